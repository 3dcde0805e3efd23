import { isBlank } from '../workbook/cell';
import { ownCell } from './blocks/block';
import type { FoundTracker } from './blocks/sourceBlocks';
import type { RowsAbove } from './blocks/titlesAbove';
import { isMarkedNotPublic, isTitledNotPublic } from './values/publicationWords';

/**
 * What stands above a tracker, among its rows or in the name of its sheet and may say that it is not for the public: "Part 2 -
 * Confidential", "OFFICIAL-SENSITIVE". Null where nothing does. What a row of data says is read with the row.
 */
export function publicationMark({ block, kinds }: FoundTracker, above: RowsAbove): string | null {
  const { sheet, columns } = block;
  const titles = above.flatMap((cells) => cells.map(({ shown }) => shown.trim()));
  const titled = [sheet.name.trim(), ...titles].find(isTitledNotPublic);
  if (titled !== undefined) return titled;
  for (const { row, kind } of kinds) {
    if (kind === 'data' || kind === 'blank' || kind === 'repeatedHeader') continue;
    for (const { column } of columns) {
      const cell = ownCell(sheet, row, column);
      if (!isBlank(cell) && isMarkedNotPublic(cell.shown)) return cell.shown.trim();
    }
  }
  return null;
}
