import { isBlank } from '../../workbook/cell';
import { ownCell, type Block } from './block';
import { isYear, namesPublication } from './rowLabels';

const REPORT = /\b(?:peel|inspections?|thematic|super-?complaint|hmic(?:frs)?(?=.*\breport\b))\b/i;
const YEAR = /\b(?:19|20)\d{2}\b/;
/** What somebody does about an inspection, or with it. */
const WORK =
  /\b(?:to|be|plans?|portal|polic(?:y|ies)|training|action|actions|updates?|review(?:ed)?|evidence|lead|team)\b/i;
/** Small words within titles. */
const SMALL = new Set(
  'a an and at by for from in into of on or the to with inspection inspections joint police report thematic'.split(' '),
);

/** True for words that nobody writes as a recommendation: "PEEL 2021/22: Northshire", "Custody inspection 2023". */
export function isTitle(words: string): boolean {
  if (namesPublication(words) || isYear(words) || /^peel$/i.test(words)) return true;
  if (!REPORT.test(words) || !YEAR.test(words) || WORK.test(words)) return false;
  return (words.match(/[\p{L}'’]+/gu) ?? []).every((word) => !/^\p{Ll}/u.test(word) || SMALL.has(word));
}

/** False for a line that only its fill tells from the recommendations in whose column it stands: it may be one. */
export function isClearTitle({ sheet }: Pick<Block, 'sheet'>, row: number, column: number): boolean {
  const isMerged = sheet.merges.some((area) => area.row === row && area.column === column && area.columns > 1);
  return isMerged || !isAlone(sheet, row) || isTitle(ownCell(sheet, row, column).shown.trim());
}

/** True for the only cell of a row: a title has nothing beside it, in other blocks neither. */
export const isAlone = ({ cells }: Block['sheet'], row: number): boolean =>
  (cells[row] ?? []).filter((cell) => !isBlank(cell)).length === 1;
