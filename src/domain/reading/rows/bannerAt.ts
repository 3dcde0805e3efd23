import { isBlank } from '../../workbook/cell';
import { isoDate } from '../../workbook/serialDate';
import { ownCell, type Block } from '../blocks/block';
import { isClearTitle } from '../blocks/clearTitle';
import type { DateOrder } from '../values/dateOrder';
import { showsWholeDay } from '../values/parseDate';
import { readBanner, type Banner } from './banner';

/** The banner of a row, with what stands beside its words; `text` is the column of the recommendations. */
export function bannerAt(block: Block, row: number, order: DateOrder, text: number | undefined): Banner | null {
  const filled = block.columns.filter(({ column }) => !isBlank(ownCell(block.sheet, row, column)));
  const [at, ...others] = filled;
  if (!at) return null;
  const cell = ownCell(block.sheet, row, at.column);
  const beside = others
    .map(({ column }) => ownCell(block.sheet, row, column))
    .map(({ value, shown }) => (value.kind === 'date' && showsWholeDay(value) ? isoDate(value.serial) : shown));
  const banner = readBanner(
    row,
    at.column,
    { ...cell, shown: [cell.shown.trim(), beside.join(' ')].filter((part) => part !== '').join(' - ') },
    order,
  );
  // A highlighted recommendation may speak of an inspection too.
  const doubtful = banner.names === 'inspection' && at.column === text && !isClearTitle(block, row, at.column);
  return doubtful ? { ...banner, names: 'unclear' } : banner;
}
