import { contains } from '../../../domain/workbook/area';
import { structuredArea } from '../../formulas/structuredArea';
import { parseStructured, typedReference, type StructuredReference } from '../../formulas/structuredReference';
import { tokenise } from '../../formulas/tokens';
import { absoluteAddress, sheetPrefix } from '../cells/geometry';
import { cellKey, keyCell, type HostSheet, type HostTable, type HostWorkbook } from '../workbook';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Calls `change` on each piece of a formula that is not inside a quoted text. */
const outsideText = (formula: string, change: (piece: string) => string): string =>
  formula
    .split(/("(?:[^"]|"")*")/)
    .map((piece, index) => (index % 2 === 0 ? change(piece) : piece))
    .join('');

/** Gives the formula as it is to be; of a formula in a cell or of a table's column with the key of a cell that has it. */
export type Rewrite = (formula: string, key: number | null) => string;

function replace<K extends string>(
  sheet: HostSheet,
  holder: Partial<Record<K, unknown>>,
  member: K,
  change: (formula: string) => string,
): void {
  const formula = holder[member];
  if (typeof formula !== 'string' || !formula.startsWith('=')) return;
  const after = change(formula);
  if (after === formula) return;
  holder[member] = after;
  sheet.touched = true;
}

/** Rewrites the formulas of a sheet's cells and calculated columns. */
export function rewriteCells(sheet: HostSheet, rewrite: Rewrite): void {
  for (const [key, cell] of sheet.cells) replace(sheet, cell, 'formula', (formula) => rewrite(formula, key));
  for (const { area, columns } of sheet.tables) {
    const key = cellKey(area.row + 1, area.column);
    for (const column of columns) replace(sheet, column, 'calculated', (formula) => rewrite(formula, key));
  }
}

/** Rewrites the formulas of a sheet's conditional formats and validation rules. */
export function rewriteRules(sheet: HostSheet, rewrite: Rewrite): void {
  for (const format of sheet.conditionalFormats) replace(sheet, format, 'formula', (formula) => rewrite(formula, null));
  for (const limits of sheet.validations.flatMap((validation) => Object.values(validation.rule))) {
    for (const limit of Object.keys(limits)) replace(sheet, limits, limit, (formula) => rewrite(formula, null));
  }
}

/** Rewrites the formulas of the workbook's defined names. */
export function rewriteNames(workbook: HostWorkbook, rewrite: Rewrite): void {
  for (const item of workbook.names) item.formula = rewrite(item.formula, null);
}

/** Rewrites every formula of the workbook that mentions a text (in any case); sheets that change are touched by it. */
function rewriteFormulas(workbook: HostWorkbook, mention: string, change: (piece: string) => string): void {
  const folded = mention.toLowerCase();
  const rewrite: Rewrite = (formula) =>
    formula.toLowerCase().includes(folded) ? outsideText(formula, change) : formula;
  rewriteNames(workbook, rewrite);
  for (const sheet of workbook.sheets) {
    rewriteCells(sheet, rewrite);
    rewriteRules(sheet, rewrite);
  }
}

