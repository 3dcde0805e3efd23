import { newSheet as blankSheet } from '../../../src/workbench/host/sheets/newSheet';
import {
  cellKey,
  DEFAULT_STYLE,
  type HostCell,
  type HostSheet,
  type HostValue,
} from '../../../src/workbench/host/workbook';

/** A value, or a formula (an object), of a cell in the default style. */
export type Entry = HostValue | null | { readonly formula: string };

/** A sheet added by the host, with these cells from A1 on. */
export function newSheet(name: string, rows: readonly (readonly Entry[])[], more: Partial<HostSheet> = {}): HostSheet {
  const cells = new Map<number, HostCell>();
  rows.forEach((row, r) =>
    row.forEach((entry, c) => {
      if (entry === null) return;
      const formula = typeof entry === 'object' && 'formula' in entry ? entry.formula : null;
      cells.set(
        cellKey(r, c),
        formula === null
          ? { value: entry as HostValue, style: DEFAULT_STYLE }
          : { value: '', formula, style: DEFAULT_STYLE },
      );
    }),
  );
  return {
    ...blankSheet(`{${name}}`, name),
    cells,
    ...more,
  };
}
