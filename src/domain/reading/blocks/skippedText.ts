import { issue, type Issue } from '../../issues/issue';
import { cellAddress } from '../../workbook/area';
import { isBlank } from '../../workbook/cell';
import { ownCell, type Block } from './block';
import type { RowKind } from './classifyRows';
import { isAlone, isClearTitle } from './clearTitle';
import { advises, isLabelledRemark, isRemark, labelsTotal } from './rowLabels';

/** A remark of fewer letters than this that is labelled as one cannot hold a recommendation. */
const LONG = 60;

/**
 * One issue for each row that holds words and was not taken for a recommendation, so that nothing is lost unseen.
 * `titlesFrom` is the row from where a line may be the title of the next block; Infinity for the last block. `text` is
 * the column of the recommendations.
 */
export function skippedText(
  block: Block,
  kinds: readonly RowKind[],
  titlesFrom: number,
  text: number | undefined,
): Issue[] {
  const shapes = new Map(block.rows.map(({ row, shape }) => [row, shape]));
  return kinds.flatMap(({ row, kind }) => {
    if (kind === 'data' || kind === 'blank' || kind === 'repeatedHeader') return [];
    const filled = block.columns
      .map(({ column }) => ({ column, cell: ownCell(block.sheet, row, column) }))
      .filter(({ cell }) => !isBlank(cell));
    const value = filled.map(({ cell }) => cell.shown.trim()).join(' | ');
    const first = filled[0];
    if (first && shapes.get(row) === 'total' && labelsTotal(first.cell.shown)) return [];
    if (!first || filled.every(({ cell }) => cell.value.kind === 'number' || !/\p{L}|\d[-/.]\d/u.test(cell.shown)))
      return [];
    const isTitle =
      kind === 'banner'
        ? first.column !== text || isClearTitle(block, row, first.column)
        : row >= titlesFrom && isAlone(block.sheet, row);
    if (isTitle && !advises(value)) return [];
    if (kind === 'note' && value.length < LONG && isClear(value, first.column === text)) return [];
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

/** In the column of the recommendations "Key workers for each child" is no remark. */
const isClear = (words: string, inText: boolean): boolean => isLabelledRemark(words) || (!inText && isRemark(words));
