import type { Decisions } from '../decisions';
import { issue, type Issue } from '../issues/issue';
import { ownTablesOn } from '../tables/ownTables';
import { cellAddress, type Area } from '../workbook/area';
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import type { Block } from './blocks/block';
import type { RowKind } from './blocks/classifyRows';
import { footnotes } from './blocks/footnotes';
import { furtherLines } from './blocks/furtherLines';
import { headlessDataRow } from './blocks/looksHeadless';
import { ownKey } from './blocks/ownKey';
import { skippedText } from './blocks/skippedText';
import { areaOf, areasOf, sourceBlocks, type FoundTracker } from './blocks/sourceBlocks';
import { shareColumns, titlesAbove } from './blocks/titlesAbove';
import { unreadCells, unreadSheet } from './blocks/unreadCells';
import { unansweredPublishColumns } from './columns/publishColumns';
import { publicationMark } from './publicationMark';
import type { ColumnMatch, Reading, Tracker } from './reading';
import { collectInspections, withAnswer } from './rows/collectInspections';
import { InspectionTitles, underReadTitles } from './rows/inspectionTitles';
import { isUsed, readBlock } from './rows/readBlock';
import { RULES } from './rules/registry';
import { applyRules } from './rules/rule';
import { settlePublication, type ReadBlock } from './unsaidPublication';

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
  const collected = new InspectionTitles(options.decisions);
  const trackers: Tracker[] = [];
  const blocks: ReadBlock[] = [];
  const issues: Issue[] = [];
  const unreadSheets: Issue[] = [];
  const sources = sourceBlocks(snapshot.sheets.filter(isSource), options.decisions);
  const sheetEach = keepsSheetEach(sources.map(({ found }) => found));
  for (const { sheet, found, asked, issues: askedAbout } of sources) {
    issues.push(...askedAbout);
    const headless = found.length === 0 ? headlessDataRow(sheet) : null;
    if (headless !== null)
      issues.push(issue('sheet/no-header-row', { sheet: sheet.name, cell: cellAddress(headless, 0) }));
    if (found.length > 0 && sheet.visibility !== 'visible') {
      issues.push(
        issue('sheet/hidden', { sheet: sheet.name, value: sheet.name, data: { visibility: sheet.visibility } }),
      );
    }
    const held = [...found.map(heldByTracker), ...asked.map(heldByBlock)];
    const above = found.map(({ block }, i) =>
      titlesAbove(
        sheet,
        areaOf(block),
        held.filter((_, other) => other !== i),
      ),
    );
    const unread = unreadCells(sheet, [...found.map(({ block }) => block), ...asked].flatMap(areasOf), above);
    const inForce = new Map<Block, string | null>();
    for (const [index, source] of found.entries()) {
      const { block, matches, kinds } = source;
      issues.push(...columnIssues(block, matches, options.acceptSuggestions));
      const counted = matches.some((match) => match.field === 'text' && isUsed(match, options.acceptSuggestions));
      trackers.push(trackerOf(block, matches, kinds, unread.titleRows[index] ?? [], counted));
      // Rows whose words are not known yet are no recommendations; the column's error stands for all of them.
      if (!counted) continue;
      const isLast = !found.some((other) => isAbove(block, other.block));
      const titlesFrom = isLast ? Infinity : lastDataRow(kinds, block) + 1;
      const upper = found.slice(0, index).filter((other) => isAbove(other.block, block));
      const nearest = upper[upper.length - 1]?.block;
      const reading = readBlock(block, matches, kinds, collected, {
        ...options,
        above: above[index] ?? [],
        sheetEach,
        inForceAbove: (nearest && inForce.get(nearest)) ?? null,
      });
      inForce.set(block, reading.inForce);
      const text = matches.find(({ field }) => field === 'text')?.column;
      const { fields } = reading.tracker;
      issues.push(
        ...skippedText(block, kinds, titlesFrom, text),
        ...furtherLines(block, kinds, fields),
        ...ownKey(block, above[index] ?? [], kinds, fields),
        ...footnotes(block, kinds, fields),
        ...reading.issues,
      );
      const marking = publicationMark(source, above[index] ?? []);
      blocks.push({ source, tracker: reading.tracker, asked, marking });
    }
    if (found.length > 0) issues.push(...unread.issues);
    else if (headless === null) unreadSheets.push(...(asked.length > 0 ? unread.issues : unreadSheet(sheet)));
  }
  // Where nothing was read at all, that is said once.
  if (trackers.length > 0) issues.push(...unreadSheets);
  else issues.push(issue('workbook/no-tracker', { value: snapshot.name }));
  const { trackers: read, issues: unsaid } = settlePublication(blocks, options.decisions);
  const { inspections, issues: inspectionIssues } = collectInspections(read);
  const titles = collected.titles();
  const said = underReadTitles(options.decisions, inspections, titles);
  const byTitle = new Map(inspections.map((one) => [one.title, withAnswer(one, said)]));
  return {
    trackers,
    recommendations: read.flatMap(({ rows }) => rows.map(({ recommendation }) => recommendation)),
    inspections,
    titles,
    issues: [
      ...issues,
      ...unsaid,
      ...collected.issues(titles),
      ...inspectionIssues,
      ...applyRules(RULES, read, byTitle, options.decisions.sameTexts),
    ],
  };
}

/** The add-in's own sheets are no sources; a sheet of the officer's is one whatever it is called. */
const isSource = (sheet: SheetSnapshot): boolean => ownTablesOn(sheet).length === 0;

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

/** True for a block with its headings higher up in some of the same columns. */
const isAbove = (block: Block, other: Block): boolean =>
  shareColumns(areaOf(block), areaOf(other)) && (block.headerRows[0] ?? 0) < (other.headerRows[0] ?? 0);

/** A block down to its last row of data: what stands below may be the title of the next one. */
const heldByTracker = ({ block, kinds }: FoundTracker): Area => areaOf(block, block.columns, lastDataRow(kinds, block));

/** The same of a block that is not read, as far as its rows tell. */
const heldByBlock = (block: Block): Area =>
  areaOf(
    block,
    block.columns,
    block.rows.reduce(
      (last, { row, shape }) => (shape === 'filled' ? row : last),
      block.headerRows[block.headerRows.length - 1] ?? 0,
    ),
  );

const lastDataRow = (kinds: readonly RowKind[], block: Block): number =>
  kinds.reduce<number | undefined>((last, { row, kind }) => (kind === 'data' ? row : last), undefined) ??
  block.headerRows[block.headerRows.length - 1] ??
  0;

function trackerOf(
  block: Block,
  matches: readonly ColumnMatch[],
  kinds: readonly RowKind[],
  titleRows: readonly number[],
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
    skipped: [
      ...titleRows.map((row) => ({ row, kind: 'title' as const })),
      ...kinds.flatMap(({ row, kind }) => (kind === 'data' ? [] : [{ row, kind }])),
    ],
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
  const further = unansweredPublishColumns(matches).map(({ column, header }) => {
    const place = { sheet, cell: cellAddress(headerRow, column), field: 'publish' as const };
    return issue('column/required-suggested', { ...place, value: header, suggestion: 'publish' });
  });
  const asked = [...suggested, ...further];
  if (matches.some(({ field }) => field === 'text')) return asked;
  const at = cellAddress(headerRow, block.columns[0]?.column ?? 0);
  return [issue('column/required-missing', { sheet, cell: at, field: 'text' }), ...asked];
}
