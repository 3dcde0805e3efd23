import { absoluteAddress, localAddress, parseReference } from '../cells/geometry';
import { CellRange } from '../cells/cellRange';
import { Given, HostObject, type RawArgument } from '../wire/objectModel';
import { readEntry } from '../cells/entry';
import { invalidArgument, notImplemented } from '../hostError';
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
      : kind === 'date' || kind === 'time'
        ? `DateTimeDataValidation.${member}`
        : `BasicDataValidation.${member}`;

/** Refuses parts that the object does not have (excel-host 3.15). */
function refuseStrange(fields: Fields, known: readonly string[], locate: (member: string) => string): void {
  const strange = Object.keys(fields).find((name) => !known.includes(name));
  if (strange !== undefined && enforced('validation/parts')) throw invalidArgument(locate(strange));
}

/** What `JSON.stringify` makes of a Date. */
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** A text (a formula begins with `=`), or a Range, which becomes its reference; as it came when it is neither. */
function readReference(value: RawArgument, location: string): RawArgument {
  if (value instanceof HostObject && value.target instanceof CellRange) {
    const { sheet, area } = value.target;
    return enforced('validation/source') ? `=${absoluteAddress(sheet.name, area)}` : localAddress(area);
  }
  if (typeof value === 'string' && value.startsWith('=') && !isWellFormed(value)) throw invalidArgument(location);
  return value;
}

/** True for the text of a number, date or time. */
function isNumber(text: string, location: string): boolean {
  const { value, formula } = readEntry(text, 'General', location);
  return typeof value === 'number' && formula === undefined;
}

/** A limit: a number, the text of a number, date or time, a formula, or a Range. */
function readLimit(value: RawArgument, location: string): string | number {
  const limit = readReference(value, location);
  if (typeof limit === 'number') return limit;
  if (typeof limit !== 'string' || limit === '') throw invalidArgument(location);
  // A moment of the world's clock: in which zone Excel reads it is not documented
  if (MOMENT.test(limit)) throw notImplemented(`${location} of a Date`);
  if (!limit.startsWith('=') && !isNumber(limit, location) && enforced('validation/limit'))
    throw invalidArgument(location);
  return limit;
}

/** True for a reference to cells of several rows and several columns. */
function isBlock(source: string): boolean {
  const reference = parseReference(source.slice(1));
  return reference !== null && reference.area.rows > 1 && reference.area.columns > 1;
}

function readList(fields: Fields): Limits {
  const locate = (member: string): string => locationOf('list', member);
  refuseStrange(fields, ['inCellDropDown', 'source'], locate);
  const source = readReference(fields['source'] ?? null, locate('source'));
  const refusal = invalidArgument(locate('source'));
  if (typeof source !== 'string') throw refusal;
  if (source.startsWith('=')) {
    if (isBlock(source) && enforced('validation/list-line')) throw refusal;
  } else {
    if (source.length > LONGEST_LIST && enforced('validation/list-length')) throw refusal;
    if (/^[\s,]*$/.test(source) && enforced('validation/list-empty')) throw refusal;
  }
  const shown = new Given(fields['inCellDropDown'] ?? true, locate('inCellDropDown')).boolean();
  return { inCellDropDown: shown, source };
}

function readCustom(fields: Fields): Limits {
  refuseStrange(fields, ['formula'], (member) => locationOf('custom', member));
  const formula = fields['formula'];
  if (typeof formula !== 'string' || !formula.startsWith('=') || !isWellFormed(formula))
    throw invalidArgument(locationOf('custom', 'formula'));
  return { formula };
}

function readComparison(kind: string, fields: Fields): Limits {
  refuseStrange(fields, ['formula1', 'formula2', 'operator'], (member) => locationOf(kind, member));
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

/** Whether a message is shown; it is unless it says otherwise. */
const readShown = (given: Given, member: string): boolean =>
  new Given(given.record()[member] ?? true, given.location).boolean();

/** Reads an input message; the lengths are those of Excel's own dialog. */
export function readPrompt(given: Given): HostValidation['prompt'] {
  refuseStrange(given.record(), ['showPrompt', 'title', 'message'], () => given.location);
  return {
    showPrompt: readShown(given, 'showPrompt'),
    ...readTexts(given, PROMPT_LIMITS, 'validation/prompt-length'),
  };
}

const ALERT_STYLES = ['Stop', 'Warning', 'Information'];

/** Reads an error alert; the lengths are those of Excel's own dialog. */
export function readAlert(given: Given): HostValidation['errorAlert'] {
  refuseStrange(given.record(), ['showAlert', 'style', 'title', 'message'], () => given.location);
  const { style = 'Stop' } = given.record();
  if (typeof style !== 'string' || !ALERT_STYLES.includes(style)) throw given.refuse();
  return {
    showAlert: readShown(given, 'showAlert'),
    style,
    ...readTexts(given, ALERT_LIMITS, 'validation/alert-length'),
  };
}
