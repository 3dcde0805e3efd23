import { isBlank } from '../../workbook/cell';
import type { DateOrder } from '../values/dateOrder';
import { isRemark } from '../blocks/rowLabels';
import type { RowsAbove } from '../blocks/titlesAbove';
import { parseDate } from '../values/parseDate';
import { readTitleAndDate, type TitleAndDate } from './titleAndDate';

const INSPECTION_LABEL = /^(?:hmicfrs\s+)?(?:inspection|report)(?:\s+(?:title|name|report))?\s*:?$/i;
const PUBLISHED_LABEL = /^(?:(?:date\s+)?published|publication\s+date|date\s+of\s+publication)(?:\s+on)?\s*:?$/i;
const INSPECTION_LINE =
  /^(?:hmicfrs\s+)?(?:inspection|inspection report|inspection title|report title)\s*(?::|\s[–—-]\s)\s*\S/i;

/**
 * The inspection that the rows above a block's headings clearly name: "Inspection: ..." in one cell or two, or a title
 * with "published" and a day. Null where they do not; a heading such as "HMICFRS tracker" names none.
 */
export function inspectionAbove(above: RowsAbove, order: DateOrder): TitleAndDate | null {
  let title: TitleAndDate | null = null;
  let published: TitleAndDate['published'] = null;
  let several = false;
  for (const row of above) {
    const cells = row.filter((cell) => !isBlank(cell));
    for (const [i, cell] of cells.entries()) {
      const text = cell.shown.trim();
      const beside = cells[i + 1];
      const named = namedBy(text, beside?.shown.trim(), order);
      if (named) {
        several ||= title !== null;
        title = named;
      }
      if (PUBLISHED_LABEL.test(text) && beside) {
        if (beside.value.kind === 'date') published = Math.floor(beside.value.serial);
        else {
          const reading = parseDate(beside.shown, { order, endOfPeriod: false });
          if (reading.kind === 'read') published = reading.value;
        }
      }
    }
  }
  return title === null || several ? null : { ...title, published: title.published ?? published };
}

function namedBy(text: string, beside: string | undefined, order: DateOrder): TitleAndDate | null {
  if (INSPECTION_LABEL.test(text)) return beside ? readTitleAndDate(beside, order) : null;
  if (INSPECTION_LINE.test(text)) return readTitleAndDate(text, order);
  const read = readTitleAndDate(text, order);
  return read.published !== null && /\bpublished\b/i.test(text) && read.title !== '' ? read : null;
}

/** A line above the headings that may be an inspection's title, and where it stands. */
export interface SheetTitle {
  readonly title: string;
  readonly row: number;
  readonly column: number;
}

/** Words of titles and sheet names that name no inspection. */
const GENERIC = new Set(
  `a action actions afi afis all an and appendix area areas as at by closed commissioner copy current data draft final for force
  hmic hmicfrs improvement improvements in inspection inspections inspectorate latest list live log master national new no of office
  official old on open opcc overview pcc plan police policing progress recommendation recommendations record recs register report
  reports responses sensitive sheet status summary tab table the to tracker tracking update updated updates version with
  jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov november dec
  december q`.split(/\s+/),
);

const namingWords = (text: string): string[] =>
  (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  ).filter((word) => word.length > 1 && !GENERIC.has(word));

/** True when a text holds a word that could be an inspection's and none of every tracker. */
export const canNameInspection = (text: string): boolean => namingWords(text).length > 0;

/** The first line above a block that could be the title of an inspection; null when there is none. */
export function titleLine(above: RowsAbove): SheetTitle | null {
  for (const [row, line] of above.entries()) {
    const cells = line.flatMap((cell, column) => (isBlank(cell) ? [] : [{ cell, column }]));
    const [only] = cells;
    if (!only || cells.length > 1 || only.cell.value.kind !== 'text') continue;
    const title = withoutTail(only.cell.shown.trim().replace(/\s+/g, ' '));
    if (title.length <= 150 && !isRemark(title) && canNameInspection(title)) return { title, row, column: only.column };
  }
  return null;
}

/** "Custody - recommendations tracker" names "Custody". */
const withoutTail = (title: string): string =>
  title
    .replace(
      /\s*[-–—:|(]\s*(?:hmicfrs\s+)?(?:recommendations?|afis?|action plan|actions?|tracker|progress)\b[^-–—:|]*$/i,
      '',
    )
    .trim();

/** True when the sheet's name and the title line speak of one matter: "Custody" and "Custody suites: a second look". */
export function agree(sheetName: string, title: string): boolean {
  const named = namingWords(sheetName);
  const words = new Set(namingWords(title));
  return named.length > 0 && named.every((word) => words.has(word));
}
