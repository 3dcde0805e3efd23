/**
 * A rule as data: read by `evaluate` in TypeScript and printed by `toFormula` for a calculated column, so that the
 * two cannot part. Only what the RAG rule needs; comparison of text ignores case, as Excel's does.
 */
export type Expression =
  | { readonly op: 'constant'; readonly value: string | number }
  | { readonly op: 'input'; readonly name: string }
  | { readonly op: 'isNumber' | 'isBlank' | 'not' | 'int'; readonly of: Expression }
  | { readonly op: 'equals' | 'less' | 'atMost' | 'minus'; readonly left: Expression; readonly right: Expression }
  | { readonly op: 'and' | 'or' | 'join'; readonly of: readonly Expression[] }
  | { readonly op: 'if'; readonly test: Expression; readonly then: Expression; readonly otherwise: Expression };

export type Input = string | number;
type Value = string | number | boolean;

export const constant = (value: string | number): Expression => ({ op: 'constant', value });
export const input = (name: string): Expression => ({ op: 'input', name });
export const isNumber = (of: Expression): Expression => ({ op: 'isNumber', of });
export const isBlank = (of: Expression): Expression => ({ op: 'isBlank', of });
export const not = (of: Expression): Expression => ({ op: 'not', of });
/** The whole day of a date that may carry a time. */
export const int = (of: Expression): Expression => ({ op: 'int', of });
export const equals = (left: Expression, right: Expression): Expression => ({ op: 'equals', left, right });
export const less = (left: Expression, right: Expression): Expression => ({ op: 'less', left, right });
export const atMost = (left: Expression, right: Expression): Expression => ({ op: 'atMost', left, right });
export const minus = (left: Expression, right: Expression): Expression => ({ op: 'minus', left, right });
export const and = (...of: Expression[]): Expression => ({ op: 'and', of });
export const or = (...of: Expression[]): Expression => ({ op: 'or', of });
/** Texts and whole numbers, one after the other. */
export const join = (...of: Expression[]): Expression => ({ op: 'join', of });
export const when = (test: Expression, then: Expression, otherwise: Expression): Expression => ({
  op: 'if',
  test,
  then,
  otherwise,
});

const fold = (value: Value): Value => (typeof value === 'string' ? value.toLowerCase() : value);
const number = (value: Value): number => {
  if (typeof value !== 'number')
    throw new TypeError(`The rule counts with ${JSON.stringify(value)}, which is no number.`);
  return value;
};

/** Value of an expression; `inputs` has every input by name, an empty cell being `''`. Throws when the rule itself is wrong. */
export function evaluate(expression: Expression, inputs: Readonly<Record<string, Input>>): Value {
  const value = (e: Expression): Value => evaluate(e, inputs);
  switch (expression.op) {
    case 'constant':
      return expression.value;
    case 'input': {
      const found = inputs[expression.name];
      if (found === undefined) throw new TypeError(`The rule asks for "${expression.name}", which was not given.`);
      return found;
    }
    case 'isNumber':
      return typeof value(expression.of) === 'number';
    case 'isBlank':
      return String(value(expression.of)).trim() === '';
    case 'not':
      return value(expression.of) !== true;
    case 'int':
      return Math.floor(number(value(expression.of)));
    case 'equals':
      return fold(value(expression.left)) === fold(value(expression.right));
    case 'less':
      return number(value(expression.left)) < number(value(expression.right));
    case 'atMost':
      return number(value(expression.left)) <= number(value(expression.right));
    case 'minus':
      return number(value(expression.left)) - number(value(expression.right));
    case 'and':
      return expression.of.every((e) => value(e) === true);
    case 'or':
      return expression.of.some((e) => value(e) === true);
    case 'join':
      return expression.of.map((e) => String(value(e))).join('');
    case 'if':
      return value(expression.test) === true ? value(expression.then) : value(expression.otherwise);
  }
}

/** The same expression as an Excel formula, without the leading `=`; `reference` says what stands for an input. */
export function toFormula(expression: Expression, reference: (input: string) => string): string {
  const text = (e: Expression): string => toFormula(e, reference);
  const list = (of: readonly Expression[]): string => of.map(text).join(',');
  switch (expression.op) {
    case 'constant':
      return typeof expression.value === 'number'
        ? String(expression.value)
        : `"${expression.value.replace(/"/g, '""')}"`;
    case 'input':
      return reference(expression.name);
    case 'isNumber':
      return `ISNUMBER(${text(expression.of)})`;
    case 'isBlank':
      return `TRIM(${text(expression.of)})=""`;
    case 'not':
      return `NOT(${text(expression.of)})`;
    case 'int':
      return `INT(${text(expression.of)})`;
    case 'equals':
      return `${text(expression.left)}=${text(expression.right)}`;
    case 'less':
      return `${text(expression.left)}<${text(expression.right)}`;
    case 'atMost':
      return `${text(expression.left)}<=${text(expression.right)}`;
    case 'minus':
      return `(${text(expression.left)}-${text(expression.right)})`;
    case 'and':
      return `AND(${list(expression.of)})`;
    case 'or':
      return `OR(${list(expression.of)})`;
    case 'join':
      return expression.of.map(text).join('&');
    case 'if':
      return `IF(${text(expression.test)},${text(expression.then)},${text(expression.otherwise)})`;
  }
}
