import { issue, type Issue } from '../../issues/issue';
import { cellAddress } from '../../workbook/area';
import { isBlank } from '../../workbook/cell';
import { ownCell, type Block } from './block';
import type { RowKind } from './classifyRows';
import { advises, isLabelledRemark, isRemark } from './rowLabels';

/** A remark of fewer letters than this that is labelled as one cannot hold a recommendation. */
const LONG = 60;

/**
 * One issue for each row that holds words and was not taken for a recommendation, so that nothing is lost unseen.
 * `titlesFrom` is the row from where a line may be the title of the next block; Infinity for the last block.
 */
export function skippedText(block: Block, kinds: readonly RowKind[], titlesFrom: number): Issue[] {
  const shapes = new Map(block.rows.map(({ row, shape }) => [row, shape]));
  return kinds.flatMap(({ row, kind }) => {
    if (kind === 'data' || kind === 'blank' || kind === 'repeatedHeader' || shapes.get(row) === 'total') return [];
    const filled = block.columns
      .map(({ column }) => ({ column, cell: ownCell(block.sheet, row, column) }))
      .filter(({ cell }) => !isBlank(cell));
    const value = filled.map(({ cell }) => cell.shown.trim()).join(' | ');
    const first = filled[0];
    if (!first || filled.every(({ cell }) => cell.value.kind === 'number' || !/\p{L}|\d[-/.]\d/u.test(cell.shown)))
      return [];
    if ((kind === 'banner' || (row >= titlesFrom && isAlone(block, row))) && !advises(value)) return [];
    if (kind === 'note' && value.length < LONG && isClear(value)) return [];
    return [
      issue('row/skipped-text', {
        sheet: block.sheet.name,
        cell: cellAddress(row, first.column),
        value,
        data: { kind },
      }),
    ];
  });
}

/** True for the only cell of a row: a title has nothing beside it, in other blocks neither. */
const isAlone = ({ sheet }: Block, row: number): boolean =>
  (sheet.cells[row] ?? []).filter((cell) => !isBlank(cell)).length === 1;

const isClear = (words: string): boolean => isRemark(words) || isLabelledRemark(words);
