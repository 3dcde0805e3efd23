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

/** A source block with its columns matched and its rows told apart. */
export interface FoundTracker {
  readonly block: Block;
  readonly matches: readonly ColumnMatch[];
  readonly kinds: readonly RowKind[];
}

export interface SourceBlocks {
  readonly found: readonly FoundTracker[];
  /** Blocks that were not read, and that the officer is asked about. */
  readonly asked: readonly Block[];
  /** One for each of these, and for columns that were read and may be a table of their own. */
  readonly issues: readonly Issue[];
}

/** The trackers of a sheet, and the blocks of which the officer is to say what they are. */
export function sourceBlocksOn(sheet: SheetSnapshot, decisions: Decisions): SourceBlocks {
  const found: FoundTracker[] = [];
  const asked: Block[] = [];
  const issues: Issue[] = [];
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
      found.push({ block, matches, kinds: classifyRows(block, matches) });
      issues.push(...block.mayBeApart.map((columns) => besideTracker(block, columns, null)));
    } else if (block.beside !== null && block.beside !== 'apart') {
      asked.push(block);
      issues.push(besideTracker(block, block.columns, block.beside.asked));
    } else if (answer !== 'other' && (mayBeTracker(block, matches) || lacksItsPart(block, blocks))) {
      asked.push(block);
      issues.push(possibleTracker(block));
    }
  }
  return { found, asked, issues };
}

/** True for a block that columns may belong to which the officer is asked about: with them it may be a tracker. */
const lacksItsPart = ({ beside, headerRows }: Block, blocks: readonly Block[]): boolean =>
  beside === null &&
  blocks.some((other) => other.headerRows === headerRows && other.beside !== null && other.beside !== 'apart');

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

const placed = (block: Block, columns: readonly BlockColumn[]) => ({
  sheet: block.sheet.name,
  cell: cellAddress(block.headerRows[block.headerRows.length - 1] ?? 0, columns[0]?.column ?? 0),
  value: headingsOf(columns),
  data: { area: areaAddress(areaOf(block, columns)) },
});

const possibleTracker = (block: Block): Issue => issue('sheet/possible-tracker', placed(block, block.columns));

/** `suggestion` is what the columns most likely are: a part of the tracker, or something else; null where it could be a tracker. */
const besideTracker = (block: Block, columns: readonly BlockColumn[], suggestion: BlockAnswer | null): Issue =>
  issue('sheet/beside-tracker', { ...placed(block, columns), suggestion });
