import { overlaps } from '../geometry';
import { CellRange } from '../cellRange';
import { clearConditionalFormats } from '../conditionalFormatting';
import { itemNotFound, notImplemented } from '../hostError';
import { isWellFormed } from '../formulaSyntax';
import { bind, readOnly, type Given, type HostObject, type ObjectClass, type Scalar } from '../objectModel';
import type { Session } from '../session';
import type { HostConditionalFormat, HostSheet } from '../workbook';
import { rangeClass } from './range';

interface FormatTarget {
  readonly sheet: HostSheet;
  readonly format: HostConditionalFormat;
}

/** A property of the format that is null until it is set. */
function property<K extends 'fill' | 'fontColour' | 'bold' | 'stopIfTrue' | 'formula'>(
  key: K,
  accept: (value: Given) => HostConditionalFormat[K],
): Scalar<FormatTarget> {
  return {
    read: ({ format }) => format[key],
    write: ({ sheet, format }, given, session) => {
      const value = accept(given);
      session.beginSheet(sheet, given.location);
      format[key] = value;
    },
  };
}

const ruleClass: ObjectClass<FormatTarget> = {
  name: 'ConditionalFormatRule',
  scalars: {
    formula: property('formula', (given) => {
      const formula = given.text();
      if (!formula.startsWith('=') || !isWellFormed(formula)) throw given.refuse();
      return formula;
    }),
  },
};

const fillClass: ObjectClass<FormatTarget> = {
  name: 'ConditionalRangeFill',
  scalars: { color: property('fill', (given) => given.colour()) },
};

const fontClass: ObjectClass<FormatTarget> = {
  name: 'ConditionalRangeFont',
  scalars: {
    color: property('fontColour', (given) => given.colour()),
    bold: property('bold', (given) => given.boolean()),
  },
};

const rangeFormatClass: ObjectClass<FormatTarget> = {
  name: 'ConditionalRangeFormat',
  navigation: {
    fill: (target) => bind(fillClass, target),
    font: (target) => bind(fontClass, target),
  },
};

const customClass: ObjectClass<FormatTarget> = {
  name: 'CustomConditionalFormat',
  navigation: {
    format: (target) => bind(rangeFormatClass, target),
    rule: (target) => bind(ruleClass, target),
  },
};

const rangeOfFormat = ({ sheet, format }: FormatTarget): HostObject =>
  bind(rangeClass, new CellRange(sheet, format.area));

const formatClass: ObjectClass<FormatTarget> = {
  name: 'ConditionalFormat',
  identity: ({ format }) => ({ Id: format.id }),
  exists: ({ sheet, format }, session) =>
    session.workbook.sheets.includes(sheet) && sheet.conditionalFormats.includes(format),
  scalars: {
    id: readOnly(({ format }) => format.id),
    type: readOnly(({ format }) => format.type),
    stopIfTrue: property('stopIfTrue', (given) => given.boolean()),
    priority: {
      read: ({ sheet, format }) => sheet.conditionalFormats.indexOf(format),
      write: ({ sheet, format }, value, session) => {
        const priority = value.integer(0);
        session.beginSheet(sheet, value.location);
        sheet.conditionalFormats.splice(sheet.conditionalFormats.indexOf(format), 1);
        sheet.conditionalFormats.splice(priority, 0, format);
      },
    },
  },
  navigation: {
    custom: (target) => bind(customClass, target),
    customOrNullObject: (target) => bind(customClass, target),
    cellValueOrNullObject: () => null,
    colorScaleOrNullObject: () => null,
    dataBarOrNullObject: () => null,
    iconSetOrNullObject: () => null,
    presetOrNullObject: () => null,
    textComparisonOrNullObject: () => null,
    topBottomOrNullObject: () => null,
  },
  methods: {
    delete: ({ sheet, format }, args, session) => {
      session.beginSheet(sheet, args.location);
      sheet.conditionalFormats.splice(sheet.conditionalFormats.indexOf(format), 1);
    },
    getRange: rangeOfFormat,
    getRangeOrNullObject: rangeOfFormat,
  },
};

const formatsOf = ({ sheet, area }: CellRange): FormatTarget[] =>
  sheet.conditionalFormats.filter((format) => overlaps(format.area, area)).map((format) => ({ sheet, format }));

const find = (range: CellRange, key: Given): FormatTarget | undefined =>
  formatsOf(range).find(({ format }) => format.id === key.text());

function add({ sheet, area }: CellRange, type: Given, session: Session): HostObject {
  if (type.text() !== 'Custom') throw notImplemented(`${type.location}(${type.text()})`);
  session.beginSheet(sheet, type.location);
  const format: HostConditionalFormat = {
    id: session.newId(session.workbook.sheets.flatMap((each) => each.conditionalFormats.map((other) => other.id))),
    area,
    type: 'Custom',
    formula: '',
    stopIfTrue: false,
    fill: null,
    fontColour: null,
    bold: null,
  };
  // A new rule goes before all others (excel-host 3.7)
  sheet.conditionalFormats.unshift(format);
  return bind(formatClass, { sheet, format });
}

export const conditionalFormatsClass: ObjectClass<CellRange> = {
  name: 'ConditionalFormatCollection',
  item: (range, key) => {
    const found = find(range, key);
    if (!found) throw itemNotFound(key.location);
    return bind(formatClass, found);
  },
  items: (range) => formatsOf(range).map((found) => bind(formatClass, found)),
  methods: {
    add: (range, args, session) => add(range, args.at(0), session),
    clearAll: (range, args, session) => {
      session.beginSheet(range.sheet, args.location);
      clearConditionalFormats(range, args.location);
    },
    getCount: (range) => formatsOf(range).length,
    getItemAt: (range, args) => {
      const found = formatsOf(range)[args.at(0).integer(0)];
      if (!found) throw itemNotFound(args.location);
      return bind(formatClass, found);
    },
    getItemOrNullObject: (range, args) => {
      const found = find(range, args.at(0));
      return found ? bind(formatClass, found) : null;
    },
  },
};
