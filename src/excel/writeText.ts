/**
 * A text as it must be written so that Excel keeps it as text: `values` are parsed as if typed, so that `=SUM(1)`,
 * `-10% saving`, `1/2`, `50%`, `TRUE` or `Mar 21` would become a formula, a date or a number. A leading apostrophe
 * forces text and is not part of the value (https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-values-member).
 * Text that Excel could not take for anything else goes without, so that few cells carry the mark.
 */
export function writeText(text: string): string {
  const plain = /^[A-Za-z]/.test(text) && !/^(true|false)$/i.test(text) && !(text.length < 40 && /\d/.test(text));
  return text === '' || plain ? text : `'${text}`;
}
