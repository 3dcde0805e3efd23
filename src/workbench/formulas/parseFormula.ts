import { parseArea, type Area } from '../../domain/workbook/area';
import { CellError } from '../host/workbook';
import { parseStructured, type StructuredReference } from './structuredReference';
import { tokenise, type Token } from './tokens';

export type BinaryOperator = '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '<=' | '>' | '>=';

/** A formula as a tree. `sheet` is null where the formula names none. */
export type Formula =
  /** A reference that is well formed and not worked out here, and what it is. */
  | { readonly kind: 'unknown'; readonly what: string; readonly of: readonly Formula[] }
  | { readonly kind: 'array' }
  /** The sign @ before a reference: the one cell of it in the row or column of the formula. */
  | { readonly kind: 'single'; readonly of: Formula }
  | { readonly kind: 'constant'; readonly value: string | number | boolean | CellError | null }
  | { readonly kind: 'area'; readonly sheet: string | null; readonly area: Area }
  | { readonly kind: 'structured'; readonly reference: StructuredReference }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'negate' | 'percent' | 'plus'; readonly of: Formula }
  | { readonly kind: 'binary'; readonly operator: BinaryOperator; readonly left: Formula; readonly right: Formula }
  /** `null` is an argument that was left out between its commas. */
  | { readonly kind: 'call'; readonly name: string; readonly parameters: readonly (Formula | null)[] };

/** A formula outside of what the evaluator knows. It is reported with its reason, never guessed. */
export class Unsupported extends Error {}

/** Text that is no formula: nobody could enter it in Excel. */
export class Malformed extends Unsupported {}

/** Excel nests no deeper (https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3). */
const DEEPEST = 64;

