import { contains } from '../../../domain/workbook/area';
import { Unsupported } from '../../formulas/parseFormula';
import { formulasAt, type TypedCell } from '../../formulas/recalculate';
import { shiftFormula } from '../../formulas/shiftFormula';
import { CellRange } from '../cells/cellRange';
import { writeValues } from '../cells/cellWriting';
import { readCellEntry } from '../cells/cellEntry';
import { LONGEST_TEXT, type Entry } from '../cells/entry';
import { EN_GB, EN_US } from '../cells/regions';
import { HostError } from '../hostError';
import { refuseLocked } from '../sheets/protection';
import { enforced } from '../rules/catalogue';
import type { Session } from '../session';
import { bodyArea, heldCell } from '../tables/tableRules';
import { satisfies, validationAt } from '../validation/ruleJudgement';
import { cellKey, type HostSheet, type HostTableColumn, type HostValidation, type HostWorkbook } from '../workbook';

/** What came of typing into a cell. `title` and `message` are those of the cell's own error alert, where it has them. */
export type EntryOutcome =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly reason: 'readOnly' | 'protected' | 'invalidFormula' | 'validation' | 'tooLong';
      readonly title?: string;
      readonly message?: string;
    };

/** A cell, 0-based. */
interface Place {
  readonly row: number;
  readonly column: number;
}

/** Names the typing in the change record. */
const TYPING = 'typing';

/**
 * What a person typing into a cell does: refuses what Excel refuses to a person, else enters the text as `range.values` does,
 * with all that follows from it, but reads it by the rules of the United Kingdom. `''` empties the cell. A cell that a merge covers stands for the merge.
 */
export function enterText(session: Session, sheet: HostSheet, row: number, column: number, text: string): EntryOutcome {
  const merge = sheet.merges.find((area) => contains(area, row, column));
  const place: Place = { row: merge?.row ?? row, column: merge?.column ?? column };
  const area = { ...place, rows: 1, columns: 1 };
  if (session.workbook.readOnly) return { ok: false, reason: 'readOnly' };
  if (isRefused(() => refuseLocked(sheet, [area], TYPING))) return { ok: false, reason: 'protected' };
  if (text.length > LONGEST_TEXT) return { ok: false, reason: 'tooLong' };
  const region = enforced('typing/region') ? EN_GB : EN_US;
  let entry;
  try {
    entry = readCellEntry(session.workbook, { sheet, ...place }, text, TYPING, region);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return { ok: false, reason: error.code === 'FormulaLengthExceedsLimit' ? 'tooLong' : 'invalidFormula' };
  }
  const refusal = refusalByRule(session, sheet, place, text === '' ? null : entry);
  if (refusal) return refusal;
  writeValues(new CellRange(sheet, area), text, TYPING, session, region);
  if (entry.formula !== undefined) fillColumn(sheet, place, entry.formula);
  return { ok: true };
}

function isRefused(check: () => void): boolean {
  try {
    check();
    return false;
  } catch (error) {
    if (error instanceof HostError) return true;
    throw error;
  }
}

/** Typing is checked against the rule of the cell, a formula by its result; a warning lets everything in (excel-host 3.7). */
function refusalByRule(session: Session, sheet: HostSheet, place: Place, entry: Entry | null): EntryOutcome | null {
  const validation = validationAt(sheet, place.row, place.column);
  if (!validation?.errorAlert.showAlert || !enforced('typing/rule')) return null;
  const { style, title, message } = validation.errorAlert;
  if (style !== 'Stop' && enforced('typing/warning')) return null;
  if (isAllowed(session.workbook, validation, { sheet, ...place, value: null }, entry)) return null;
  return { ok: false, reason: 'validation', ...(title && { title }), ...(message && { message }) };
}

/** A rule or a formula that cannot be worked out here stops nobody. */
function isAllowed(workbook: HostWorkbook, rule: HostValidation, place: TypedCell, entry: Entry | null): boolean {
  try {
    const value =
      entry?.formula === undefined ? (entry?.value ?? null) : formulasAt(workbook, place).evaluate(entry.formula);
    return satisfies(workbook, rule, { ...place, value });
  } catch (error) {
    if (error instanceof Unsupported) return true;
    throw error;
  }
}

/** A formula typed into a table fills its column, if that holds nothing else than the column's formula until now. */
function fillColumn(sheet: HostSheet, { row, column }: Place, formula: string): void {
  const table = sheet.tables.find((one) => contains(bodyArea(one), row, column));
  if (!table || !enforced('typing/fills-column')) return;
  const { calculated } = table.columns[column - table.area.column] as HostTableColumn;
  const body = bodyArea(table);
  const others = Array.from({ length: body.rows }, (_, index) => body.row + index).filter((other) => other !== row);
  const isFree = (other: number): boolean => {
    const cell = sheet.cells.get(cellKey(other, column));
    return !cell || (cell.formula === undefined ? cell.value === '' : cell.formula === calculated);
  };
  if (!others.every(isFree)) return;
  for (const other of others) {
    const cell = heldCell(sheet, other, column);
    cell.formula = shiftFormula(formula, other - row, 0);
    cell.value = 0;
  }
}
