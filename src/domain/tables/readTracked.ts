import { FIELD_NAMES, FIELDS, fieldSpec, type Field } from '../fields';
import { issue, type Issue, type IssueCode } from '../issues/issue';
import { INPUT } from '../rag/ragRule';
import type { Locate, LocateInspection } from '../rag/judge';
import { rateAt } from '../rag/rate';
import type { ReadRow, ReadTracker } from '../reading/rules/rule';
import { asTypedLabel } from '../reading/rows/readCell';
import { unknownAmong } from '../reading/rules/unknownInspection';
import type { Finding, Inspection, Recommendation, Risk, ScheduledInspection, Tracked } from '../recommendation';
import { FINDING_KIND, FINDING_TYPE, FORCE_STATUS, HMICFRS_STATUS, identifierOf, RAG, type Rag } from '../vocabulary';
import { cellAddress } from '../workbook/area';
import { readInspection } from './inspectionRow';
import { choiceFix, type ChoiceField } from './pastedValue';
import { readDetails } from './readDetails';
import { readPosition } from './readPosition';
import { RAG_LABEL, SOURCE_LABEL } from './recommendationsTable';
import { missingHeadings, OWN_TABLE_NAMES, type OwnTable } from './ownTables';
import type { TableSnapshot } from './tableSnapshot';
import { readRows, type TableRow } from './tableRow';

/** Why the tables cannot be used as they stand; `names` are the headings or sheets that it is about. */
export type Unusable = 'notBuilt' | 'noPositionDate' | 'tableColumnMissing' | 'rowsBelowTable';

/** What the tables hold, and what in them could not be read. */
export type ReadTables =
  | {
      readonly kind: 'read';
      readonly tracked: Tracked;
      readonly issues: readonly Issue[];
      /** Finds the cell of a field in the Recommendations table. */
      readonly locate: Locate;
      /** The Recommendations table as a tracker, for the rules that judge what was read. */
      readonly tracker: ReadTracker;
      /** Finds the cell of a column in the Inspections table. */
      readonly locateInspection: LocateInspection;
    }
  | {
      readonly kind: 'unusable';
      readonly reason: Unusable;
      readonly names: readonly string[];
      readonly issues: readonly Issue[];
    };

type Tables = Readonly<Partial<Record<OwnTable, TableSnapshot>>>;

/**
 * Reads our own tables back. Strictly: a status is one of the labels, a date is a number, as the formulas of the table
 * see it too; anything else is null and an issue. Tables of which a part would be passed over are not used at all: a
 * heading that was renamed, or rows that stand beneath a table instead of in it.
 */
export function readTracked(tables: Tables): ReadTables {
  const { Recommendations, Report_details } = tables;
  if (!Recommendations) return { kind: 'unusable', reason: 'notBuilt', names: [], issues: [] };
  const broken = missingColumns(tables) ?? rowsBelow(tables);
  if (broken) return broken;
  const issues: Issue[] = [];
  const details = Report_details ? readDetails(Report_details, issues) : null;
  if (!details) return { kind: 'unusable', reason: 'noPositionDate', names: [], issues };
  const rows = (name: OwnTable): TableRow[] => {
    const table = tables[name];
    return table ? readRows(table, issues) : [];
  };
  const cells = new Map<Recommendation, TableRow>();
  const rating = rateAt(details);
  const read = rows('Recommendations').map((row): ReadRow => {
    const before = issues.length;
    const recommendation = readRecommendation(row);
    const reported = new Set(issues.slice(before).flatMap(({ field }) => field ?? []));
    cells.set(recommendation, row);
    checkRag(row, rating(recommendation).rag);
    return { ...PLAIN_ROW, row: row.row, recommendation, reported };
  });
  const inspectionCells = new Map<Inspection, TableRow>();
  const inspections = rows('Inspections').flatMap((row): Inspection[] => {
    const inspection = readInspection(row);
    if (inspection === null) return [];
    inspectionCells.set(inspection, row);
    return [inspection];
  });
  const unknown = unknownAmong(inspections.map(({ title }) => title));
  const recommendations = read.map(({ recommendation }) => recommendation);
  return {
    kind: 'read',
    tracked: {
      recommendations,
      inspections,
      findings: rows('Findings').flatMap((row) => readFinding(row, unknown)),
      schedule: rows('Schedule').flatMap(readScheduled),
      risks: rows('Risks').flatMap(readRisk),
      details,
      positions: rows('Panel_positions').flatMap((row) => readPosition(row) ?? []),
    },
    issues,
    locate: (recommendation, field) => cells.get(recommendation)?.place(FIELDS[field].label) ?? null,
    tracker: trackerOf(Recommendations, read),
    locateInspection: (inspection, field) => inspectionCells.get(inspection)?.place(fieldSpec(field).label) ?? null,
  };
}

/** What only a tracker's own sheet can tell of a row. */
const PLAIN_ROW = { inspectionHint: null, referenceType: null, textLabel: null, severalRefs: false, bulletOf: null };

const trackerOf = (table: TableSnapshot, rows: readonly ReadRow[]): ReadTracker => ({
  // Hidden rows and merged cells of our own sheet are no concern of the rules: every row of the table is read.
  sheet: {
    name: table.sheet,
    visibility: 'visible',
    protected: false,
    cells: [],
    hiddenRows: [],
    hiddenColumns: [],
    merges: [],
    tables: [],
  },
  headerRow: null,
  firstColumn: table.column,
  lastColumn: table.column + table.headers.length - 1,
  fields: new Map(FIELD_NAMES.map((field) => [field, table.column + table.headers.indexOf(FIELDS[field].label)])),
  rows,
  unclearBanners: [],
});

