import { columnIndex, columnLetters, type Area } from '../../../domain/workbook/area';
import { tokenise, type Token } from '../../formulas/tokens';
import { moveArea, type CellMove } from './cellMoves';
import { rewriteCells, rewriteNames, rewriteRules, type Rewrite } from './formulaReferences';
import { sameArea, SHEET_COLUMNS, SHEET_ROWS } from '../cells/geometry';
import type { HostSheet, HostWorkbook } from '../workbook';

/** One end of a reference; a whole column has no row, a whole row no column. `$` or nothing stands before each. */
interface End {
  readonly columnMark: string;
  readonly column: number | null;
  readonly rowMark: string;
  readonly row: number | null;
}

function readEnd(text: string): End {
  const [, columnMark = '', letters, rowMark = '', digits] =
    /^(?:(\$?)([A-Z]{1,3}))?(?:(\$?)(\d+))?$/i.exec(text) ?? [];
  return {
    columnMark,
    column: letters === undefined ? null : columnIndex(letters),
    rowMark,
    row: digits === undefined ? null : Number(digits) - 1,
  };
}

const writeEnd = ({ columnMark, column, rowMark, row }: End): string =>
  (column === null ? '' : columnMark + columnLetters(column)) + (row === null ? '' : `${rowMark}${row + 1}`);

/** The two ends that lie at the top left and at the bottom right, whichever way round they were written. */
function sortEnds(a: End, b: End): [End, End] {
  const [top, bottom] = (a.row ?? 0) <= (b.row ?? 0) ? [a, b] : [b, a];
  const [left, right] = (a.column ?? 0) <= (b.column ?? 0) ? [a, b] : [b, a];
  return [
    { ...left, row: top.row, rowMark: top.rowMark },
    { ...right, row: bottom.row, rowMark: bottom.rowMark },
  ];
}

const areaOf = (first: End, last: End): Area => ({
  row: first.row ?? 0,
  rows: first.row === null || last.row === null ? SHEET_ROWS : last.row - first.row + 1,
  column: first.column ?? 0,
  columns: first.column === null || last.column === null ? SHEET_COLUMNS : last.column - first.column + 1,
});

/** `$A1:B$2` after the move; `#REF!` when its cells were deleted. */
function moveReference(body: string, move: CellMove): string {
  const ends = body.split(':').map(readEnd);
  const [first, last] = sortEnds(ends[0] as End, ends[1] ?? (ends[0] as End));
  const area = areaOf(first, last);
  const after = moveArea(area, move);
  if (after === null) return '#REF!';
  if (sameArea(after, area)) return body;
  const moved = (end: End, row: number, column: number): string =>
    writeEnd({ ...end, row: end.row === null ? null : row, column: end.column === null ? null : column });
  const from = moved(first, after.row, after.column);
  return ends.length === 1
    ? from
    : `${from}:${moved(last, after.row + after.rows - 1, after.column + after.columns - 1)}`;
}

const isReference = ({ kind }: Token): boolean => kind === 'cell' || kind === 'columns' || kind === 'rows';

/**
 * A formula after a move on the sheet of that name; `isHome` says that the formula belongs to this sheet, so that references
 * without a sheet mean it. References that lead elsewhere, and structured ones, stay as they are.
 */
export function moveFormula(formula: string, isHome: boolean, sheetName: string, move: CellMove): string {
  const tokens = tokenise(formula);
  let after = '';
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (!isReference(token)) {
      after += token.text;
      continue;
    }
    const [colon, end] = [tokens[at + 1], tokens[at + 2]];
    const isArea = token.kind === 'cell' && colon?.text === ':' && end?.kind === 'cell';
    if (isArea) at += 2;
    const body = isArea ? `${token.body}:${end.body}` : token.body;
    const leadsThere = token.sheet === undefined ? isHome : token.sheet.toLowerCase() === sheetName.toLowerCase();
    after +=
      token.text.slice(0, token.text.length - token.body.length) + (leadsThere ? moveReference(body, move) : body);
  }
  return after;
}

/** Every formula of the workbook but the rules of the sheet itself (they move with their cells) follows a move on the sheet. */
export function moveFormulas(workbook: HostWorkbook, sheet: HostSheet, move: CellMove): void {
  const rewriteOn = (isHome: boolean): Rewrite => {
    const known = new Map<string, string>();
    const mention = sheet.name.replace(/'/g, "''").toLowerCase();
    return (formula) => {
      let after = known.get(formula);
      if (after !== undefined) return after;
      const concerned = isHome || formula.toLowerCase().includes(mention);
      known.set(formula, (after = concerned ? moveFormula(formula, isHome, sheet.name, move) : formula));
      return after;
    };
  };
  rewriteNames(workbook, rewriteOn(false));
  for (const each of workbook.sheets) {
    rewriteCells(each, rewriteOn(each === sheet));
    if (each !== sheet) rewriteRules(each, rewriteOn(false));
  }
}
