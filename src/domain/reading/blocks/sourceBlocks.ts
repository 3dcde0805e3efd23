import type { BlockAnswer, Decisions } from '../../decisions';
import { issue, type Issue } from '../../issues/issue';
import { areaAddress, cellAddress, type Area } from '../../workbook/area';
import type { SheetSnapshot } from '../../workbook/snapshot';
import { sampleEvenly } from '../columns/contentEvidence';
import { matchColumns } from '../columns/matchColumns';
import type { ColumnMatch } from '../reading';
import { headingsOf, ownCell, type Block, type BlockColumn } from './block';
import { classifyRows, type RowKind } from './classifyRows';
import { findBlocks } from './findBlocks';
import { plain } from './headerStarts';
import { isTracker } from './isTracker';
import { mayBeTracker } from './mayBeTracker';
import { plainListsAmong } from './plainLists';

/** A source block with its columns matched and its rows told apart. */
export interface FoundTracker {
  readonly block: Block;
  readonly matches: readonly ColumnMatch[];
  readonly kinds: readonly RowKind[];
  /** The officer has said that it is a tracker. */
  readonly answered: boolean;
}

export interface SourceBlocks {
  readonly sheet: SheetSnapshot;
  readonly found: readonly FoundTracker[];
  /** Blocks that were not read, and that the officer is asked about. */
  readonly asked: readonly Block[];
  /** One for each of these, and for columns that were read and may be a table of their own. */
  readonly issues: readonly Issue[];
}

/** The trackers of each sheet, and the blocks of which the officer is to say what they are. */
export function sourceBlocks(sheets: readonly SheetSnapshot[], decisions: Decisions): SourceBlocks[] {
  const candidates = sheets.map((sheet) => ({ sheet, ...candidatesOn(sheet, decisions) }));
  const lists = plainListsAmong(candidates);
  return candidates.map(({ sheet, found, asked }) => {
    const trackers = found.filter((one) => !lists.has(one));
    const unsure = found.filter((one) => lists.has(one)).map(({ block }) => block);
    return {
      sheet,
      found: trackers,
      asked: [...asked, ...unsure],
      issues: [
        ...trackers.flatMap(({ block }) => block.mayBeApart.map((columns) => besideTracker(block, columns, null))),
        ...[...asked, ...unsure].map(askedBlock),
      ],
    };
  });
}

/** What is taken for a tracker by itself, and what is not read until the officer has answered. */
function candidatesOn(
  sheet: SheetSnapshot,
  decisions: Decisions,
): { readonly found: readonly FoundTracker[]; readonly asked: readonly Block[] } {
  const found: FoundTracker[] = [];
  const asked: Block[] = [];
  const answerTo = (headings: string): BlockAnswer | undefined => answerOf(decisions, sheet.name, headings);
  const blocks = findBlocks(sheet, answerTo);
  for (const block of blocks) {
    const sampled = sampleEvenly(block.rows.filter(({ shape }) => shape === 'filled')).map(({ row }) => row);
    const columns = block.columns.map((column) => ({
      ...column,
      cells: sampled.map((row) => ownCell(sheet, row, column.column)),
    }));
    const matches = matchColumns(sheet.name, columns, decisions);
    const answer = answerTo(headingsOf(block.columns));
    if (answer === 'tracker' || (answer !== 'other' && block.beside === null && isTracker(block, matches))) {
      found.push({ block, matches, kinds: classifyRows(block, matches), answered: answer === 'tracker' });
    } else if (
      isUnsure(block) ||
      (answer !== 'other' && (mayBeTracker(block, matches) || lacksItsPart(block, blocks)))
    ) {
      asked.push(block);
    }
  }
  return { found, asked };
}

/** True for columns beside a tracker that the officer is asked about. */
const isUnsure = ({ beside }: Block): boolean => beside !== null && beside !== 'apart';

/** True for a block that columns may belong to which the officer is asked about: with them it may be a tracker. */
const lacksItsPart = ({ beside, headerRows }: Block, blocks: readonly Block[]): boolean =>
  beside === null && blocks.some((other) => other.headerRows === headerRows && isUnsure(other));

/** What the officer said of a block; on this sheet goes before on any. */
function answerOf({ blocks }: Decisions, sheet: string, headings: string): BlockAnswer | undefined {
  const about = blocks.filter((one) => plain(one.headings) === plain(headings));
  return (about.find((one) => one.sheet === sheet) ?? about.find((one) => one.sheet === undefined))?.is;
}

/** The rectangle of a block's headings and rows, or of some of its columns, down to `last`. */
export function areaOf(
  { sheet, headerRows, rows, columns: all }: Block,
  columns: readonly BlockColumn[] = all,
  last = rows[rows.length - 1]?.row ?? headerRows[headerRows.length - 1] ?? 0,
): Area {
  const row = headerRows[0] ?? 0;
  const from = columns[0]?.column ?? 0;
  const to = columns[columns.length - 1]?.column ?? from;
  const merges = sheet.merges.filter((area) => area.row <= last && area.column >= from && area.column <= to);
  const end = Math.max(last + 1, ...merges.map((area) => area.row + area.rows));
  return { row, column: from, rows: end - row, columns: to - from + 1 };
}

/** The same for each run of columns side by side: what stands between two of them is another's. */
export const areasOf = (block: Block): Area[] => {
  const runs: BlockColumn[][] = [];
  for (const column of block.columns) {
    const run = runs[runs.length - 1];
    if (run?.[run.length - 1]?.column === column.column - 1) run.push(column);
    else runs.push([column]);
  }
  return runs.map((run) => areaOf(block, run));
};

/** How many rows of a block would be recommendations. */
const rowsOf = ({ rows }: Block): number => rows.filter(({ shape }) => shape === 'filled').length;

/** `unread` rows are not read before there is an answer. */
const placed = (block: Block, columns: readonly BlockColumn[], unread = 0) => ({
  sheet: block.sheet.name,
  cell: cellAddress(block.headerRows[block.headerRows.length - 1] ?? 0, columns[0]?.column ?? 0),
  value: headingsOf(columns),
  data: { area: areaAddress(areaOf(block, columns)), unread },
});

const askedBlock = (block: Block): Issue =>
  block.beside !== null && block.beside !== 'apart'
    ? besideTracker(block, block.columns, block.beside.asked, rowsOf(block))
    : issue('sheet/possible-tracker', placed(block, block.columns, rowsOf(block)));

/** `suggestion` is what the columns most likely are: a part of the tracker, or something else; null where it could be a tracker. */
const besideTracker = (
  block: Block,
  columns: readonly BlockColumn[],
  suggestion: BlockAnswer | null,
  unread = 0,
): Issue => issue('sheet/beside-tracker', { ...placed(block, columns, unread), suggestion });
