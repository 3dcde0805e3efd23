import type { Area } from '../../domain/workbook/area';
import { fits, FUNCTIONS, isGrid, type Grid, type ParameterCount } from './functions';
import { Unsupported, type BinaryOperator, type Formula } from './parseFormula';
import { compare, DIV0, isError, NA, NAME, NUM, REF, toBoolean, toNumber, toText, VALUE, type Scalar } from './scalar';
import type { StructuredReference } from './structuredReference';

/** A range of cells on a sheet. */
export interface Reference {
  readonly kind: 'reference';
  readonly sheet: string;
  readonly area: Area;
}

/** What a formula sees of its workbook. */
export interface Surroundings {
  /** Sheet, row and column (0-based) of the formula's own cell. */
  readonly home: { readonly sheet: string; readonly row: number; readonly column: number };
  cell(sheet: string, row: number, column: number): Scalar;
  /** null when there is no such sheet. */
  sheetNamed(name: string): string | null;
  /** Cells of a structured reference; null when the table or column does not exist, `outside` when this row has none. */
  structured(reference: StructuredReference): Reference | 'outside' | null;
  /** Formula of a defined name; null when there is none. */
  name(name: string): Formula | null;
}

/** Kinds of parameters that a function looks at even when they are errors. */
const PASSES_ERRORS: ReadonlySet<string> = new Set(['values', 'condition', 'array']);

type Result = Scalar | Reference;
const isReference = (value: Result): value is Reference =>
  typeof value === 'object' && value !== null && 'kind' in value;

/** Value of a formula. An empty result is 0, as a cell shows it. Throws Unsupported. */
export function evaluateFormula(formula: Formula, surroundings: Surroundings): Exclude<Scalar, null> {
  return new Evaluation(surroundings).scalar(formula) ?? 0;
}

/** Cells that a formula leads to, such as the source of a list; null when it gives no range. Throws Unsupported. */
export function referenceOf(formula: Formula, surroundings: Surroundings): Reference | null {
  const result = new Evaluation(surroundings).result(formula);
  return isReference(result) ? result : null;
}

class Evaluation {
  constructor(private readonly surroundings: Surroundings) {}

  scalar(formula: Formula): Scalar {
    return this.single(this.result(formula));
  }

  /** The one value of a result: a larger range would spill in today's Excel and be cut to one row in yesterday's. */
  private single(result: Result): Scalar {
    if (!isReference(result)) return result;
    const { area, sheet } = result;
    if (area.rows !== 1 || area.columns !== 1) throw new Unsupported('a range where one value is needed');
    return this.surroundings.cell(sheet, area.row, area.column);
  }

  result(formula: Formula): Result {
    switch (formula.kind) {
      case 'constant':
        return formula.value;
      case 'unknown':
        throw new Unsupported(formula.what);
      case 'array':
        throw new Unsupported('an array constant');
      case 'single':
        throw new Unsupported('the sign @');
      case 'area': {
        const sheet =
          formula.sheet === null ? this.surroundings.home.sheet : this.surroundings.sheetNamed(formula.sheet);
        return sheet === null ? REF : { kind: 'reference', sheet, area: formula.area };
      }
      case 'structured': {
        const found = this.surroundings.structured(formula.reference);
        return found === null ? REF : found === 'outside' ? VALUE : found;
      }
      case 'name': {
        const meaning = this.surroundings.name(formula.name);
        return meaning === null ? NAME : this.result(meaning);
      }
      case 'plus':
      case 'negate':
      case 'percent':
        return signed(formula.kind, this.scalar(formula.of));
      case 'binary':
        return binary(formula.operator, this.scalar(formula.left), this.scalar(formula.right));
      case 'call':
        return this.call(formula.name, formula.parameters);
    }
  }

  /** A formula where an array is wanted: its operators work cell by cell. */
  private array(formula: Formula): Scalar | Grid {
    switch (formula.kind) {
      case 'plus':
      case 'negate':
      case 'percent': {
        const { kind } = formula;
        return cellByCell([this.array(formula.of)], ([of = null]) => signed(kind, of));
      }
      case 'binary': {
        const { operator } = formula;
        const operands = [this.array(formula.left), this.array(formula.right)];
        return cellByCell(operands, ([left = null, right = null]) => binary(operator, left, right));
      }
      case 'call':
        // In an array Excel calls most functions once for each cell; here only their single values are known.
        return this.scalar(formula);
      default: {
        const result = this.result(formula);
        return isReference(result) ? this.grid(result) : result;
      }
    }
  }

