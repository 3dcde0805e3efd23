import type { Decisions } from '../decisions';
import { issue, type Issue } from '../issues/issue';
import { ownTablesOn } from '../tables/ownTables';
import { cellAddress } from '../workbook/area';
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { ownCell, type Block } from './blocks/block';
import { classifyRows, type RowKind } from './blocks/classifyRows';
import { findBlocks } from './blocks/findBlocks';
import { isTracker } from './blocks/isTracker';
import { headlessDataRow } from './blocks/looksHeadless';
import { skippedText } from './blocks/skippedText';
import { furtherPublishColumns } from './columns/publishColumns';
import { matchColumns } from './columns/matchColumns';
import type { ColumnMatch, Reading, Tracker } from './reading';
import { collectInspections } from './rows/collectInspections';
import { InspectionTitles } from './rows/inspectionTitles';
import { isUsed, readBlock } from './rows/readBlock';
import { RULES } from './rules/registry';
import type { ReadTracker } from './rules/rule';

export interface ReadOptions {
  readonly decisions: Decisions;
  /** Reads suggested columns too; they stay `suggested`. */
  readonly acceptSuggestions: boolean;
}

/**
 * Reads every tracker of a workbook, hidden sheets too: finds the source blocks, matches their columns, reads their
 * rows, and reports what is uncertain or wrong. What cannot be told is null and has an issue.
 */
export function readTrackers(snapshot: WorkbookSnapshot, options: ReadOptions): Reading {
  const titles = new InspectionTitles(options.decisions);
  const trackers: Tracker[] = [];
  const read: ReadTracker[] = [];
  const issues: Issue[] = [];
  for (const sheet of snapshot.sheets.filter(isSource)) {
    const found = trackersOn(sheet, options.decisions);
    const headless = found.length === 0 ? headlessDataRow(sheet) : null;
    if (headless !== null)
      issues.push(issue('sheet/no-header-row', { sheet: sheet.name, cell: cellAddress(headless, 0) }));
    if (found.length > 0 && sheet.visibility !== 'visible') {
      issues.push(
        issue('sheet/hidden', { sheet: sheet.name, value: sheet.name, data: { visibility: sheet.visibility } }),
      );
    }
    let titlesFrom = 0;
    for (const [index, { block, matches, kinds }] of found.entries()) {
      issues.push(...columnIssues(block, matches, options.acceptSuggestions));
      const counted = matches.some((match) => match.field === 'text' && isUsed(match, options.acceptSuggestions));
      trackers.push(trackerOf(block, matches, kinds, counted));
      // Rows whose words are not known yet are no recommendations; the column's error stands for all of them.
      if (counted) {
        const below = found[index + 1]?.block.headerRows[0] ?? 0;
        const titled = below > (block.headerRows[0] ?? 0) ? lastDataRow(kinds, block) + 1 : Infinity;
        const reading = readBlock(block, matches, kinds, titles, { ...options, titlesFrom });
        issues.push(...skippedText(block, kinds, titled), ...reading.issues);
        read.push(reading.tracker);
      }
      titlesFrom = lastDataRow(kinds, block) + 1;
    }
  }
  if (trackers.length === 0) issues.push(issue('workbook/no-tracker', { value: snapshot.name }));
  const { inspections, issues: inspectionIssues } = collectInspections(read, options.decisions);
  const byTitle = new Map(inspections.map((inspection) => [inspection.title, inspection]));
  return {
    trackers,
    recommendations: read.flatMap(({ rows }) => rows.map(({ recommendation }) => recommendation)),
    inspections,
    issues: [...issues, ...titles.issues, ...inspectionIssues, ...RULES.flatMap((rule) => rule(read, byTitle))],
  };
}

/** The add-in's own sheets are no sources; a sheet of the officer's is one whatever it is called. */
const isSource = (sheet: SheetSnapshot): boolean => ownTablesOn(sheet).length === 0;

interface FoundTracker {
  readonly block: Block;
  readonly matches: readonly ColumnMatch[];
  readonly kinds: readonly RowKind[];
}

function trackersOn(sheet: SheetSnapshot, decisions: Decisions): FoundTracker[] {
  return findBlocks(sheet).flatMap((block) => {
    const sampled = block.rows.filter(({ shape }) => shape === 'filled').map(({ row }) => row);
    const columns = block.columns.map((column) => ({
      ...column,
      cells: sampled.map((row) => ownCell(sheet, row, column.column)),
    }));
    const matches = matchColumns(sheet.name, columns, decisions);
    return isTracker(block, matches) ? [{ block, matches, kinds: classifyRows(block, matches) }] : [];
  });
}

const lastDataRow = (kinds: readonly RowKind[], block: Block): number =>
  kinds.reduce<number | undefined>((last, { row, kind }) => (kind === 'data' ? row : last), undefined) ??
  block.headerRows[block.headerRows.length - 1] ??
  0;

function trackerOf(
  block: Block,
  matches: readonly ColumnMatch[],
  kinds: readonly RowKind[],
  counted: boolean,
): Tracker {
  const last = lastDataRow(kinds, block);
  return {
    sheet: block.sheet.name,
    headerRows: block.headerRows,
    firstRow: Math.min((block.headerRows[block.headerRows.length - 1] ?? 0) + 1, last),
    lastRow: last,
    rows: counted ? kinds.filter(({ kind }) => kind === 'data').length : 0,
    columns: matches,
    skipped: kinds.flatMap(({ row, kind }) => (kind === 'data' ? [] : [{ row, kind }])),
  };
}

/** What the officer is to be asked about a block's columns. */
function columnIssues(block: Block, matches: readonly ColumnMatch[], acceptSuggestions: boolean): Issue[] {
  const sheet = block.sheet.name;
  const headerRow = block.headerRows[block.headerRows.length - 1] ?? 0;
  const suggested = matches.flatMap((match) => {
    if (match.decided !== 'suggested' || match.field === null) return [];
    // Without its publish column a tracker would publish rows that the officer meant to withhold.
    const needed = match.field === 'text' || match.field === 'publish';
    const required = needed && !isUsed(match, acceptSuggestions);
    const place = { sheet, cell: cellAddress(headerRow, match.column), field: match.field };
    const facts = { value: match.header, suggestion: match.field, data: { confidence: match.confidence } };
    return [issue(required ? 'column/required-suggested' : 'column/suggested', { ...place, ...facts })];
  });
  const further = furtherPublishColumns(matches).map(({ column, header }) => {
    const place = { sheet, cell: cellAddress(headerRow, column), field: 'publish' as const };
    return issue('column/required-suggested', { ...place, value: header, suggestion: 'publish' });
  });
  const asked = [...suggested, ...further];
  if (matches.some(({ field }) => field === 'text')) return asked;
  const at = cellAddress(headerRow, block.columns[0]?.column ?? 0);
  return [issue('column/required-missing', { sheet, cell: at, field: 'text' }), ...asked];
}
