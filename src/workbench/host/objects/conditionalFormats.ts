import { overlaps } from '../cells/geometry';
import { CellAreas, CellRange } from '../cells/cellRange';
import { clearConditionalFormats, formulaFor, idsByPriority, partsOf } from '../validation/conditionalFormatting';
import { notImplemented } from '../hostError';
import { isWellFormed } from '../cells/formulaSyntax';
import {
  bind,
  readOnly,
  type Given,
  type HostObject,
  type ObjectClass,
  type ObjectResult,
  type Scalar,
} from '../wire/objectModel';
import { orNotFound } from '../wire/orNotFound';
import { enforced } from '../rules/catalogue';
import type { Session } from '../session';
import type { HostConditionalFormat, HostSheet } from '../workbook';
import { rangeClass } from './range';
import { rangeAreasClass } from './rangeAreas';

interface FormatTarget {
  readonly sheet: HostSheet;
  readonly id: string;
}

/** The part that stands for the whole: parts differ in area and in how their formula reads only. */
function firstPart({ sheet, id }: FormatTarget): HostConditionalFormat {
  const [first] = partsOf(sheet, id);
  if (!first) throw new Error(`no conditional format ${id}`);
  return first;
}

/** A property of the format that is null until it is set. */
function property<K extends 'fill' | 'fontColour' | 'bold' | 'stopIfTrue'>(
  key: K,
  accept: (value: Given) => HostConditionalFormat[K],
): Scalar<FormatTarget> {
  return {
    read: (target) => firstPart(target)[key],
    write: ({ sheet, id }, given, session) => {
      const value = accept(given);
      session.beginSheet(sheet, given.location);
      for (const part of partsOf(sheet, id)) part[key] = value;
    },
  };
}

export const ruleClass: ObjectClass<FormatTarget> = {
  name: 'ConditionalFormatRule',
  scalars: {
    formula: {
      read: (target) => firstPart(target).formula,
      write: (target, given, session) => {
        const formula = given.text();
        if (!formula.startsWith('=') || !isWellFormed(formula)) throw given.refuse();
        session.beginSheet(target.sheet, given.location);
        const { area } = firstPart(target);
        for (const part of partsOf(target.sheet, target.id)) part.formula = formulaFor(formula, area, part.area);
      },
    },
  },
};

export const fillClass: ObjectClass<FormatTarget> = {
  name: 'ConditionalRangeFill',
  scalars: { color: property('fill', (given) => given.colour()) },
};

export const fontClass: ObjectClass<FormatTarget> = {
  name: 'ConditionalRangeFont',
  scalars: {
    color: property('fontColour', (given) => given.colour()),
    bold: property('bold', (given) => given.boolean()),
  },
};

export const rangeFormatClass: ObjectClass<FormatTarget> = {
  name: 'ConditionalRangeFormat',
  navigation: {
    fill: (target) => bind(fillClass, target),
    font: (target) => bind(fontClass, target),
  },
};

export const customClass: ObjectClass<FormatTarget> = {
  name: 'CustomConditionalFormat',
  navigation: {
    format: (target) => bind(rangeFormatClass, target),
    rule: (target) => bind(ruleClass, target),
  },
};

const areasOf = ({ sheet, id }: FormatTarget): CellAreas =>
  new CellAreas(
    sheet,
    partsOf(sheet, id).map(({ area }) => area),
  );

/** The one range of the format; null when it has several. */
function onlyRange(target: FormatTarget): HostObject | null {
  const { sheet, areas } = areasOf(target);
  const [area] = areas;
  return areas.length === 1 && area ? bind(rangeClass, new CellRange(sheet, area)) : null;
}

/** The members for the types that are not served: asked for by name they are refused (excel-host 3.7). */
const OTHER_TYPES = ['cellValue', 'colorScale', 'dataBar', 'iconSet', 'preset', 'textComparison', 'topBottom'] as const;
const otherTypes: Record<string, () => ObjectResult> = Object.fromEntries(
  OTHER_TYPES.flatMap((type) => [
    [type, () => orNotFound('validation/format-type', null, `ConditionalFormat.${type}`)],
    [`${type}OrNullObject`, () => null],
  ]),
);

