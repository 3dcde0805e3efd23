import type { TableField } from '../fields';
import type { Fix } from '../issues/fix';
import { issue, type Issue, type IssueCode } from '../issues/issue';
import { asTypedLabel } from '../reading/rows/readCell';
import { identifierOf } from '../vocabulary';
import { cellAddress } from '../workbook/area';
import { EMPTY, type CellValue } from '../workbook/cell';
import type { SerialDate } from '../workbook/serialDate';
import { dateFix, fractionFix, percentFix, unreadStatus, yesNoFix } from './pastedValue';
import { EARLIEST_DATE, LATEST_DATE } from './tableSpec';
import type { TableSnapshot } from './tableSnapshot';

/** One row of a table of ours, read by the label of the column; what cannot be read is null and is reported. */
export interface TableRow {
  /** 0-based row of the sheet. */
  readonly row: number;
  /** Text of a cell; numbers and dates as plain numbers; null when blank. An error cell is reported. */
  text(label: string): string | null;
  /**
   * Whole day of a date cell, 1990 to 2099 as the table's own rule asks. Text is not a date here: the formulas of the
   * table would not take it for one either.
   */
  date(label: string, field: TableField | null): SerialDate | null;
  /** A number from `least` to `most`. */
  number(label: string, least: number, most: number, code: IssueCode, field: TableField | null): number | null;
  /** `mend` may know the one choice that another word means; it is only offered. */
  oneOf<T extends Record<string, string>>(
    label: string,
    list: T,
    code: IssueCode,
    field: TableField | null,
    mend?: (typed: string) => Fix | null,
  ): keyof T | null;
  /** `fallback` for a blank cell; a failed formula and anything else than Yes or No are reported and are No. */
  yesNo(label: string, fallback: boolean, code: IssueCode, field: TableField | null): boolean;
  /** What the officer had typed in a field's cell, where Build kept it beside the value; null without. */
  typed(field: TableField): string | null;
  /** Where the cell of a column stands; null when the table has no such column. */
  place(label: string): Pick<Issue, 'sheet' | 'cell'> | null;
  /** Reports that the row is not read, for want of this cell. */
  leaveOut(label: string): void;
  report(
    code: IssueCode,
    label: string,
    data: Partial<Pick<Issue, 'field' | 'value' | 'suggestion' | 'data' | 'fix'>>,
  ): void;
}

/** What a cell of ours says as text; null when it says nothing. */
export const textOfValue = (value: CellValue = EMPTY): string | null => {
  switch (value.kind) {
    case 'empty':
      return null;
    case 'text':
      return value.text.trim() === '' ? null : value.text;
    case 'date':
      return String(value.serial);
    case 'error':
      return null;
    default:
      return String(value.value);
  }
};

/** The rows of a table, without those in which every cell is blank; issues go into the list given. */
export function readRows(table: TableSnapshot, issues: Issue[]): TableRow[] {
  const formulas = new Set(
    table.headers.map((_, column) => column).filter((column) => isCalculated(table.headers[column])),
  );
  const columns = new Map([...table.headers].reverse().map((label, back) => [label, table.headers.length - 1 - back]));
  return table.rows.flatMap((cells, index) => {
    const filled = cells.some((value, column) => !formulas.has(column) && textOfValue(value) !== null);
    return filled ? [rowOf(table, columns, cells, index, issues)] : [];
  });
}

/** Calculated columns have a value even in a row that nobody filled in. */
const CALCULATED = ['RAG', 'RAG reason', 'Last day to respond', 'Response state', 'Total', 'Open', 'Closed', 'Red'];
const isCalculated = (label: string | undefined): boolean => label !== undefined && CALCULATED.includes(label);

function rowOf(
  table: TableSnapshot,
  columns: ReadonlyMap<string, number>,
  cells: readonly CellValue[],
  index: number,
  issues: Issue[],
): TableRow {
  const columnOf = (label: string): number => columns.get(label) ?? -1;
  const valueOf = (label: string): CellValue => cells[columnOf(label)] ?? EMPTY;
  const place: TableRow['place'] = (label) => {
    const column = columnOf(label);
    return column < 0 ? null : { sheet: table.sheet, cell: cellAddress(table.row + 1 + index, table.column + column) };
  };
  const report: TableRow['report'] = (code, label, data) => {
    issues.push(issue(code, { ...(place(label) ?? { sheet: table.sheet }), ...data }));
  };
  const text = (label: string): string | null => {
    const value = valueOf(label);
    if (value.kind === 'error') report('cell/formula-error', label, { value: value.code });
    return textOfValue(value);
  };
  const typed: TableRow['typed'] = (field) => textOfValue(valueOf(asTypedLabel(field)));
  /** A cell that Build left blank because a word was misspelt or a status not known: the word stands beside it, as the officer typed it. */
  const reportUnread = (
    code: IssueCode,
    label: string,
    field: TableField,
    mend: (original: string) => Fix | null,
  ): void => {
    const original = valueOf(label).kind === 'error' ? null : typed(field);
    const fix = original === null ? null : mend(original);
    const suggestion = original !== null && field === 'forceStatus' ? unreadStatus(original) : undefined;
    if (suggestion !== undefined) report(code, label, { field, value: original, suggestion, fix });
    else if (fix?.kind === 'misspelling') report(code, label, { field, value: original, fix });
  };
  return {
    row: table.row + 1 + index,
    text,
    typed,
    place,
    report,
    leaveOut: (label) => report('table/row-left-out', label, { data: { heading: label } }),
    date(label, field) {
      const value = valueOf(label);
      const serial = value.kind === 'date' ? value.serial : value.kind === 'number' ? value.value : null;
      if (serial !== null && serial >= EARLIEST_DATE && serial < LATEST_DATE + 1) return Math.floor(serial);
      const typed = text(label);
      if (typed !== null) {
        const fix = field !== null && value.kind === 'text' ? dateFix(field, typed) : null;
        report('cell/unreadable-date', label, { field, value: typed, fix });
      } else if (field !== null) {
        reportUnread('cell/unreadable-date', label, field, (original) => dateFix(field, original));
      }
      return null;
    },
    number(label, least, most, code, field) {
      const value = valueOf(label);
      const share = field === 'percent' && value.kind === 'number' ? fractionFix(value.value) : null;
      if (share === null && value.kind === 'number' && value.value >= least && value.value <= most) return value.value;
      const typed = text(label);
      if (typed !== null) {
        const fix = share ?? (field === 'percent' && value.kind === 'text' ? percentFix(typed) : null);
        report(code, label, { field, value: typed, fix });
      }
      return null;
    },
    oneOf(label, list, code, field, mend) {
      const typed = text(label);
      if (typed === null) {
        if (field !== null && mend) reportUnread(code, label, field, mend);
        return null;
      }
      // The formulas of the table ignore case but not spaces at the ends, so neither is taken for the label here.
      const found = typed === typed.trim() ? identifierOf(list, typed) : null;
      if (found === null) report(code, label, { field, value: typed, fix: mend?.(typed) ?? null });
      return found;
    },
    yesNo(label, fallback, code, field) {
      const typed = text(label);
      if (valueOf(label).kind === 'error') return false;
      if (typed === null) return fallback;
      if (/^(yes|no)$/i.test(typed.trim())) return /^yes$/i.test(typed.trim());
      report(code, label, { field, value: typed, fix: field === null ? null : yesNoFix(field, typed) });
      return false;
    },
  };
}
