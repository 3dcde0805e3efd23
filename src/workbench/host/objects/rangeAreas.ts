import { cellCount, fullAddress } from '../geometry';
import { CellRange, type CellAreas } from '../cellRange';
import { itemNotFound } from '../hostError';
import { bind, readOnly, type HostObject, type ObjectClass } from '../objectModel';
import { rangeClass } from './range';
import { sheetClass } from './worksheets';

const ranges = ({ sheet, areas }: CellAreas): HostObject[] =>
  areas.map((area) => bind(rangeClass, new CellRange(sheet, area)));

const rangesClass: ObjectClass<CellAreas> = {
  name: 'RangeCollection',
  items: ranges,
  methods: {
    getCount: ({ areas }) => areas.length,
    getItemAt: (target, args) => {
      const range = ranges(target)[args.at(0).integer(0)];
      if (!range) throw itemNotFound(args.location);
      return range;
    },
  },
};

export const rangeAreasClass: ObjectClass<CellAreas> = {
  name: 'RangeAreas',
  exists: ({ sheet }, session) => session.workbook.sheets.includes(sheet),
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
