import { isBlank, type Cell } from '../../workbook/cell';
import type { ColumnMatch } from '../reading';
import { ownCell, type Block } from './block';
import { ABOUT_ONE } from './isTracker';
import { isCount } from './rowLabels';
import { isCountRow } from './rowShapes';

/** Words of a list or a table of counts are shorter than this. */
export const PROSE = 25;
/** A table with so many fields of recommendations is one of them, whichever column holds their words. */
const MANY_FIELDS = 4;
/** A key has a word and what it means. */
const KEY_COLUMNS = 2;

/**
 * True when a block that was not taken for a tracker has a column that may hold recommendations, and prose in it: the
 * officer is told, so that no row is left out unseen. Among many columns of a tracker that may be any that is none of them.
 */
export function mayBeTracker(block: Block, matches: readonly ColumnMatch[]): boolean {
  const text = matches.find(({ field }) => field === 'text');
  const known = matches.filter(({ field }) => field !== null && ABOUT_ONE.includes(field)).length;
  const columns = text ? [text] : known >= MANY_FIELDS ? matches.filter(({ field }) => field === null) : [];
  if (block.columns.filter(({ header }) => header !== '').length <= KEY_COLUMNS) return false;
  const data = block.rows
    .filter(({ shape }) => shape === 'filled' || shape === 'lone')
    .map(({ row }) => row)
    .filter((row) => !isCountRow(block.sheet, row, block.columns));
  return columns.some(({ column }) => holdsProse(data.map((row) => ownCell(block.sheet, row, column))));
}

function holdsProse(column: readonly Cell[]): boolean {
  const cells = column.filter((cell) => !isBlank(cell) && !isCount(cell));
  return cells.length > 0 && cells.filter(({ shown }) => shown.length >= PROSE).length >= cells.length / 2;
}
