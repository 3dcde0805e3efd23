import { cellAddress } from '../../domain/workbook/area';
import type { UnsupportedFormula } from './recalculate';

/** Formulas that are outside of what is worked out here, in one line; null when there are none. */
export function unsupportedLine(formulas: readonly UnsupportedFormula[]): string | null {
  if (formulas.length === 0) return null;
  const named = formulas
    .slice(0, 3)
    .map(({ sheet, row, column, reason }) => `${sheet}!${cellAddress(row, column)} (${reason})`);
  const rest = formulas.length > named.length ? ` and ${formulas.length - named.length} more` : '';
  const subject = formulas.length === 1 ? '1 formula' : `${formulas.length} formulas`;
  return `${subject} of the workbook cannot be worked out here: ${named.join(', ')}${rest}. Where the file holds a result, it is used; otherwise the cell is read as an error.`;
}