  private call(name: string, parameters: readonly (Formula | null)[]): Result {
    const lazy = LAZY[name];
    const found = FUNCTIONS[name];
    const known = lazy ?? found;
    if (known && !fits(known, parameters.length)) throw new Unsupported(`${name} with ${parameters.length} parameters`);
    if (lazy)
      return lazy.evaluate(
        parameters.map((one) => one ?? EMPTY),
        this.access,
      );
    if (!found) throw new Unsupported(`the function ${name}`);
    const values: (Scalar | Grid)[] = [];
    for (const [index, parameter] of parameters.entries()) {
      const value = this.parameter(parameter ?? EMPTY, found.kind(index));
      if (isError(value) && !PASSES_ERRORS.has(found.kind(index))) return value;
      values.push(value);
    }
    return found.evaluate(values);
  }

  private parameter(formula: Formula, kind: string): Scalar | Grid {
    if (kind === 'array') return this.array(formula);
    const result = this.result(formula);
    if (kind === 'grid') return isReference(result) ? this.grid(result) : isError(result) ? result : VALUE;
    if (kind === 'values') return isReference(result) ? this.grid(result) : result;
    const value = this.single(result);
    return kind === 'number'
      ? toNumber(value)
      : kind === 'text'
        ? toText(value)
        : kind === 'boolean'
          ? toBoolean(value)
          : value;
  }

  private grid({ sheet, area }: Reference): Grid {
    const { surroundings } = this;
    return {
      rows: area.rows,
      columns: area.columns,
      at: (row, column) => surroundings.cell(sheet, area.row + row, area.column + column),
    };
  }

  private readonly access: Access = {
    result: (formula) => this.result(formula),
    scalar: (formula) => this.scalar(formula),
    home: () => this.surroundings.home,
  };
}

/** A parameter that was left out between its commas. */
const EMPTY: Formula = { kind: 'constant', value: null };

/** An operation on every cell of the operands. A single value, row or column goes with each cell of the other; what sticks out is #N/A. */
function cellByCell(
  operands: readonly (Scalar | Grid)[],
  operate: (values: readonly Scalar[]) => Scalar,
): Scalar | Grid {
  const grids = operands.map((one) => (isGrid(one) ? one : { rows: 1, columns: 1, at: () => one }));
  const valueAt = (row: number, column: number): Scalar =>
    operate(
      grids.map(({ rows, columns, at }) => {
        const [r, c] = [rows === 1 ? 0 : row, columns === 1 ? 0 : column];
        return r < rows && c < columns ? at(r, c) : NA;
      }),
    );
  if (!operands.some(isGrid)) return valueAt(0, 0);
  const most = (side: 'rows' | 'columns'): number => Math.max(...grids.map((grid) => grid[side]));
  return { rows: most('rows'), columns: most('columns'), at: valueAt };
}

function signed(kind: 'plus' | 'negate' | 'percent', of: Scalar): Scalar {
  if (kind === 'plus') return of;
  const number = toNumber(of);
  return isError(number) ? number : kind === 'negate' ? -number : number / 100;
}

function binary(operator: BinaryOperator, left: Scalar, right: Scalar): Scalar {
  if (isError(left)) return left;
  if (isError(right)) return right;
  switch (operator) {
    case '&': {
      const [a, b] = [toText(left), toText(right)];
      return isError(a) ? a : isError(b) ? b : a + b;
    }
    case '=':
      return compare(left, right) === 0;
    case '<>':
      return compare(left, right) !== 0;
    case '<':
      return compare(left, right) < 0;
    case '<=':
      return compare(left, right) <= 0;
    case '>':
      return compare(left, right) > 0;
    case '>=':
      return compare(left, right) >= 0;
    default:
      return arithmetic(operator, toNumber(left), toNumber(right));
  }
}

