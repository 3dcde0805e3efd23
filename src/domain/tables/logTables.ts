import type { PlannedRows, SheetPlan } from '../plan/sheetPlan';
import type { Position } from '../recommendation';
import { FORCE_STATUS, RAG } from '../vocabulary';
import type { SerialDate } from '../workbook/serialDate';
import { readPosition } from './readPosition';
import { readRows } from './tableRow';
import type { TableSnapshot } from './tableSnapshot';
import { planTableRows, planTableSheet, type TableSpec } from './tableSpec';

/** One value that the add-in wrote in another form than the officer had typed it. */
export interface Change {
  readonly when: SerialDate;
  readonly sheet: string | null;
  readonly cell: string | null;
  /** What was done, in words. */
  readonly rule: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly action: string;
}

const CHANGE_LOG: TableSpec<Change> = {
  sheet: 'Change log',
  table: 'Change_log',
  title: 'Change log',
  about: 'Every value that stands in the tables in another form than on your own sheets, which were not changed.',
  columns: [
    { label: 'When', width: 80, kind: 'date', value: ({ when }) => when },
    { label: 'Sheet', width: 110, kind: 'text', value: ({ sheet }) => sheet },
    { label: 'Cell', width: 55, kind: 'text', value: ({ cell }) => cell },
    { label: 'Rule', width: 150, kind: 'text', value: ({ rule }) => rule },
    { label: 'Before', width: 200, kind: 'text', value: ({ before }) => before },
    { label: 'After', width: 200, kind: 'text', value: ({ after }) => after },
    { label: 'Action', width: 110, kind: 'text', value: ({ action }) => action },
  ],
};

/** Plans the Change log sheet. */
export const planChangeLog = (changes: readonly Change[]): SheetPlan => planTableSheet(CHANGE_LOG, changes);

/** Plans further rows of the Change log, in place of its blank rows. */
export const planMoreChanges = (changes: readonly Change[], table: TableSnapshot): PlannedRows =>
  planTableRows(CHANGE_LOG, changes, table, blankRows(table));

const POSITIONS: TableSpec<Position> = {
  sheet: 'Panel positions',
  table: 'Panel_positions',
  title: 'Panel positions',
  about: 'What each panel was told of each recommendation. Kept by the add-in for "Since the last panel".',
  hidden: true,
  columns: [
    { label: 'Meeting date', width: 80, kind: 'date', value: ({ meetingDate }) => meetingDate },
    { label: 'Position date', width: 80, kind: 'date', value: ({ positionDate }) => positionDate },
    { label: 'Inspection', width: 230, kind: 'text', value: ({ inspection }) => inspection },
    { label: 'Reference', width: 80, kind: 'text', value: ({ ref }) => ref },
    {
      label: 'Force status',
      width: 120,
      kind: 'text',
      value: ({ forceStatus }) => forceStatus && FORCE_STATUS[forceStatus],
    },
    { label: 'RAG', width: 90, kind: 'text', value: ({ rag }) => RAG[rag] },
    { label: 'Target', width: 80, kind: 'date', value: ({ target }) => target },
  ],
};

/** Plans the hidden Panel positions sheet: what each panel was told. */
export const planPositions = (positions: readonly Position[]): SheetPlan => planTableSheet(POSITIONS, positions);

/**
 * Plans what the Panel positions table gets for a meeting: these positions in place of those that it holds for the same
 * meeting, and of blank rows. What other panels were told stays where it stands, and so does a row that cannot be read.
 */
export function planMorePositions(
  positions: readonly Position[],
  table: TableSnapshot,
  meeting: SerialDate,
): PlannedRows {
  const told = readRows(table, []).filter((row) => readPosition(row)?.meetingDate === meeting);
  const again = new Set(told.map(({ row }) => row - table.row - 1));
  const blank = new Set(blankRows(table));
  const replaced = [...table.rows.keys()].filter((index) => again.has(index) || blank.has(index));
  return planTableRows(POSITIONS, positions, table, replaced);
}

/** 0-based indexes of the rows in which nothing stands. */
const blankRows = ({ rows }: TableSnapshot): number[] =>
  rows.flatMap((cells, index) => (cells.every(({ kind }) => kind === 'empty') ? [index] : []));
