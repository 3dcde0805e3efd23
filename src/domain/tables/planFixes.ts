import { fieldSpec } from '../fields';
import type { Fix, FixKind } from '../issues/fix';
import type { Issue } from '../issues/issue';
import type { FixPlan, Guard, PlannedFix } from '../plan/fixPlan';
import { RAG_FORMULA } from '../rag/rate';
import type { Reading } from '../reading/reading';
import { asTypedLabel } from '../reading/rows/readCell';
import { CHOICES_BY_KIND } from '../vocabulary';
import { cellAddress, parseArea } from '../workbook/area';
import { parseIsoDate, shortDate, type SerialDate } from '../workbook/serialDate';
import { planMoreChanges, type Change } from './logTables';
import type { OwnTable } from './ownTables';
import type { TableSnapshot } from './tableSnapshot';
import { textOfValue } from './tableRow';
import { DATE_FORMAT, PERCENT_FORMAT } from './tableSpec';

/** An issue of our tables with a mending, and the cell that it would change. */
export interface Fixable extends Issue {
  readonly sheet: string;
  readonly cell: string;
  /** What the cell says now; empty for a blank one. */
  readonly value: string;
  readonly fix: Fix;
}

/** What a fix writes into its cell, and under which format. */
function writtenBy({ kind: mending, field, value }: Fix): Pick<PlannedFix, 'value' | 'numberFormat'> {
  if (mending === 'formula') return { value: { formula: RAG_FORMULA }, numberFormat: null };
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

type Titles = Pick<Reading, 'inspections' | 'recommendations'>;

/** The fixes that a reading of our own tables offers: those that change something and leave rows and their inspection together. */
export const fixableIn = ({ issues, ...titles }: Titles & Pick<Reading, 'issues'>): Fixable[] =>
  issues.flatMap((one) => {
    const { sheet, cell, fix } = one;
    const value = one.value ?? '';
    if (sheet === null || cell === null || fix === null || parts(fix, value, titles)) return [];
    return writtenBy(fix).value === value ? [] : [{ ...one, sheet, cell, value, fix }];
  });

/** True where a title in another spelling would part rows from their inspection, or make two inspections one. */
function parts({ field, value: mended }: Fix, value: string, { inspections, recommendations }: Titles): boolean {
  if (field === 'inspection') return inspections.some(({ title }) => title === value);
  if (field !== 'title') return false;
  return (
    recommendations.some(({ inspection }) => inspection === value) || inspections.some(({ title }) => title === mended)
  );
}

const RULE: Readonly<Record<FixKind, string>> = {
  misspelling: 'spelling corrected',
  knownWord: 'one of the choices',
  likelyWord: 'most likely choice',
  textToValue: 'text made a value',
  spaces: 'stray spaces taken out',
  fraction: 'share made a percentage',
  formula: 'formula of the rule put back',
};

/** The tables in which something can be mended, with the heading by which the Change log names a row; null for its place. */
const NAMED_BY = { Recommendations: 'Reference', Inspections: 'Title', Findings: null } as const satisfies Partial<
  Record<OwnTable, string | null>
>;
const MENDABLE = Object.keys(NAMED_BY) as (keyof typeof NAMED_BY)[];

/** Plans what these fixes write into our tables and into the Change log. */
export function planFixes(
  fixable: readonly Fixable[],
  tables: Readonly<Partial<Record<OwnTable, TableSnapshot>>>,
  log: TableSnapshot,
  today: SerialDate,
): FixPlan {
  const planned = fixable.flatMap((one) => {
    const name = MENDABLE.find((each) => tables[each]?.sheet === one.sheet);
    const table = name && tables[name];
    return table ? planFix(one, table, NAMED_BY[name], today) : [];
  });
  return {
    fixes: planned.map(({ fix }) => fix),
    log: planMoreChanges(
      planned.map(({ change }) => change),
      log,
    ),
  };
}

function planFix(
  { sheet, cell, value, fix }: Fixable,
  table: TableSnapshot,
  namedBy: string | null,
  today: SerialDate,
) {
  const at = parseArea(cell);
  if (!at) return [];
  const { row } = at;
  const { label } = fieldSpec(fix.field);
  const textAt = (column: number): string => textOfValue(table.rows[row - table.row - 1]?.[column]) ?? '';
  const guardOf = (column: number): Guard => ({ row, column: table.column + column, text: textAt(column) });
  const columnOf = (heading: string): number => table.headers.indexOf(heading);
  const own = guardOf(columnOf(label));
  const typed = columnOf(asTypedLabel(fix.field));
  // A blank cell is mended from the officer's own word beside it
  const guards = own.text === '' && typed >= 0 ? [own, guardOf(typed)] : [own];
  const name = namedBy === null ? '' : textAt(columnOf(namedBy));
  const change: Change = {
    when: today,
    sheet,
    cell: cellAddress(row, own.column),
    rule: `${label} of ${name === '' || fix.field === 'title' ? `row ${row + 1}` : name}: ${RULE[fix.kind]}`,
    before: value,
    after: saidOf(fix),
    action: 'Apply a fix',
  };
  return [{ fix: { sheet, row, column: own.column, ...writtenBy(fix), guards }, change }];
}
