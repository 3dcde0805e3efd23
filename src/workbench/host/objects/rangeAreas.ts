import { cellCount, fullAddress } from '../cells/geometry';
import { CellRange, type CellAreas } from '../cells/cellRange';
import { bind, readOnly, type HostObject, type ObjectClass } from '../wire/objectModel';
import { orNotFound } from '../wire/orNotFound';
import { rangeClass } from './range';
import { sheetClass } from './worksheets';

const ranges = ({ sheet, areas }: CellAreas): HostObject[] =>
  areas.map((area) => bind(rangeClass, new CellRange(sheet, area)));

export const rangesClass: ObjectClass<CellAreas> = {
  name: 'RangeCollection',
  items: ranges,
  methods: {
    getCount: ({ areas }) => areas.length,
    getItemAt: (target, args) =>
      orNotFound('sheets/no-such-item', ranges(target)[args.at(0).integer(0)], args.location),
  },
};

export const rangeAreasClass: ObjectClass<CellAreas> = {
  name: 'RangeAreas',
  exists: (ranges, session) => !ranges.isGone && session.workbook.sheets.includes(ranges.sheet),
  scalars: {
    address: readOnly(({ sheet, areas }) => areas.map((area) => fullAddress(sheet.name, area)).join(',')),
    areaCount: readOnly(({ areas }) => areas.length),
    cellCount: readOnly(({ areas }) => areas.reduce((sum, area) => sum + cellCount(area), 0)),
  },
  navigation: {
    areas: (target) => bind(rangesClass, target),
    worksheet: ({ sheet }) => bind(sheetClass, sheet),
  },
};
