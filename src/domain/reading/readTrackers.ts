import type { Decisions } from '../decisions';
import { issue, type Issue } from '../issues/issue';
import { ownTablesOn } from '../tables/ownTables';
import { cellAddress } from '../workbook/area';
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { ownCell, type Block } from './blocks/block';
import { classifyRows, type RowKind } from './blocks/classifyRows';
import { findBlocks } from './blocks/findBlocks';
import { isTracker } from './blocks/isTracker';
import { mayBeTracker } from './blocks/mayBeTracker';
import { headlessDataRow } from './blocks/looksHeadless';
import { skippedText } from './blocks/skippedText';
import { furtherPublishColumns } from './columns/publishColumns';
import { sampleEvenly } from './columns/contentEvidence';
import { matchColumns } from './columns/matchColumns';
import type { ColumnMatch, Reading, Tracker } from './reading';
import { collectInspections, withAnswer } from './rows/collectInspections';
import { InspectionTitles } from './rows/inspectionTitles';
import { isUsed, readBlock } from './rows/readBlock';
import { RULES } from './rules/registry';
import { applyRules, type ReadTracker } from './rules/rule';

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
  const sources = snapshot.sheets.filter(isSource).map((sheet) => ({ sheet, ...trackersOn(sheet, options.decisions) }));
  const sheetEach = keepsSheetEach(sources.map(({ found }) => found));
  for (const { sheet, found, doubtful } of sources) {
    issues.push(...doubtful.map(possibleTracker));
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
        const from = Math.max(titlesFrom, ...doubtful.map((other) => endAbove(other, block)));
        const reading = readBlock(block, matches, kinds, titles, { ...options, titlesFrom: from, sheetEach });
        issues.push(...skippedText(block, kinds, titled), ...reading.issues);
        read.push(reading.tracker);
      }
      titlesFrom = lastDataRow(kinds, block) + 1;
    }
  }
  if (trackers.length === 0) issues.push(issue('workbook/no-tracker', { value: snapshot.name }));
  const { inspections, issues: inspectionIssues } = collectInspections(read);
  const byTitle = new Map(inspections.map((one) => [one.title, withAnswer(one, options.decisions)]));
  return {
    trackers,
    recommendations: read.flatMap(({ rows }) => rows.map(({ recommendation }) => recommendation)),
    inspections,
    issues: [...issues, ...titles.issues(), ...inspectionIssues, ...applyRules(RULES, read, byTitle)],
  };
}

/** The add-in's own sheets are no sources; a sheet of the officer's is one whatever it is called. */
const isSource = (sheet: SheetSnapshot): boolean => ownTablesOn(sheet).length === 0;

interface FoundTracker {
  readonly block: Block;
  readonly matches: readonly ColumnMatch[];
  readonly kinds: readonly RowKind[];
}

/** The trackers of a sheet, and the blocks that may be one and were not read. */
function trackersOn(
  sheet: SheetSnapshot,
  decisions: Decisions,
): { readonly found: FoundTracker[]; readonly doubtful: Block[] } {
  const found: FoundTracker[] = [];
  const doubtful: Block[] = [];
  for (const block of findBlocks(sheet)) {
    const sampled = sampleEvenly(block.rows.filter(({ shape }) => shape === 'filled')).map(({ row }) => row);
    const columns = block.columns.map((column) => ({
      ...column,
      cells: sampled.map((row) => ownCell(sheet, row, column.column)),
    }));
    const matches = matchColumns(sheet.name, columns, decisions);
    if (isTracker(block, matches)) found.push({ block, matches, kinds: classifyRows(block, matches) });
    else if (mayBeTracker(block, matches)) doubtful.push(block);
  }
  return { found, doubtful };
}

const possibleTracker = ({ sheet, headerRows, columns }: Block): Issue => {
  const headings = columns.map(({ header }) => header).filter((header) => header !== '');
  const cell = cellAddress(headerRows[headerRows.length - 1] ?? 0, columns[0]?.column ?? 0);
  return issue('sheet/possible-tracker', { sheet: sheet.name, cell, value: headings.join(' | ') });
};

/** True when trackers with the same headings stand on sheets of their own. */
function keepsSheetEach(sheets: readonly (readonly FoundTracker[])[]): boolean {
  const trackers = sheets.filter((found) => found.length > 0);
  if (trackers.length < 2 || trackers.some((found) => found.length > 1)) return false;
  const all = trackers.flat();
  const signature = ({ matches }: FoundTracker): string =>
    matches
      .flatMap(({ field }) => (field === null ? [] : [field]))
      .sort()
      .join();
  return new Set(all.map(signature)).size < all.length;
}

/** The row behind the last row of several cells of a block that stands above another; 0 for one that does not. */
const endAbove = (above: Block, block: Block): number =>
  above.rows.reduce(
    (end, { row, shape }) => (shape === 'filled' && row < (block.headerRows[0] ?? 0) ? row + 1 : end),
    0,
  );

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
    const { confidence, because, runnerUp } = match;
    const data = { confidence, because, ...(runnerUp === null ? {} : { runnerUp }) };
    const facts = { value: match.header, suggestion: match.field, data };
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
