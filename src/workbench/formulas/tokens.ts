/** What a piece of a formula is. `structured` holds the table name and all of its brackets; `cell` is one cell only. */
export type TokenKind =
  | 'number'
  | 'string'
  | 'boolean'
  | 'error'
  | 'cell'
  | 'columns'
  | 'rows'
  | 'structured'
  | 'name'
  | 'function'
  | 'operator'
  | 'separator'
  | 'open'
  | 'close'
  | 'openArray'
  | 'closeArray'
  | 'space'
  | 'unknown';

export interface Token {
  readonly kind: TokenKind;
  /** As written; tokens joined give the formula again. Of a sheet-qualified reference the sheet is included. */
  readonly text: string;
  /** Unquoted sheet of a qualified reference or name. */
  readonly sheet?: string;
  /** `text` without the sheet. */
  readonly body: string;
}

const SHEET = /(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.[\]]+(?::[\p{L}\p{N}_.]+)?))!/uy;
const ERROR =
  /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!)/iy;
/** A reference into a sheet that is gone keeps its cells behind the error. */
const LOST = /#REF!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?/iy;
const PATTERNS: readonly (readonly [TokenKind, RegExp])[] = [
  ['space', /[ \t\r\n]+/y],
  ['string', /"(?:[^"]|"")*"/y],
  ['error', LOST],
  ['error', ERROR],
  ['rows', /\$?\d+:\$?\d+(?![\w.])/y],
  ['columns', /\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?![\w.($])/iy],
  ['cell', /\$?[A-Z]{1,3}\$?[1-9]\d{0,6}(?![\p{L}\p{N}_.(![])/iuy],
  ['number', /(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?/iy],
  ['boolean', /(?:TRUE|FALSE)(?![\p{L}\p{N}_.([])/iuy],
  ['function', /[\p{L}_][\p{L}\p{N}_.]*(?=\()/uy],
  ['name', /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy],
  ['operator', /<>|<=|>=|[-+*/^&=<>%:@]/y],
  ['separator', /[,;]/y],
  ['open', /\(/y],
  ['close', /\)/y],
  ['openArray', /\{/y],
  ['closeArray', /\}/y],
];

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/** End of the bracket group that opens at `at`; an apostrophe escapes the next character. -1 when it never closes. */
function bracketsEnd(text: string, at: number): number {
  let depth = 0;
  for (let i = at; i < text.length; i += 1) {
    const c = text[i];
    if (c === "'") i += 1;
    else if (c === '[') depth += 1;
    else if (c === ']') {
      depth -= 1;
      if (depth === 0) return i + 1;
    }
  }
  return -1;
}

/** Rows of a sheet. */
export const MOST_ROWS = 1_048_576;

/** `YTD2020` looks like a cell and is a name: columns end at XFD, rows at 1048576. */
const isOffSheet = (cell: string): boolean => {
  const letters = /[A-Z]+/i.exec(cell)?.[0].toUpperCase() ?? '';
  return (letters.length === 3 && letters > 'XFD') || Number(/\d+/.exec(cell)?.[0]) > MOST_ROWS;
};

function tokenAt(formula: string, at: number): Token {
  const sheet = matchAt(SHEET, formula, at);
  if (sheet) {
    const rest = at + sheet[0].length;
    const name = (sheet[1] ?? sheet[2] ?? '').replace(/''/g, "'");
    for (const [kind, pattern] of PATTERNS) {
      if (!['rows', 'columns', 'cell', 'name', 'error'].includes(kind)) continue;
      const body = matchAt(pattern, formula, rest)?.[0];
      if (body === undefined || (kind === 'cell' && isOffSheet(body))) continue;
      return { kind, text: sheet[0] + body, sheet: name, body };
    }
  }
  if (formula[at] === '[') {
    const end = bracketsEnd(formula, at);
    const text = formula.slice(at, end < 0 ? undefined : end);
    return { kind: end < 0 ? 'unknown' : 'structured', text, body: text };
  }
  for (const [kind, pattern] of PATTERNS) {
    const text = matchAt(pattern, formula, at)?.[0];
    if (text === undefined || (kind === 'cell' && isOffSheet(text))) continue;
    if (kind === 'name' && formula[at + text.length] === '[') {
      const end = bracketsEnd(formula, at + text.length);
      if (end > 0) return { kind: 'structured', text: formula.slice(at, end), body: formula.slice(at, end) };
    }
    return { kind, text, body: text };
  }
  const text = formula.charAt(at);
  return { kind: 'unknown', text, body: text };
}

/**
 * Cuts a formula, without its leading `=`, into tokens that joined give it again. Never fails: what is not understood
 * comes as `unknown`. en-US separators.
 */
export function tokenise(formula: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < formula.length;) {
    const token = tokenAt(formula, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}
