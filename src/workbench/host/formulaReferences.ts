import { sheetPrefix } from './geometry';
import type { HostSheet, HostWorkbook } from './workbook';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Calls `change` on each piece of a formula that is not inside a quoted text. */
const outsideText = (formula: string, change: (piece: string) => string): string =>
  formula
    .split(/("(?:[^"]|"")*")/)
    .map((piece, index) => (index % 2 === 0 ? change(piece) : piece))
    .join('');

/** Every formula of the workbook's cells and names. */
export const formulasOf = (workbook: HostWorkbook): string[] => [
  ...workbook.names.map((item) => item.formula),
  ...workbook.sheets.flatMap((sheet) => [...sheet.cells.values()].flatMap((cell) => cell.formula ?? [])),
];

type Rewrite = (formula: string) => string;

/** Rewrites the formulas that a sheet holds: cells, calculated columns, conditional formats, validation rules. */
function rewriteSheet(sheet: HostSheet, rewrite: Rewrite): void {
  const replace = <K extends string>(holder: Partial<Record<K, unknown>>, key: K): void => {
    const formula = holder[key];
    if (typeof formula !== 'string' || !formula.startsWith('=')) return;
    const after = rewrite(formula);
    if (after === formula) return;
    holder[key] = after;
    sheet.touched = true;
  };
  for (const cell of sheet.cells.values()) replace(cell, 'formula');
  for (const column of sheet.tables.flatMap((table) => table.columns)) replace(column, 'calculated');
  for (const format of sheet.conditionalFormats) replace(format, 'formula');
  for (const limits of sheet.validations.flatMap((validation) => Object.values(validation.rule))) {
    for (const key of Object.keys(limits)) replace(limits, key);
  }
}

/** Rewrites every formula of the workbook that mentions a text (in any case); sheets that change are touched by it. */
function rewriteFormulas(workbook: HostWorkbook, mention: string, change: Rewrite): void {
  const folded = mention.toLowerCase();
  const rewrite: Rewrite = (formula) =>
    formula.toLowerCase().includes(folded) ? outsideText(formula, change) : formula;
  for (const item of workbook.names) item.formula = rewrite(item.formula);
  for (const sheet of workbook.sheets) rewriteSheet(sheet, rewrite);
}

/** `Name!` and `'Name'!` before a reference. */
const prefixPattern = (sheetName: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}_.'])(?:'${escaped(sheetName.replace(/'/g, "''"))}'|${escaped(sheetName)})!`, 'giu');

/** Formulas follow a sheet to its new name. */
export const renameSheetInFormulas = (workbook: HostWorkbook, from: string, to: string): void =>
  rewriteFormulas(workbook, from.replace(/'/g, "''"), (piece) =>
    piece.replace(prefixPattern(from), () => sheetPrefix(to)),
  );

const tablePattern = (tableName: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}_.\\\\])${escaped(tableName)}(?=\\[)`, 'giu');

/** Formulas follow a table to its new name. */
export const renameTableInFormulas = (workbook: HostWorkbook, from: string, to: string): void =>
  rewriteFormulas(workbook, `${from}[`, (piece) => piece.replace(tablePattern(from), () => to));

/** Formulas that lead to a sheet that is gone say so: `=Sheet2!A1` becomes `=#REF!A1`, a table of it `#REF!`. */
export function breakReferences(workbook: HostWorkbook, gone: HostSheet): void {
  rewriteFormulas(workbook, gone.name.replace(/'/g, "''"), (piece) => piece.replace(prefixPattern(gone.name), '#REF!'));
  for (const table of gone.tables) breakTableReferences(workbook, table.name);
}

/** Formulas over a table that is gone: `Table1[Status]` becomes `#REF!`. */
export function breakTableReferences(workbook: HostWorkbook, tableName: string): void {
  const wholeReference = new RegExp(`${tablePattern(tableName).source}\\[(?:[^[\\]]|\\[[^\\]]*\\])*\\]`, 'giu');
  rewriteFormulas(workbook, `${tableName}[`, (piece) => piece.replace(wholeReference, '#REF!'));
}