function missingColumns(tables: Tables): ReadTables | null {
  const issues = OWN_TABLE_NAMES.flatMap((name) => {
    const table = tables[name];
    const place = table && { sheet: table.sheet, cell: cellAddress(table.row, table.column) };
    return table
      ? missingHeadings(name, table.headers).map((value) => issue('table/column-missing', { ...place, value }))
      : [];
  });
  const names = issues.flatMap(({ value }) => value ?? []);
  return issues.length > 0 ? { kind: 'unusable', reason: 'tableColumnMissing', names, issues } : null;
}

/** Tables that officers add rows to; a note beneath another one does no harm. */
const GROWING = [
  'Recommendations',
  'Inspections',
  'Findings',
  'Schedule',
  'Risks',
] as const satisfies readonly OwnTable[];

function rowsBelow(tables: Tables): ReadTables | null {
  const issues = GROWING.flatMap((name) => {
    const table = tables[name];
    if (!table || table.below === null) return [];
    return [issue('table/rows-below', { sheet: table.sheet, cell: cellAddress(table.below, table.column) })];
  });
  const names = issues.flatMap(({ sheet }) => sheet ?? []);
  return issues.length > 0 ? { kind: 'unusable', reason: 'rowsBelowTable', names, issues } : null;
}

/** The formula of the sheet and the rule here are one; where they differ the formula was overwritten. */
function checkRag(row: TableRow, rag: Rag): void {
  const shown = row.text(RAG_LABEL);
  if (shown === null || identifierOf(RAG, shown) !== rag) {
    const fix = { kind: 'formula', field: 'ratedRag', value: rag } as const;
    row.report('row/rag-overwritten', RAG_LABEL, { value: shown, suggestion: rag, fix });
  }
}

function readRecommendation(row: TableRow): Recommendation {
  const text = (field: Field): string | null => row.text(FIELDS[field].label);
  const date = (field: Field) => row.date(FIELDS[field].label, field);
  const one = <T extends Record<string, string>>(field: ChoiceField, list: T, code: IssueCode): keyof T | null =>
    row.oneOf(fieldSpec(field).label, list, code, field, (typed) => choiceFix(field, typed));
  const percent = row.number(FIELDS.percent.label, 0, 100, 'cell/unreadable-percent', 'percent');
  const source = /^(.*), row (\d+)$/.exec(row.text(SOURCE_LABEL) ?? '');
  const mendOverride = (typed: string) => choiceFix('ragOverride', typed);
  const ragOverride = row.oneOf(INPUT.override, RAG, 'cell/unknown-rag', 'ragOverride', mendOverride);
  const overrideReason = row.text(INPUT.overrideReason);
  // The words of a status may name a day, by which it is judged.
  const statusTyped = row.typed('forceStatus');
  if (ragOverride && !overrideReason)
    row.report('row/override-without-reason', INPUT.override, { value: RAG[ragOverride] });
  return {
    source: source ? { sheet: source[1] as string, row: Number(source[2]) - 1 } : null,
    ref: text('ref'),
    hmicfrsRef: text('hmicfrsRef'),
    inspection: text('inspection'),
    findingType: one('findingType', FINDING_TYPE, 'cell/unknown-finding-type'),
    parentRef: text('parentRef'),
    text: text('text'),
    theme: text('theme'),
    priority: text('priority'),
    level: text('level'),
    lead: text('lead'),
    owner: text('owner'),
    published: date('published'),
    targetDate: date('targetDate'),
    revisedDate: date('revisedDate'),
    forceStatus: one('forceStatus', FORCE_STATUS, 'cell/unknown-status'),
    hmicfrsStatus: one('hmicfrsStatus', HMICFRS_STATUS, 'cell/unknown-hmicfrs-status'),
    percent,
    trackerRag: one('rag', RAG, 'cell/unknown-rag'),
    progress: text('progress'),
    updateDate: date('updateDate'),
    evidence: text('evidence'),
    closedDate: date('closedDate'),
    s55: text('s55'),
    publish: row.yesNo(FIELDS.publish.label, true, 'cell/unknown-publish', 'publish'),
    link: text('link'),
    ragOverride,
    overrideReason,
    extras: statusTyped === null ? {} : { [asTypedLabel('forceStatus')]: { kind: 'text', text: statusTyped } },
  };
}

function readFinding(row: TableRow, unknown: ReturnType<typeof unknownAmong>): Finding[] {
  const text = row.text('Text');
  const inspection = row.text('Inspection');
  if (text === null || inspection === null) {
    row.leaveOut(inspection === null ? 'Inspection' : 'Text');
    return [];
  }
  const facts = unknown(inspection);
  if (facts) row.report('row/unknown-inspection', 'Inspection', { field: 'inspection', ...facts });
  return [{ inspection, kind: row.oneOf('Kind', FINDING_KIND, 'cell/unknown-finding-type', null) ?? 'finding', text }];
}

function readScheduled(row: TableRow): ScheduledInspection[] {
  const title = row.text('Title');
  if (title === null) {
    row.leaveOut('Title');
    return [];
  }
  return [{ year: row.text('Year') ?? '', title, status: row.text('Status'), note: row.text('Note') }];
}

function readRisk(row: TableRow): Risk[] {
  const heading = row.text('Heading');
  if (heading === null) {
    row.leaveOut('Heading');
    return [];
  }
  return [{ heading, text: row.text('Text') ?? 'N/A' }];
}
