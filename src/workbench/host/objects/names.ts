import { tokenise } from '../../formulas/tokens';
import { absoluteAddress, parseReference } from '../cells/geometry';
import { CellRange } from '../cells/cellRange';
import { notImplemented } from '../hostError';
import { findsTables, isWellFormed } from '../cells/formulaSyntax';
import { checkDefinedName } from '../sheets/nameRules';
import {
  bind,
  readOnly,
  type Arguments,
  type Given,
  type HostObject,
  type Json,
  type ObjectClass,
} from '../wire/objectModel';
import { orNotFound } from '../wire/orNotFound';
import { findSheet } from '../wire/rangeArguments';
import { enforced } from '../rules/catalogue';
import type { Session } from '../session';
import type { HostName, HostWorkbook } from '../workbook';
import { rangeClass } from './range';

/** The cells that a name stands for, null when its formula is no plain reference. */
function rangeOfName(workbook: HostWorkbook, { formula }: HostName): CellRange | null {
  const reference = parseReference(formula.slice(1));
  const sheet = reference?.sheet ? findSheet(workbook, reference.sheet) : undefined;
  return reference && sheet ? new CellRange(sheet, reference.area) : null;
}

/** The constant that a formula is, undefined when it has to be computed. */
function constantOf(formula: string): string | number | boolean | undefined {
  const text = formula.slice(1).trim();
  const quoted = /^"((?:[^"]|"")*)"$/.exec(text);
  if (quoted) return (quoted[1] ?? '').replace(/""/g, '"');
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  return /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text) ? Number(text) : undefined;
}

function typeOf(workbook: HostWorkbook, item: HostName): string {
  if (rangeOfName(workbook, item)) return 'Range';
  if (/#REF!/.test(item.formula)) return 'Error';
  const constant = constantOf(item.formula);
  if (constant === undefined) throw notImplemented('NamedItem.type of an expression');
  if (typeof constant === 'number') return Number.isInteger(constant) ? 'Integer' : 'Double';
  return typeof constant === 'string' ? 'String' : 'Boolean';
}

function valueOf(workbook: HostWorkbook, item: HostName): Json {
  const range = rangeOfName(workbook, item);
  if (range) return absoluteAddress(range.sheet.name, range.area);
  if (/#REF!/.test(item.formula)) return '#REF!';
  const constant = constantOf(item.formula);
  if (constant === undefined) throw notImplemented('NamedItem.value of an expression');
  return constant;
}

/** True of a formula that leads to another workbook, or through several sheets at once. */
const leadsElsewhere = (formula: string): boolean =>
  tokenise(formula.slice(1)).some(({ sheet = '' }) => /[[\]:]/.test(sheet));

function checkFormula(formula: string, given: Given, { workbook }: Session): string {
  if (!formula.startsWith('=') && enforced('sheets/name-formula')) throw given.refuse();
  if (!isWellFormed(formula) || !findsTables(workbook, formula, null)) throw given.refuse();
  if (leadsElsewhere(formula) && enforced('sheets/name-elsewhere')) throw given.refuse();
  return formula;
}

export const nameClass: ObjectClass<HostName> = {
  name: 'NamedItem',
  identity: (item) => ({ _Id: item.name }),
  exists: (item, session) => session.workbook.names.includes(item),
  scalars: {
    name: readOnly((item) => item.name),
    scope: readOnly(() => 'Workbook'),
    type: readOnly((item, session) => typeOf(session.workbook, item)),
    value: readOnly((item, session) => valueOf(session.workbook, item)),
    formula: {
      read: (item) => item.formula,
      write: (item, value, session) => {
        const formula = checkFormula(value.text(), value, session);
        session.beginWrite(value.location);
        item.formula = formula;
      },
    },
    visible: {
      read: (item) => !item.hidden,
      write: (item, value, session) => {
        const visible = value.boolean();
        session.beginWrite(value.location);
        item.hidden = !visible;
      },
    },
  },
  navigation: {
    worksheet: () => orNotFound('sheets/name-scope', null, 'NamedItem.worksheet'),
    worksheetOrNullObject: () => null,
  },
  methods: {
    delete: (item, args, session) => {
      session.beginWrite(args.location);
      session.workbook.names.splice(session.workbook.names.indexOf(item), 1);
    },
    getRange: (item, args, session) => {
      const range = rangeOfName(session.workbook, item);
      return orNotFound('sheets/name-range', range && bind(rangeClass, range), args.location);
    },
    getRangeOrNullObject: (item, _args, session) => {
      const range = rangeOfName(session.workbook, item);
      return range && bind(rangeClass, range);
    },
  },
};

const find = (workbook: HostWorkbook, key: Given): HostName | undefined =>
  workbook.names.find((item) => item.name.toLowerCase() === key.text().toLowerCase());

function add(workbook: HostWorkbook, args: Arguments, session: Session): HostObject {
  const name = args.at(0).text();
  const range = args.at(1).target(CellRange);
  const formula = range
    ? `=${absoluteAddress(range.sheet.name, range.area)}`
    : checkFormula(args.at(1).text(), args.at(1), session);
  checkDefinedName(workbook, name, args.location);
  if (!args.at(2).absent) throw notImplemented(`${args.location} with a comment`);
  session.beginWrite(args.location);
  const item: HostName = { name, formula };
  workbook.names.push(item);
  return bind(nameClass, item);
}

/** `workbook.names`. The names of a sheet stay in its file and are not served: an empty list would be a lie. */
export const namesClass: ObjectClass<HostWorkbook> = {
  name: 'NamedItemCollection',
  item: (workbook, key) => {
    const item = find(workbook, key);
    return orNotFound('sheets/no-such-item', item && bind(nameClass, item), key.location);
  },
  items: (workbook) => workbook.names.map((item) => bind(nameClass, item)),
  methods: {
    add,
    getCount: (workbook) => workbook.names.length,
    getItemOrNullObject: (workbook, args) => {
      const item = find(workbook, args.at(0));
      return item ? bind(nameClass, item) : null;
    },
  },
};
