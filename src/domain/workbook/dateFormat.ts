/**
 * True when a number format (en-US) shows a date. Excel's own category calls `dd mmm yyyy` "Custom", so the code itself
 * decides: a day or a year outside quoted text, escapes and brackets. Times alone are not dates.
 */
export function isDateFormat(numberFormat: string): boolean {
  const positive = numberFormat.split(';')[0] ?? '';
  const codes = positive.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '');
  return !/general/i.test(codes) && /[dy]/i.test(codes);
}
