import { absoluteAddress, localAddress } from '../cells/geometry';
import { CellRange } from '../cells/cellRange';
import { HostObject, type Given, type RawArgument } from '../wire/objectModel';
import { invalidArgument } from '../hostError';
import { isWellFormed } from '../cells/formulaSyntax';
import { enforced } from '../rules/catalogue';
import type { HostValidation } from '../workbook';

/** DataValidationType of the API for each key of a rule. */
export const VALIDATION_TYPES: Readonly<Record<string, string>> = {
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  list: 'List',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};

const OPERATORS: ReadonlySet<unknown> = new Set([
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqualTo',
  'LessThanOrEqualTo',
]);

const LONGEST_LIST = 255;
const PROMPT_LIMITS = { title: 32, message: 255 } as const;
const ALERT_LIMITS = { title: 32, message: 225 } as const;

type Limits = Record<string, unknown>;
type Fields = { readonly [key: string]: RawArgument };

/** Where a refusal of a rule is located: `ListDataValidation.source` (excel-host 3.2). */
const locationOf = (kind: string, member: string): string =>
  kind === 'list'
    ? `ListDataValidation.${member}`
    : kind === 'custom'
      ? `CustomDataValidation.${member}`
      : `BasicDataValidation.${member}`;

/** A limit: a number, a text (a date or a formula), or a Range, which becomes its reference. */
function readLimit(value: RawArgument, location: string): string | number {
  if (value instanceof HostObject && value.target instanceof CellRange) {
    const { sheet, area } = value.target;
    return enforced('validation/source') ? `=${absoluteAddress(sheet.name, area)}` : localAddress(area);
  }
  if (typeof value === 'number') return value;
  if (typeof value !== 'string' || value === '') throw invalidArgument(location);
  if (value.startsWith('=') && !isWellFormed(value)) throw invalidArgument(location);
  return value;
}

function readList(fields: Fields): Limits {
  const source = readLimit(fields['source'] ?? null, locationOf('list', 'source'));
  const isLong = typeof source === 'string' && !source.startsWith('=') && source.length > LONGEST_LIST;
  if (typeof source !== 'string' || (isLong && enforced('validation/list-length')))
    throw invalidArgument(locationOf('list', 'source'));
  return { inCellDropDown: fields['inCellDropDown'] !== false, source };
}

function readCustom(fields: Fields): Limits {
  const formula = fields['formula'];
  if (typeof formula !== 'string' || !formula.startsWith('=') || !isWellFormed(formula))
    throw invalidArgument(locationOf('custom', 'formula'));
  return { formula };
}

function readComparison(kind: string, fields: Fields): Limits {
  const operator = fields['operator'];
  if (!OPERATORS.has(operator)) throw invalidArgument(locationOf(kind, 'operator'));
  const formula1 = readLimit(fields['formula1'] ?? null, locationOf(kind, 'formula1'));
  const needsSecond = operator === 'Between' || operator === 'NotBetween';
  if (!needsSecond || (fields['formula2'] === undefined && !enforced('validation/second-limit')))
    return { formula1, operator };
  return { formula1, formula2: readLimit(fields['formula2'] ?? null, locationOf(kind, 'formula2')), operator };
}

/** Reads a rule as it was given; exactly one key, else InvalidArgument (excel-host 3.7). */
export function readRule(given: Given): HostValidation['rule'] {
  const entries = Object.entries(given.record()).filter(([, limits]) => limits !== null);
  const [entry] = entries;
  if (!entry || !VALIDATION_TYPES[entry[0]]) throw given.refuse();
  if (entries.length > 1 && enforced('validation/one-kind')) throw given.refuse();
  const [kind, fields] = entry;
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields) || fields instanceof HostObject)
    throw given.refuse();
  const limits = fields as Fields;
  if (kind === 'list') return { list: readList(limits) };
  return { [kind]: kind === 'custom' ? readCustom(limits) : readComparison(kind, limits) };
}

/** A rule as the API gives it back: numbers are formulas, `=10` (excel-host 3.7). */
export function showRule(rule: HostValidation['rule']): Record<string, Record<string, string | boolean>> {
  const showLimit = (limit: unknown): string | boolean =>
    typeof limit === 'number' && enforced('validation/read-back')
      ? `=${limit}`
      : typeof limit === 'boolean'
        ? limit
        : String(limit);
  return Object.fromEntries(
    Object.entries(rule).map(([kind, limits]) => [
      kind,
      Object.fromEntries(Object.entries(limits).map(([name, limit]) => [name, showLimit(limit)])),
    ]),
  );
}

function readTexts(
  given: Given,
  limits: { title: number; message: number },
  rule: 'validation/prompt-length' | 'validation/alert-length',
): { title: string; message: string } {
  const { title = '', message = '' } = given.record();
  if (typeof title !== 'string' || typeof message !== 'string') throw given.refuse();
  if ((title.length > limits.title || message.length > limits.message) && enforced(rule)) throw given.refuse();
  return { title, message };
}

/** Reads an input message; the lengths are those of Excel's own dialog. */
export const readPrompt = (given: Given): HostValidation['prompt'] => ({
  showPrompt: given.record()['showPrompt'] !== false,
  ...readTexts(given, PROMPT_LIMITS, 'validation/prompt-length'),
});

const ALERT_STYLES = ['Stop', 'Warning', 'Information'];

/** Reads an error alert; the lengths are those of Excel's own dialog. */
export function readAlert(given: Given): HostValidation['errorAlert'] {
  const { showAlert = true, style = 'Stop' } = given.record();
  if (typeof style !== 'string' || !ALERT_STYLES.includes(style)) throw given.refuse();
  return { showAlert: showAlert !== false, style, ...readTexts(given, ALERT_LIMITS, 'validation/alert-length') };
}
