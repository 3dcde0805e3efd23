import { isBlank, type Cell } from '../../workbook/cell';
import type { SerialDate } from '../../workbook/serialDate';
import type { DateOrder } from '../values/dateOrder';
import type { ValueReading } from '../values/valueReading';
import { isRemark } from '../blocks/rowLabels';
import type { RowsAbove } from '../blocks/titlesAbove';
import { isPublishedLabel, labelledDay, type LabelledDay } from './publishedLabel';
import { readTitleAndDate, speaksOfAnother, type TitleAndDate } from './titleAndDate';

const INSPECTION_LABEL = /^(?:hmicfrs\s+)?(?:inspection|report)(?:\s+(?:title|name|report))?\s*:?$/i;
const INSPECTION_LINE =
  /^(?:hmicfrs\s+)?(?:inspection|inspection report|inspection title|report title)\s*(?::|\s[–—-]\s)\s*\S/i;
/** Words of an inspection's title, and those of a sheet about inspections. */
const OF_INSPECTION =
  /\b(?:peel|thematic|super-?complaint|inspections? (?:of|into))\b|\binspection(?:\s+(?:19|20)\d{2}(?:\s*[/-]\s*\d{2,4})?)?$/i;
const OF_SHEET =
  /\b(?:recommendations?|afis?|improvements?|actions?|progress|registers?|logs?|lists?|plans?|updates?|panel|boards?|committee|meetings?|team|lead|portfolio|governance|monitor\w*|track\w*|dashboard|findings|results|outcomes|summary|overview|status|position|inspections(?! (?:of|into)))\b/i;

/** An inspection above a block's headings, and the cell that says when it was published. */
export interface TitleAbove extends TitleAndDate {
  readonly row: number;
  readonly column: number;
  /** The words of that cell. */
  readonly text: string;
}

/** A cell above the headings. */
interface Place {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

/** A day behind a label, and the line that stands by itself before the label. */
interface DayAbove extends LabelledDay<Place> {
  readonly title: Place | null;
}

/** Every labelled day of publication above the headings. */
function labelledDays(above: RowsAbove, order: DateOrder): DayAbove[] {
  const found: DayAbove[] = [];
  let before: readonly Place[] = [];
  for (const [row, line] of above.entries()) {
    const places = line.flatMap((cell, column) => (isBlank(cell) ? [] : [{ row, column, cell }]));
    for (const [i, at] of places.entries()) {
      const day = labelledDay(at, places[i + 1], order);
      const lone = i === 1 ? places[0] : i === 0 && before.length === 1 ? before[0] : undefined;
      if (day) found.push({ ...day, title: lone ?? null });
    }
    if (places.length > 0) before = places;
  }
  return found;
}

/**
 * The inspection that the rows above a block's headings clearly name: "Inspection: ..." in one cell or two, a title with
 * "published" and a day, or a title with words of an inspection and a labelled day of publication next to it. Null where
 * they do not; a heading such as "HMICFRS tracker" names none.
 */
export function inspectionAbove(above: RowsAbove, order: DateOrder): TitleAbove | null {
  const days = labelledDays(above, order);
  const titles: { readonly read: TitleAndDate; readonly at: Place }[] = [];
  for (const [row, line] of above.entries()) {
    const places = line.flatMap((cell, column) => (isBlank(cell) ? [] : [{ row, column, cell }]));
    for (const [i, at] of places.entries()) {
      const text = at.cell.shown.trim();
      const isDated = days.some(({ title }) => title?.row === row && title.column === at.column);
      const read = isDated && isTitle(text) ? readTitleAndDate(text, order) : null;
      const named = namedBy(text, places[i + 1]?.cell.shown.trim(), order) ?? read;
      if (named) titles.push({ read: named, at });
    }
  }
  const [only, ...others] = titles;
  return only && others.length === 0 ? dated(only.read, only.at, days) : null;
}

/** A title with its own day, else with the one day that is labelled above the headings. */
function dated(title: TitleAndDate, at: Place, days: readonly DayAbove[]): TitleAbove {
  const [first, ...others] = days;
  const place = ({ row, column, cell }: Place) => ({ row, column, text: cell.shown.trim() });
  if (title.published !== null || !first) return { ...title, ...place(at) };
  const { reading } = first;
  const same = others.every((one) => one.reading.kind === 'read' && dayOf(one.reading) === dayOf(reading));
  if (same && reading.kind === 'read') return { ...title, published: reading.value, unsure: null, ...place(first.at) };
  return { ...title, unsure: { suggestion: same ? dayOf(reading) : null }, ...place(first.at) };
}

const dayOf = (reading: ValueReading<SerialDate>): SerialDate | null =>
  reading.kind === 'read' ? reading.value : reading.kind === 'ambiguous' ? reading.suggestion : null;

/** A line above the headings of which the officer has said that it is an inspection, with the day that is labelled next to it. */
export function decidedTitle(line: SheetTitle, above: RowsAbove, order: DateOrder): TitleAbove {
  const title = { title: line.title, published: null, unsure: null };
  const beside = labelledDays(above, order).filter(
    ({ title: before }) => before?.row === line.row && before.column === line.column,
  );
  const cell = above[line.row]?.[line.column] as Cell;
  return dated(title, { row: line.row, column: line.column, cell }, beside);
}

/** True for a line that is an inspection's title for certain, once a day of publication stands next to it. */
const isTitle = (text: string): boolean =>
  text.length <= 150 &&
  OF_INSPECTION.test(text) &&
  canNameInspection(text) &&
  !OF_SHEET.test(text) &&
  !speaksOfAnother(text) &&
  !isRemark(text);

function namedBy(text: string, beside: string | undefined, order: DateOrder): TitleAndDate | null {
  if (INSPECTION_LABEL.test(text)) return beside ? readTitleAndDate(beside, order) : null;
  if (INSPECTION_LINE.test(text)) return readTitleAndDate(text, order);
  const read = readTitleAndDate(text, order);
  return read.published !== null && /\bpublished\b/i.test(text) && canNameInspection(read.title) ? read : null;
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
    if (isPublishedLabel(title)) continue;
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
