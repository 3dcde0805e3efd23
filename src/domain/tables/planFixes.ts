import { FIELDS, fieldSpec, type Field } from '../fields';
import type { Fix, FixKind } from '../issues/fix';
import type { Issue } from '../issues/issue';
import type { FixPlan, Guard, PlannedFix } from '../plan/fixPlan';
import type { Reading } from '../reading/reading';
import { asTypedLabel } from '../reading/rows/readCell';
import { CHOICES_BY_KIND } from '../vocabulary';
import { cellAddress, parseArea } from '../workbook/area';
import { parseIsoDate, shortDate, type SerialDate } from '../workbook/serialDate';
import { planMoreChanges, type Change } from './logTables';
import type { TableSnapshot } from './tableSnapshot';
import { textOfValue } from './tableRow';
import { DATE_FORMAT, PERCENT_FORMAT } from './tableSpec';

/** An issue of our tables with a mending, and the cell that it would change. */
export interface Fixable extends Issue {
  readonly sheet: string;
  readonly cell: string;
  readonly value: string;
  readonly fix: Fix;
}

/** What a fix writes into its cell, and under which format. */
function writtenBy({ field, value }: Fix): Pick<PlannedFix, 'value' | 'numberFormat'> {
  const { kind } = fieldSpec(field);
  if (kind === 'date') return { value: parseIsoDate(value), numberFormat: DATE_FORMAT };
  if (kind === 'percent') return { value: Number(value), numberFormat: PERCENT_FORMAT };
  return { value: CHOICES_BY_KIND[kind]?.[value] ?? value, numberFormat: null };
}

/** The same as the Change log says it. */
function saidOf({ field, value }: Fix): string {
  const day = parseIsoDate(value);
  const { kind } = fieldSpec(field);
  if (kind === 'date' && day !== null) return shortDate(day);
  return kind === 'percent' ? `${value}%` : (CHOICES_BY_KIND[kind]?.[value] ?? value);
}

/**
 * The fixes that a reading of our own tables offers: those that change something. A title by which the Inspections table
 * knows its row is left alone.
 */
export const fixableIn = ({ inspections, issues }: Pick<Reading, 'inspections' | 'issues'>): Fixable[] =>
  issues.flatMap((one) => {
    const { sheet, cell, value, fix } = one;
    if (sheet === null || cell === null || value === null || fix === null) return [];
    if (fix.field === 'inspection' && inspections.some(({ title }) => title === value)) return [];
    return writtenBy(fix).value === value ? [] : [{ ...one, sheet, cell, value, fix }];
  });

const RULE: Readonly<Record<FixKind, string>> = {
  misspelling: 'spelling corrected',
  knownWord: 'one of the choices',
  textToValue: 'text made a value',
  spaces: 'stray spaces taken out',
};

/** Plans what these fixes write into the Recommendations table and into the Change log. */
export function planFixes(
  fixable: readonly Fixable[],
  table: TableSnapshot,
  log: TableSnapshot,
  today: SerialDate,
): FixPlan {
  const planned = fixable.flatMap((one) => planFix(one, table, today));
  return {
    sheet: table.sheet,
    fixes: planned.map(({ fix }) => fix),
    log: planMoreChanges(
      planned.map(({ change }) => change),
      log,
    ),
  };
}

function planFix({ sheet, cell, value, fix }: Fixable, table: TableSnapshot, today: SerialDate) {
  const at = parseArea(cell);
  if (!at || sheet !== table.sheet) return [];
  const { row } = at;
  const textAt = (column: number): string => textOfValue(table.rows[row - table.row - 1]?.[column]) ?? '';
  const guardOf = (column: number): Guard => ({ row, column: table.column + column, text: textAt(column) });
  const columnOf = (label: string): number => table.headers.indexOf(label);
  const own = guardOf(columnOf(FIELDS[fix.field].label));
  const typed = columnOf(asTypedLabel(fix.field));
  // A blank cell is mended from the officer's own word beside it
  const guards = own.text === '' && typed >= 0 ? [own, guardOf(typed)] : [own];
  const ref = textAt(columnOf(FIELDS.ref.label));
  const change: Change = {
    when: today,
    sheet,
    cell: cellAddress(row, own.column),
    rule: `${labelOf(fix.field)} of ${ref === '' ? `row ${row + 1}` : ref}: ${RULE[fix.kind]}`,
    before: value,
    after: saidOf(fix),
    action: 'Apply a fix',
  };
  return [{ fix: { row, column: own.column, ...writtenBy(fix), guards }, change }];
}

const labelOf = (field: Field): string => FIELDS[field].label;
