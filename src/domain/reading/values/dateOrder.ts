import { dateParts, serialOf, type SerialDate } from '../../workbook/serialDate';

/** How the numbers of a slashed date are to be read, and what to suggest while that is not known. */
export interface DateOrder {
  readonly order: 'dayFirst' | 'monthFirst' | 'unknown';
  readonly lean: 'dayFirst' | 'monthFirst';
  /** Excel has changed day and month over in the dates that it holds, as the officer said; absent while that is not known. */
  readonly turned?: boolean;
}

/**
 * The day that was meant by a real date, if Excel has changed it over: where texts have their month first, Excel here takes
 * 05/03/2024 for 5 March, and leaves 04/25/2024 as a text. Null for one that it cannot have changed.
 */
export function turnedOver(serial: SerialDate): SerialDate | null {
  const { year, month, day } = dateParts(serial);
  return day <= 12 && day !== month ? serialOf(year, day, month) : null;
}

/** How many dates of a column can only be read one way. */
interface OrderEvidence {
  readonly dayFirst: number;
  readonly monthFirst: number;
}

/** A short year behind hyphens is left out: "23-06-05" may have its year first. */
const NUMERIC = /(?<![\d/-])(\d{1,2})(?:\/(\d{1,2})\/(?:\d{4}|\d{2})|-(\d{1,2})-\d{4})(?!\d)/g;

function countEvidence(texts: readonly string[]): OrderEvidence {
  let dayFirst = 0;
  let monthFirst = 0;
  for (const text of texts) {
    if (!/\d[/-]\d/.test(text)) continue;
    for (const [, first, slashed, hyphened] of text.matchAll(NUMERIC)) {
      const second = slashed ?? hyphened;
      if (Number(first) > 12 && Number(second) <= 12) dayFirst += 1;
      if (Number(second) > 12 && Number(first) <= 12) monthFirst += 1;
    }
  }
  return { dayFirst, monthFirst };
}

/**
 * The order of a column's slashed dates. The officer's decision wins; else the column's own evidence; else what the
 * dates of its whole sheet show. Only clear day-first evidence decides by itself: this is a UK office. Month-first order
 * is asked about.
 */
export function dateOrderOf(
  column: readonly string[],
  sheet: DateOrder,
  decision: 'dayFirst' | 'monthFirst' | null,
): DateOrder {
  if (decision) return { order: decision, lean: decision };
  const own = countEvidence(column);
  return own.dayFirst + own.monthFirst > 0 ? orderBy(own) : sheet;
}

/** The order that the dates of a whole sheet show. */
export const sheetDateOrder = (texts: readonly string[]): DateOrder => orderBy(countEvidence(texts));

const orderBy = ({ dayFirst, monthFirst }: OrderEvidence): DateOrder =>
  dayFirst > 0 && monthFirst === 0
    ? { order: 'dayFirst', lean: 'dayFirst' }
    : { order: 'unknown', lean: monthFirst > dayFirst ? 'monthFirst' : 'dayFirst' };
