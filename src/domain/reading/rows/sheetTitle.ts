import { isBlank } from '../../workbook/cell';
import type { SheetSnapshot } from '../../workbook/snapshot';
import type { DateOrder } from '../values/dateOrder';
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
export function inspectionAbove(sheet: SheetSnapshot, from: number, to: number, order: DateOrder): TitleAndDate | null {
  let title: TitleAndDate | null = null;
  let published: TitleAndDate['published'] = null;
  let several = false;
  for (let row = from; row < to; row += 1) {
    const cells = (sheet.cells[row] ?? []).filter((cell) => !isBlank(cell));
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
