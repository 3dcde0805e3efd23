/** The letters of a number format (en-US) for positive numbers: without quoted text, escapes and brackets. */
const codesOf = (numberFormat: string): string =>
  (numberFormat.split(';')[0] ?? '').replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '').toLowerCase();

/**
 * True when a number format (en-US) shows a date. Excel's own category calls `dd mmm yyyy` "Custom", so the code itself
 * decides: a day, a year or the name of a month outside quoted text, escapes and brackets. Times alone are not dates.
 */
export function isDateFormat(numberFormat: string): boolean {
  const codes = codesOf(numberFormat);
  return !codes.includes('general') && /[dy]|m{3}/.test(codes);
}

/** Minutes, which have the letter of months: behind hours or before seconds. */
const MINUTES = /h+[^a-z]*m{1,2}(?!m)|(?<!m)m{1,2}[^a-z]*s/g;

/** Which parts of a day a cell shows; a weekday by itself is no day. */
export interface ShownParts {
  readonly day: boolean;
  readonly month: boolean;
  readonly year: boolean;
}

/** What a number format (en-US) that shows a date lets one see of it: of `mmm-yy` no day, of `d-mmm` no year. */
export function shownParts(numberFormat: string): ShownParts {
  const codes = codesOf(numberFormat).replace(MINUTES, ' ');
  return { day: /(?<!d)d{1,2}(?!d)/.test(codes), month: codes.includes('m'), year: /[ye]/.test(codes) };
}