function arithmetic(
  operator: '+' | '-' | '*' | '/' | '^',
  left: ReturnType<typeof toNumber>,
  right: ReturnType<typeof toNumber>,
): Scalar {
  if (isError(left)) return left;
  if (isError(right)) return right;
  if (operator === '/' && right === 0) return DIV0;
  if (operator === '^' && left === 0 && right <= 0) return right === 0 ? NUM : DIV0;
  const result = { '+': left + right, '-': left - right, '*': left * right, '/': left / right, '^': left ** right }[
    operator
  ];
  return Number.isFinite(result) ? result : NUM;
}

/** What a lazy function may ask for. */
interface Access {
  result(formula: Formula): Result;
  scalar(formula: Formula): Scalar;
  home(): Surroundings['home'];
}

interface Lazy extends ParameterCount {
  evaluate(parameters: readonly Formula[], access: Access): Result;
}

/** A function of this many parameters. */
const taking = (least: number, most: number, evaluate: Lazy['evaluate']): Lazy => ({ least, most, evaluate });

const testing = (test: (value: Scalar) => boolean): Lazy =>
  taking(1, 1, ([of = EMPTY], { scalar }) => test(scalar(of)));

/** The first value whose error the test accepts is replaced. */
const instead = (test: (value: Scalar) => boolean): Lazy =>
  taking(2, 2, ([of = EMPTY, otherwise = EMPTY], { result, scalar }) => {
    const value = scalar(of);
    return test(value) ? result(otherwise) : value;
  });

const place = (of: 'row' | 'column'): Lazy =>
  taking(0, 1, ([formula], { result, home }) => {
    if (!formula) return home()[of] + 1;
    const found = result(formula);
    if (!isReference(found)) return VALUE;
    if (found.area.rows !== 1 || found.area.columns !== 1) throw new Unsupported('ROW or COLUMN of a range');
    return found.area[of] + 1;
  });

/** Functions that leave some of their parameters unread, or look at an error without passing it on. */
export const LAZY: Readonly<Record<string, Lazy>> = {
  IF: taking(2, 3, ([test = EMPTY, then = EMPTY, otherwise], { result, scalar }) => {
    const passed = toBoolean(scalar(test));
    if (isError(passed)) return passed;
    return passed ? result(then) : otherwise ? result(otherwise) : false;
  }),
  IFS: {
    ...taking(2, 254, (parameters, { result, scalar }) => {
      for (let i = 0; i + 1 < parameters.length; i += 2) {
        const passed = toBoolean(scalar(parameters[i] ?? EMPTY));
        if (isError(passed)) return passed;
        if (passed) return result(parameters[i + 1] ?? EMPTY);
      }
      return NA;
    }),
    inPairs: true,
  },
  SWITCH: taking(3, 254, ([of = EMPTY, ...cases], { result, scalar }) => {
    const value = scalar(of);
    if (isError(value)) return value;
    for (let i = 0; i + 1 < cases.length; i += 2) {
      const one = scalar(cases[i] ?? EMPTY);
      if (isError(one)) return one;
      if (compare(value, one) === 0) return result(cases[i + 1] ?? EMPTY);
    }
    const otherwise = cases.length % 2 === 1 ? cases.at(-1) : undefined;
    return otherwise ? result(otherwise) : NA;
  }),
  CHOOSE: taking(2, 255, ([index = EMPTY, ...choices], { result, scalar }) => {
    const number = toNumber(scalar(index));
    if (isError(number)) return number;
    const choice = choices[Math.trunc(number) - 1];
    return choice ? result(choice) : VALUE;
  }),
  IFERROR: instead(isError),
  IFNA: instead((value) => isError(value) && value.code === NA.code),
  ISERROR: testing(isError),
  ISNA: testing((value) => isError(value) && value.code === NA.code),
  ISNUMBER: testing((value) => typeof value === 'number'),
  ISTEXT: testing((value) => typeof value === 'string'),
  ISNONTEXT: testing((value) => typeof value !== 'string'),
  ISLOGICAL: testing((value) => typeof value === 'boolean'),
  ISBLANK: testing((value) => value === null),
  ROW: place('row'),
  COLUMN: place('column'),
  ROWS: taking(1, 1, ([of = EMPTY], { result }) => countOf(result(of), 'rows')),
  COLUMNS: taking(1, 1, ([of = EMPTY], { result }) => countOf(result(of), 'columns')),
  NA: taking(0, 0, () => NA),
};

const countOf = (result: Result, of: 'rows' | 'columns'): Scalar =>
  isReference(result) ? result.area[of] : isError(result) ? result : 1;
