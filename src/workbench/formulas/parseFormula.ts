import { parseArea, type Area } from '../../domain/workbook/area';
import { CellError } from '../host/workbook';
import { parseStructured, type StructuredReference } from './structuredReference';
import { tokenise, type Token } from './tokens';

export type BinaryOperator = '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '<=' | '>' | '>=';

/** A formula as a tree. `sheet` is null where the formula names none. */
export type Formula =
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

/** Operators from the loosest to the tightest; all of them group to the left. */
const LEVELS: readonly (readonly string[])[] = [
  ['=', '<>', '<', '<=', '>', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^'],
];

/** Reads a formula, with or without its leading `=`. Throws Unsupported. */
export function parseFormula(formula: string): Formula {
  const tokens = tokenise(formula.replace(/^=/, '')).filter((token) => token.kind !== 'space');
  let at = 0;

  const is = (kind: Token['kind'], text?: string): boolean =>
    tokens[at]?.kind === kind && (text === undefined || tokens[at]?.text === text);
  const take = (kind: Token['kind']): void => {
    if (!is(kind)) throw new Unsupported(`"${tokens[at]?.text ?? 'the end'}" stands where ${kind} was expected`);
    at += 1;
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
    if (is('operator', '-') || is('operator', '+')) {
      const kind = is('operator', '-') ? 'negate' : 'plus';
      at += 1;
      return { kind, of: signed() };
    }
    let formula = primary();
    while (is('operator', '%')) {
      at += 1;
      formula = { kind: 'percent', of: formula };
    }
    return formula;
  };

  const reference = (token: Token): Formula => {
    let area = parseArea(token.body);
    if (token.kind === 'cell' && is('operator', ':') && tokens[at + 1]?.kind === 'cell') {
      area = parseArea(`${token.body}:${tokens[at + 1]?.body ?? ''}`);
      at += 2;
    }
    if (!area) throw new Unsupported(`the reference ${token.text}`);
    if (token.sheet !== undefined && /[[\]:]/.test(token.sheet))
      throw new Unsupported('a reference to another workbook or through several sheets');
    return { kind: 'area', sheet: token.sheet ?? null, area };
  };

  const primary = (): Formula => {
    const token = tokens[at];
    if (!token) throw new Unsupported('the formula ends too early');
    at += 1;
    switch (token.kind) {
      case 'number':
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
        return reference(token);
      case 'structured': {
        const structured = parseStructured(token.text);
        if (!structured) throw new Unsupported(`the reference ${token.text}`);
        return { kind: 'structured', reference: structured };
      }
      case 'name':
        if (token.sheet !== undefined) throw new Unsupported('a name of one sheet');
        return { kind: 'name', name: token.body };
      case 'function':
        return call(token.text.toUpperCase());
      case 'open': {
        const inner = binary(0);
        take('close');
        return inner;
      }
      default:
        throw new Unsupported(`"${token.text}"`);
    }
  };

  const call = (name: string): Formula => {
    take('open');
    const parameters: (Formula | null)[] = [];
    if (!is('close')) {
      for (;;) {
        parameters.push(is('separator') || is('close') ? null : binary(0));
        if (!is('separator', ',')) break;
        at += 1;
      }
    }
    take('close');
    return { kind: 'call', name, parameters };
  };

  const result = binary(0);
  if (at < tokens.length) throw new Unsupported(`"${tokens[at]?.text ?? ''}"`);
  return result;
}
