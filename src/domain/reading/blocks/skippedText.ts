import { issue, type Issue } from '../../issues/issue';
import { cellAddress } from '../../workbook/area';
import { isBlank } from '../../workbook/cell';
import { ownCell, type Block } from './block';
import type { RowKind } from './classifyRows';
import { advises, isLabelledRemark, isRemark, namesPublication } from './rowLabels';

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
    if (kind === 'data' || kind === 'blank' || kind === 'repeatedHeader' || shapes.get(row) === 'total') return [];
    const filled = block.columns
      .map(({ column }) => ({ column, cell: ownCell(block.sheet, row, column) }))
      .filter(({ cell }) => !isBlank(cell));
    const value = filled.map(({ cell }) => cell.shown.trim()).join(' | ');
    const first = filled[0];
    if (!first || filled.every(({ cell }) => cell.value.kind === 'number' || !/\p{L}|\d[-/.]\d/u.test(cell.shown)))
      return [];
    const isTitle =
      kind === 'banner'
        ? first.column !== text || isClearTitle(block, row, first.column)
        : row >= titlesFrom && isAlone(block, row);
    if (isTitle && !advises(value)) return [];
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
const isAlone = ({ sheet }: Pick<Block, 'sheet'>, row: number): boolean =>
  (sheet.cells[row] ?? []).filter((cell) => !isBlank(cell)).length === 1;

const OPENS_TITLE = /^(?:hmic(?:frs)?|peel|inspection|thematic|(?:19|20)\d{2})\b/i;

/** False for a line that only its fill tells from the recommendations in whose column it stands: it may be one. */
const isClearTitle = ({ sheet }: Pick<Block, 'sheet'>, row: number, column: number): boolean => {
  const words = ownCell(sheet, row, column).shown.trim();
  const isMerged = sheet.merges.some((area) => area.row === row && area.column === column && area.columns > 1);
  return isMerged || namesPublication(words) || OPENS_TITLE.test(words) || !isAlone({ sheet }, row);
};

const isClear = (words: string): boolean => isRemark(words) || isLabelledRemark(words);
