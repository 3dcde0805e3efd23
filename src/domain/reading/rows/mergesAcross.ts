import type { Field } from '../../fields';
import { issue, type Issue } from '../../issues/issue';
import { areaAddress, type Area } from '../../workbook/area';
import { isBlank } from '../../workbook/cell';
import type { SheetSnapshot } from '../../workbook/snapshot';
import { ownCell } from '../blocks/block';
import { parseForceStatus } from '../values/parseForceStatus';

/** Cells of the data that are merged over columns of different fields: the words need not be about the first of them. */
export interface MergeAcross {
  readonly area: Area;
  /** The fields of its columns, from left to right. */
  readonly fields: readonly Field[];
  readonly shown: string;
}

/** Fields that hold much the same: a name over both is the first's. */
const ALIKE: readonly (readonly Field[])[] = [
  ['lead', 'owner'],
  ['targetDate', 'revisedDate'],
  ['ref', 'hmicfrsRef'],
  ['progress', 'evidence'],
];

/** The merges, from a tracker's first row (0-based) on, over fields that hold different things, where something is written in them. */
export function mergesAcross(
  sheet: SheetSnapshot,
  firstRow: number,
  fields: ReadonlyMap<Field, number>,
): MergeAcross[] {
  const within = ({ column, columns }: Area) =>
    [...fields]
      .filter(([, at]) => at >= column && at < column + columns)
      .sort(([, a], [, b]) => a - b)
      .map(([field]) => field);
  return sheet.merges
    .filter((area) => area.columns > 1 && area.row >= firstRow)
    .map((area) => ({ area, fields: within(area), cell: ownCell(sheet, area.row, area.column) }))
    .filter(
      ({ fields: over, cell }) => over.length > 1 && !isBlank(cell) && !ALIKE.some((alike) => isWithin(over, alike)),
    )
    .map(({ area, fields: over, cell: { shown } }) => ({ area, fields: over, shown }));
}

const isWithin = (fields: readonly Field[], alike: readonly Field[]): boolean =>
  fields.every((field) => alike.includes(field));

/** Fields that take any words: those of a merge over others as well are not theirs. */
const TAKES_ANY: ReadonlySet<Field> = new Set<Field>([
  'inspection',
  'theme',
  'priority',
  'level',
  'lead',
  'owner',
  'link',
]);

/** True when the words of a merge are left out of this field. */
export const isUncertain = (field: Field): boolean => TAKES_ANY.has(field);

/** What the officer is told; a status over a status column is the likeliest reading. */
export function askAbout(sheet: string, { area, fields, shown }: MergeAcross): Issue {
  const status = fields.includes('forceStatus') ? parseForceStatus(shown) : null;
  const meant = status?.kind === 'read' ? status.value : null;
  const [first = null] = fields;
  return issue('cell/merged-across', {
    sheet,
    cell: areaAddress(area),
    field: meant === null ? first : 'forceStatus',
    value: shown,
    suggestion: meant,
    data: { fields: fields.join(' ') },
  });
}
