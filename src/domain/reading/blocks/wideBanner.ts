import type { Field } from '../../fields';
import { ownCell } from './block';
import { filledCells, type Look } from './rowLook';
import { filledUpTo } from './rowShapes';

/** Dates of a recommendation, not of a report. */
const OWN_DATES: readonly (Field | undefined)[] = ['targetDate', 'revisedDate', 'closedDate', 'updateDate'];
const PUBLISHED = /\bpubli(?:shed|cation)\b/i;
const ENDS_PUBLISHED = /\b(?:published|publication(?: date)?)(?: on)?[\s):–—-]*$/i;
/** The whole of a cell: "Published:", "Date of publication", "Published 3 March 2020". */
const PUBLISHED_LABEL =
  /^(?:(?:date )?(?:of )?publication(?: date)?|(?:date )?published)(?: (?:on|in))?\s*[:–—-]?\s*(?:(?:\d{1,2}(?:st|nd|rd|th)?[\s./-]+)?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|\d{1,2})[\s./-]+\d{2,4}|\d{4}-\d{2}-\d{2})?\.?$/i;

/** A title merged over columns with its publication beside it: "Rural beats | Published: | 3 March 2020". */
export function isWideBanner(look: Pick<Look, 'block' | 'cell' | 'text' | 'fieldOf' | 'merges'>, row: number): boolean {
  // A merge or a label makes a banner of at most three cells; most rows have more and are not looked at closely.
  if (filledUpTo(4, look.block.sheet, row, look.block.columns) > 3) return false;
  const [title, ...others] = filledCells({ block: look.block, cell: (r, c) => ownCell(look.block.sheet, r, c) }, row);
  if (!title || others.length > 2 || title.cell.value.kind !== 'text') return false;
  const merge = look.block.sheet.merges.find(
    (area) => area.row === row && area.rows === 1 && area.column === title.column && area.columns > 1,
  );
  const published = others.every(({ cell }) => cell.value.kind === 'date' || PUBLISHED_LABEL.test(cell.shown.trim()));
  const named = others.some(({ cell }) => cell.value.kind === 'text');
  if (!published || (!merge && !named)) return false;
  // "Published guidance on body worn video", merged in the column of the recommendations, is one of them.
  const says = title.column === look.text ? ENDS_PUBLISHED : PUBLISHED;
  if (named || says.test(title.cell.shown)) return true;
  if (others.some(({ column }) => OWN_DATES.includes(look.fieldOf.get(column)))) return false;
  const shared = merge !== undefined && look.merges.has(`${merge.column},${merge.columns}`);
  return !(shared && title.column === look.text);
}