export const formatClass: ObjectClass<FormatTarget> = {
  name: 'ConditionalFormat',
  identity: ({ id }) => ({ Id: id }),
  exists: ({ sheet, id }, session) => session.workbook.sheets.includes(sheet) && partsOf(sheet, id).length > 0,
  scalars: {
    id: readOnly(({ id }) => id),
    type: readOnly((target) => firstPart(target).type),
    stopIfTrue: property('stopIfTrue', (given) => given.boolean()),
    priority: {
      read: ({ sheet, id }) => idsByPriority(sheet).indexOf(id),
      write: ({ sheet, id }, value, session) => {
        const priority = value.integer(0);
        session.beginSheet(sheet, value.location);
        const ids = idsByPriority(sheet).filter((other) => other !== id);
        ids.splice(priority, 0, id);
        sheet.conditionalFormats.splice(0, Infinity, ...ids.flatMap((each) => partsOf(sheet, each)));
      },
    },
  },
  navigation: {
    custom: (target) => bind(customClass, target),
    customOrNullObject: (target) => bind(customClass, target),
    ...otherTypes,
  },
  methods: {
    delete: ({ sheet, id }, args, session) => {
      session.beginSheet(sheet, args.location);
      const kept = sheet.conditionalFormats.filter((format) => format.id !== id);
      sheet.conditionalFormats.splice(0, Infinity, ...kept);
    },
    getRange: (target, args) => orNotFound('validation/format-areas', onlyRange(target), args.location),
    getRangeOrNullObject: onlyRange,
    getRanges: (target) => bind(rangeAreasClass, areasOf(target)),
  },
};

const formatsOf = ({ sheet, area }: CellRange): FormatTarget[] =>
  idsByPriority(sheet)
    .map((id) => ({ sheet, id }))
    .filter((target) => areasOf(target).areas.some((each) => overlaps(each, area)));

const find = (range: CellRange, key: Given): FormatTarget | undefined =>
  formatsOf(range).find(({ id }) => id === key.text());

function add({ sheet, area }: CellRange, type: Given, session: Session): HostObject {
  if (type.text() !== 'Custom') throw notImplemented(`${type.location}(${type.text()})`);
  session.beginSheet(sheet, type.location);
  const format: HostConditionalFormat = {
    id: session.newId(session.workbook.sheets.flatMap(idsByPriority)),
    area,
    type: 'Custom',
    formula: '',
    stopIfTrue: false,
    fill: null,
    fontColour: null,
    bold: null,
  };
  if (enforced('validation/newest-first')) sheet.conditionalFormats.unshift(format);
  else sheet.conditionalFormats.push(format);
  return bind(formatClass, { sheet, id: format.id });
}

export const conditionalFormatsClass: ObjectClass<CellRange> = {
  name: 'ConditionalFormatCollection',
  item: (range, key) => {
    const found = find(range, key);
    return orNotFound('sheets/no-such-item', found && bind(formatClass, found), key.location);
  },
  items: (range) => formatsOf(range).map((found) => bind(formatClass, found)),
  methods: {
    add: (range, args, session) => add(range, args.at(0), session),
    clearAll: (range, args, session) => {
      session.beginSheet(range.sheet, args.location);
      clearConditionalFormats(range);
    },
    getCount: (range) => formatsOf(range).length,
    getItemAt: (range, args) => {
      const found = formatsOf(range)[args.at(0).integer(0)];
      return orNotFound('sheets/no-such-item', found && bind(formatClass, found), args.location);
    },
    getItemOrNullObject: (range, args) => {
      const found = find(range, args.at(0));
      return found ? bind(formatClass, found) : null;
    },
  },
};