/** `Name!` and `'Name'!` before a reference. */
const prefixPattern = (sheetName: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}_.'])(?:'${escaped(sheetName.replace(/'/g, "''"))}'|${escaped(sheetName)})!`, 'giu');

/** Formulas follow a sheet to its new name. */
export const renameSheetInFormulas = (workbook: HostWorkbook, from: string, to: string): void =>
  rewriteFormulas(workbook, from.replace(/'/g, "''"), (piece) =>
    piece.replace(prefixPattern(from), () => sheetPrefix(to)),
  );

/** Formulas that lead to a sheet that is gone say so: `=Sheet2!A1` becomes `=#REF!A1`, a table of it `#REF!`. */
export function breakReferences(workbook: HostWorkbook, gone: HostSheet): void {
  rewriteFormulas(workbook, gone.name.replace(/'/g, "''"), (piece) => piece.replace(prefixPattern(gone.name), '#REF!'));
  for (const table of gone.tables) breakTableReferences(workbook, gone, table);
}

/**
 * What a structured reference becomes; null leaves it. `row` is that of the cell that has the formula, null on another sheet
 * than the table's.
 */
type ChangeReference = (reference: StructuredReference, row: number | null) => string | null;

/** Rewrites every reference to a table by its name, or from inside it, in the formulas of the workbook. */
export function rewriteStructured(
  workbook: HostWorkbook,
  home: HostSheet,
  table: HostTable,
  change: ChangeReference,
): void {
  const name = table.name.toLowerCase();
  const rewriteOn =
    (sheet: HostSheet | null): Rewrite =>
    (formula, key) => {
      const cell = sheet === home && key !== null ? keyCell(key) : null;
      const inside = cell !== null && contains(table.area, cell.row, cell.column);
      if (!formula.toLowerCase().includes(name) && !(inside && formula.includes('['))) return formula;
      return tokenise(formula)
        .map(({ kind, text }) => {
          const reference =
            kind === 'structured'
              ? parseStructured(text)
              : kind === 'name' && text.toLowerCase() === name
                ? { table: text, items: [], columns: null }
                : null;
          if (!reference || (reference.table === '' ? !inside : reference.table.toLowerCase() !== name)) return text;
          return change(reference, cell?.row ?? null) ?? text;
        })
        .join('');
    };
  rewriteNames(workbook, rewriteOn(null));
  for (const sheet of workbook.sheets) {
    rewriteCells(sheet, rewriteOn(sheet));
    rewriteRules(sheet, rewriteOn(sheet));
  }
}

/** A structured reference as Excel writes it in the formula that had it: one without a table's name stays without. */
const written = (reference: StructuredReference): string => typedReference(reference, '');

/** Formulas follow a table to its new name. */
export const renameTableInFormulas = (
  workbook: HostWorkbook,
  home: HostSheet,
  table: HostTable,
  newName: string,
): void =>
  rewriteStructured(workbook, home, table, (reference) => {
    if (reference.table === '') return null;
    const isBare = reference.columns === null && reference.items.length === 0;
    return isBare ? newName : written({ ...reference, table: newName });
  });

/** Formulas follow a column of a table to its new name. */
export function renameColumnInFormulas(
  workbook: HostWorkbook,
  home: HostSheet,
  table: HostTable,
  from: string,
  to: string,
): void {
  const renamed = (name: string): string => (name.toLowerCase() === from.toLowerCase() ? to : name);
  rewriteStructured(workbook, home, table, (reference) => {
    const { columns } = reference;
    if (!columns) return null;
    const after = { first: renamed(columns.first), last: renamed(columns.last) };
    if (after.first === columns.first && after.last === columns.last) return null;
    return written({ ...reference, columns: after });
  });
}

/** Formulas over a column that is gone: `Table1[Status]` becomes `#REF!`. */
export const breakColumnReferences = (
  workbook: HostWorkbook,
  home: HostSheet,
  table: HostTable,
  gone: readonly string[],
): void =>
  rewriteStructured(workbook, home, table, ({ columns }) => {
    const names = columns ? [columns.first, columns.last].map((name) => name.toLowerCase()) : [];
    return gone.some((name) => names.includes(name.toLowerCase())) ? '#REF!' : null;
  });

/** Formulas over a table that is gone: `Table1[Status]` becomes `#REF!`. */
export const breakTableReferences = (workbook: HostWorkbook, home: HostSheet, table: HostTable): void =>
  rewriteStructured(workbook, home, table, () => '#REF!');

/** Formulas over a table that is made into a range get the absolute addresses of its cells instead (excel-host 3.6). */
export const writeTableAddresses = (workbook: HostWorkbook, home: HostSheet, table: HostTable): void =>
  rewriteStructured(workbook, home, table, (reference, row) => {
    const area = structuredArea(table, reference, row);
    if (area === 'outside') return '#VALUE!';
    return area === null ? '#REF!' : absoluteAddress(home.name, area);
  });
