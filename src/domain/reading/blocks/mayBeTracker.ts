import { isBlank } from '../../workbook/cell';
import type { ColumnMatch } from '../reading';
import { ownCell, type Block } from './block';
import { isCount } from './rowLabels';

/** Words of a list or a table of counts are shorter than this. */
export const PROSE = 25;
/** A key has a word and what it means. */
const KEY_COLUMNS = 2;

/**
 * True when a block that was not taken for a tracker has a column that may hold recommendations, and prose in it: the
 * officer is told, so that no row is left out unseen.
 */
export function mayBeTracker(block: Block, matches: readonly ColumnMatch[]): boolean {
  const text = matches.find(({ field }) => field === 'text');
  const data = block.rows.filter(({ shape }) => shape === 'filled' || shape === 'lone').map(({ row }) => row);
  if (!text || block.columns.filter(({ header }) => header !== '').length <= KEY_COLUMNS) return false;
  const cells = data
    .map((row) => ownCell(block.sheet, row, text.column))
    .filter((cell) => !isBlank(cell) && !isCount(cell));
  return cells.length > 0 && cells.filter(({ shown }) => shown.length >= PROSE).length >= cells.length / 2;
}
