import { columnIndex, columnLetters } from '../../domain/workbook/area';
import { MOST_ROWS, tokenise } from './tokens';

const MOST_COLUMNS = 16_384;

/** A formula as it reads `rows` lower and `columns` to the right of where it was written: relative references go along. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  // References wrap round at the edges of a sheet, as Excel's do.
  const shift = (part: string): string =>
    part.replace(
      /(\$?)([A-Z]{1,3})?(\$?)(\d+)?/gi,
      (whole, mark1: string, letters: string | undefined, mark2: string, digits: string | undefined) => {
        if (letters === undefined && digits === undefined) return whole;
        const [columnMark, rowMark] = letters === undefined ? ['', mark1 || mark2] : [mark1, mark2];
        const column =
          letters === undefined
            ? ''
            : columnMark
              ? letters
              : columnLetters((columnIndex(letters) + columns + MOST_COLUMNS) % MOST_COLUMNS);
        const row =
          digits === undefined
            ? ''
            : rowMark
              ? digits
              : String(((Number(digits) - 1 + rows + MOST_ROWS) % MOST_ROWS) + 1);
        return columnMark + column + rowMark + row;
      },
    );
  return tokenise(formula)
    .map(({ kind, text, body }) => {
      if (kind !== 'cell' && kind !== 'columns' && kind !== 'rows') return text;
      return text.slice(0, text.length - body.length) + body.split(':').map(shift).join(':');
    })
    .join('');
}