/** Operators from the loosest to the tightest; all of them group to the left. */
const LEVELS: readonly (readonly string[])[] = [
  ['=', '<>', '<', '<=', '>', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^'],
];

/** Kinds of formulas that may give a reference, which the operators of references take. */
const REFERENCES: ReadonlySet<Formula['kind']> = new Set(['area', 'structured', 'name', 'call', 'unknown']);
const isReference = (formula: Formula): boolean =>
  REFERENCES.has(formula.kind) || (formula.kind === 'constant' && formula.value instanceof CellError);

/** Pieces with which a reference begins; a bracket opens an expression that may give one. */
const OPENS_REFERENCE: ReadonlySet<Token['kind']> = new Set([
  'cell',
  'columns',
  'rows',
  'structured',
  'name',
  'function',
  'error',
  'open',
]);

/**
 * Reads a formula, with or without its leading `=`. Throws Malformed for what Excel would not take; what is only not worked
 * out here has its place in the tree.
 */
export function parseFormula(formula: string): Formula {
  const pieces = tokenise(formula.replace(/^=/, ''));
  const tokens = pieces.filter((token) => token.kind !== 'space');
  const spaced = new Set(pieces.filter((_, index) => pieces[index - 1]?.kind === 'space'));
  let at = 0;
  let depth = 0;

  const is = (kind: Token['kind'], text?: string): boolean =>
    tokens[at]?.kind === kind && (text === undefined || tokens[at]?.text === text);
  const isSpaced = (): boolean => spaced.has(tokens[at] as Token);
  const take = (kind: Token['kind']): void => {
    if (!is(kind)) throw new Malformed(`"${tokens[at]?.text ?? 'the end'}" stands where ${kind} was expected`);
    at += 1;
  };
  /** What stands between brackets, whose opening one is taken. */
  const within = <T>(read: () => T): T => {
    depth += 1;
    if (depth > DEEPEST) throw new Malformed(`more than ${DEEPEST} levels`);
    const inner = read();
    take('close');
    depth -= 1;
    return inner;
  };

  const binary = (level: number): Formula => {
    const operators = LEVELS[level];
    if (!operators) return signed();
    let left = binary(level + 1);
    while (is('operator') && operators.includes(tokens[at]?.text ?? '')) {
      const operator = tokens[at]?.text as BinaryOperator;
      at += 1;
      left = { kind: 'binary', operator, left, right: binary(level + 1) };
    }
    return left;
  };

  // A sign binds tighter than a power: -2^2 is 4.
  const signed = (): Formula => {
    if (is('operator', '@')) {
      at += 1;
      return { kind: 'single', of: signed() };
    }
    if (is('operator', '-') || is('operator', '+')) {
      const kind = is('operator', '-') ? 'negate' : 'plus';
      at += 1;
      return { kind, of: signed() };
    }
    let formula = joined();
    while (is('operator', '%')) {
      at += 1;
      formula = { kind: 'percent', of: formula };
    }
    return formula;
  };

  // The operators of references bind tightest: a colon, and the space of an intersection.
  const joined = (): Formula => {
    let left = spilled();
    for (;;) {
      const isRange = is('operator', ':');
      const next = tokens[at];
      if (!isRange && !(next && isSpaced() && OPENS_REFERENCE.has(next.kind))) return left;
      if (isRange) at += 1;
      const right = spilled();
      if (!isReference(left) || !isReference(right)) throw new Malformed('no reference on both sides');
      const what = isRange ? 'a range between references' : 'the cells that references have in common';
      left = { kind: 'unknown', what, of: [left, right] };
    }
  };

  const spilled = (): Formula => {
    const formula = primary();
    if (!is('unknown', '#') || !isReference(formula)) return formula;
    at += 1;
    return { kind: 'unknown', what: 'cells that a formula spills into', of: [formula] };
  };

  const reference = (token: Token): Formula => {
    let area = parseArea(token.body);
    if (token.kind === 'cell' && is('operator', ':') && tokens[at + 1]?.kind === 'cell') {
      area = parseArea(`${token.body}:${tokens[at + 1]?.body ?? ''}`);
      at += 2;
    }
    if (token.sheet !== undefined && /[[\]:]/.test(token.sheet))
      return { kind: 'unknown', what: 'a reference to another workbook or through several sheets', of: [] };
    if (!area) return { kind: 'unknown', what: `the reference ${token.text}`, of: [] };
    return { kind: 'area', sheet: token.sheet ?? null, area };
  };

  const primary = (): Formula => {
    const token = tokens[at];
    if (!token) throw new Malformed('the formula ends too early');
    at += 1;
    switch (token.kind) {
      case 'number':
        if (!Number.isFinite(Number(token.text))) throw new Malformed(`the number ${token.text}`);
        return { kind: 'constant', value: Number(token.text) };
      case 'string':
        return { kind: 'constant', value: token.text.slice(1, -1).replace(/""/g, '"') };
      case 'boolean':
        return { kind: 'constant', value: token.text.toUpperCase() === 'TRUE' };
      case 'error':
        return {
          kind: 'constant',
          value: new CellError(/^#[^!?]*[!?]|^#N\/A/i.exec(token.body)?.[0].toUpperCase() ?? token.body),
        };
      case 'cell':
      case 'columns':
      case 'rows':
        return reference(token);
      case 'structured': {
        const structured = parseStructured(token.text);
        if (!structured) throw new Malformed(`the reference ${token.text}`);
        return { kind: 'structured', reference: structured };
      }
      case 'name':
        if (token.sheet !== undefined) return { kind: 'unknown', what: 'a name of one sheet', of: [] };
        return { kind: 'name', name: token.body };
      case 'function':
        return call(token.text.toUpperCase());
      case 'open':
        return within(bracketed);
      case 'openArray':
        return array();
      default:
        throw new Malformed(`"${token.text}"`);
    }
  };

  /** An expression in brackets, or several references side by side. */
  const bracketed = (): Formula => {
    const first = binary(0);
    if (!is('separator', ',')) return first;
    const references = [first];
    while (is('separator', ',')) {
      at += 1;
      references.push(binary(0));
    }
    if (!references.every(isReference)) throw new Malformed('values side by side');
    return { kind: 'unknown', what: 'references side by side', of: references };
  };

  /** `{1,2;3,4}`: constants only, and rows of one length. */
  const array = (): Formula => {
    const lengths = [0];
    for (;;) {
      if (is('operator', '-') || is('operator', '+')) at += 1;
      const element = primary();
      if (element.kind !== 'constant') throw new Malformed('an array of what is no constant');
      lengths.push((lengths.pop() ?? 0) + 1);
      if (is('separator', ';')) lengths.push(0);
      else if (!is('separator')) break;
      at += 1;
    }
    take('closeArray');
    if (lengths.some((length) => length !== lengths[0])) throw new Malformed('an array with rows of several lengths');
    return { kind: 'array' };
  };

  const parameters = (): (Formula | null)[] => {
    const given: (Formula | null)[] = [];
    if (is('close')) return given;
    for (;;) {
      given.push(is('separator', ',') || is('close') ? null : binary(0));
      if (!is('separator', ',')) return given;
      at += 1;
    }
  };

  const call = (name: string): Formula => {
    take('open');
    let made: Formula = { kind: 'call', name, parameters: within(parameters) };
    while (is('open') && !isSpaced()) {
      at += 1;
      const given = within(parameters).filter((one) => one !== null);
      made = { kind: 'unknown', what: 'a function that is made by a formula', of: [made, ...given] };
    }
    return made;
  };

  const result = binary(0);
  if (at < tokens.length) throw new Malformed(`"${tokens[at]?.text ?? ''}"`);
  return result;
}

/** Every part of a formula, itself too, in no order. */
export function partsOf(formula: Formula): Formula[] {
  const parts = [formula];
  // What is appended on the way is visited too
  for (const part of parts) parts.push(...innerParts(part));
  return parts;
}

function innerParts(formula: Formula): readonly Formula[] {
  switch (formula.kind) {
    case 'binary':
      return [formula.left, formula.right];
    case 'call':
      return formula.parameters.filter((one) => one !== null);
    case 'unknown':
      return formula.of;
    case 'single':
    case 'plus':
    case 'negate':
    case 'percent':
      return [formula.of];
    default:
      return [];
  }
}
