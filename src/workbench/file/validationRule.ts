import { areaAddress } from '../../domain/workbook/area';
import { parseIsoDate, isoDate } from '../../domain/workbook/serialDate';
import type { HostValidation } from '../host/workbook';
import { filedFormula, typedFormula } from './filedFormula';
import { formulaFor, readAreas } from './sqref';
import {
  child,
  decodeXstring,
  encodeXstring,
  escapeXml,
  isOn,
  parseXml,
  writeAttributes,
  type XmlElement,
} from './xml';

const OPERATORS: Readonly<Record<string, string>> = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqualTo',
  lessThanOrEqual: 'LessThanOrEqualTo',
};
const TYPES: Readonly<Record<string, string>> = {
  whole: 'wholeNumber',
  decimal: 'decimal',
  list: 'list',
  date: 'date',
  time: 'time',
  textLength: 'textLength',
  custom: 'custom',
};
const ALERTS: Readonly<Record<string, string>> = { stop: 'Stop', warning: 'Warning', information: 'Information' };

const keyOf = (table: Readonly<Record<string, string>>, value: string): string | undefined =>
  Object.keys(table).find((key) => table[key] === value);

/** A number of the file as the API gives it (a date as ISO text), anything else as a formula. */
function typedOperand(kind: string, text: string, typed: (formula: string) => string): string | number {
  const number = Number(text);
  if (text.trim() === '' || Number.isNaN(number)) return typed(text);
  return kind === 'date' && Number.isInteger(number) && number > 60 ? isoDate(number) : number;
}

function filedOperand(value: unknown): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value === 'number') return String(value);
  const text = String(value);
  if (text.startsWith('=')) return filedFormula(text, null);
  const serial = parseIsoDate(text.slice(0, 10));
  return serial === null ? text : String(serial);
}

/** Reads one `<dataValidation>`: an entry for every area of its `sqref`. Types without an API counterpart give none. */
export function readValidation(element: XmlElement): HostValidation[] {
  const { type = 'none', sqref = '', errorStyle = 'stop' } = element.attributes;
  const kind = TYPES[type];
  if (!kind) return [];
  const { attributes } = element;
  const areas = readAreas(sqref);
  return areas.map((area) => ({
    area,
    rule: readRule(element, kind, (formula) => formulaFor(typedFormula(formula, null), areas, area)),
    ignoreBlanks: isOn(attributes.allowBlank),
    prompt: {
      showPrompt: isOn(attributes.showInputMessage),
      title: decodeXstring(attributes.promptTitle ?? ''),
      message: decodeXstring(attributes.prompt ?? ''),
    },
    errorAlert: {
      showAlert: isOn(attributes.showErrorMessage),
      style: ALERTS[errorStyle] ?? 'Stop',
      title: decodeXstring(attributes.errorTitle ?? ''),
      message: decodeXstring(attributes.error ?? ''),
    },
  }));
}

/** The rule itself; `typed` gives a formula of the file as it is typed. */
function readRule(element: XmlElement, kind: string, typed: (formula: string) => string): HostValidation['rule'] {
  const { operator = 'between', showDropDown } = element.attributes;
  const first = child(element, 'formula1')?.text ?? '';
  const second = child(element, 'formula2')?.text;
  if (kind === 'list') {
    const source = /^".*"$/s.test(first) ? first.slice(1, -1).replace(/""/g, '"') : typed(first);
    return { list: { inCellDropDown: !isOn(showDropDown), source } };
  }
  if (kind === 'custom') return { custom: { formula: typed(first) } };
  return {
    [kind]: {
      formula1: typedOperand(kind, first, typed),
      ...(second === undefined ? {} : { formula2: typedOperand(kind, second, typed) }),
      operator: OPERATORS[operator] ?? 'Between',
    },
  };
}

/** `<dataValidations>` of a sheet, '' when it has none. Of `old`, that of the file, the rules without an API counterpart stay. */
export function writeValidations(validations: readonly HostValidation[], old: string): string {
  const kept = old === '' ? [] : parseXml(old).children.filter((one) => readValidation(one).length === 0);
  const elements = [
    ...validations.map(writeValidation).filter((one) => one !== ''),
    ...kept.map(({ start, end }) => old.slice(start, end)),
  ];
  return elements.length === 0
    ? ''
    : `<dataValidations count="${elements.length}">${elements.join('')}</dataValidations>`;
}

function writeValidation({ area, rule, ignoreBlanks, prompt, errorAlert }: HostValidation): string {
  const [kind, body] = Object.entries(rule)[0] ?? [];
  const type = kind === undefined ? undefined : keyOf(TYPES, kind);
  if (type === undefined || body === undefined) return '';
  const source = typeof body.source === 'string' ? body.source : '';
  const list = source.startsWith('=') ? filedFormula(source, null) : `"${source.replace(/"/g, '""')}"`;
  const first = type === 'list' ? list : filedOperand(type === 'custom' ? body.formula : body.formula1);
  const second = filedOperand(body.formula2);
  const text = (value: string): string | undefined => (value === '' ? undefined : encodeXstring(value));
  const attributes = writeAttributes({
    type,
    errorStyle: errorAlert.style === 'Stop' ? undefined : keyOf(ALERTS, errorAlert.style),
    operator:
      typeof body.operator === 'string' && body.operator !== 'Between' ? keyOf(OPERATORS, body.operator) : undefined,
    allowBlank: ignoreBlanks || undefined,
    // The attribute says the contrary of its name: it hides the arrow.
    showDropDown: type === 'list' && body.inCellDropDown === false ? true : undefined,
    showInputMessage: prompt.showPrompt || undefined,
    showErrorMessage: errorAlert.showAlert || undefined,
    errorTitle: text(errorAlert.title),
    error: text(errorAlert.message),
    promptTitle: text(prompt.title),
    prompt: text(prompt.message),
    sqref: areaAddress(area),
  });
  const formulas =
    (first === undefined ? '' : `<formula1>${escapeXml(first)}</formula1>`) +
    (second === undefined ? '' : `<formula2>${escapeXml(second)}</formula2>`);
  return `<dataValidation${attributes}>${formulas}</dataValidation>`;
}
