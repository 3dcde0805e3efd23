import type { Cell } from '../../workbook/cell';
import type { SerialDate } from '../../workbook/serialDate';
import type { DateOrder } from '../values/dateOrder';
import { parseDate, readDate } from '../values/parseDate';
import type { ValueReading } from '../values/valueReading';

/** "Published on", "Date report published:", "HMICFRS published:", "Report published", "Publication date". */
const LABEL =
  /^(?:hmicfrs\s+)?(?:date\s+(?:of\s+)?)?(?:(?:inspection\s+)?report\s+(?:was\s+)?|inspection\s+)?(?:published|publication(?:\s+date)?)(?:\s+by\s+hmicfrs)?(?:\s+on)?(?![a-z])[\s:–—-]*/i;

/** True for a label of the day of publication, with the day behind it or not. */
export const isPublishedLabel = (text: string): boolean => LABEL.test(text);

/** A day of publication, and the place of the cell that says it. */
export interface LabelledDay<P> {
  readonly at: P;
  readonly reading: ValueReading<SerialDate>;
}

/**
 * The day that stands behind a label such as "Published on", or in the cell beside one. Null where there is no label or no
 * day; `ambiguous` where the day is to be asked about.
 */
export function labelledDay<P extends { readonly cell: Cell }>(
  at: P,
  beside: P | undefined,
  order: DateOrder,
): LabelledDay<P> | null {
  const text = at.cell.shown.trim();
  const label = LABEL.exec(text)?.[0];
  if (label === undefined) return null;
  const context = { order, endOfPeriod: false, happened: 'published' } as const;
  const rest = text.slice(label.length);
  if (rest === '') return beside ? dayAt(beside, readDate(beside.cell, context)) : null;
  return dayAt(at, parseDate(rest, context));
}

const dayAt = <P>(at: P, reading: ValueReading<SerialDate>): LabelledDay<P> | null =>
  reading.kind === 'read' || reading.kind === 'ambiguous' ? { at, reading } : null;
