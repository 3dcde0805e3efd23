import type { Decisions } from '../decisions';
import { issue, type Issue } from '../issues/issue';
import { areaAddress, cellAddress } from '../workbook/area';
import type { SheetSnapshot } from '../workbook/snapshot';
import { headingsOf, type Block } from './blocks/block';
import { plain } from './blocks/headerStarts';
import { areaOf, type FoundTracker } from './blocks/sourceBlocks';
import { matchHeading } from './columns/matchHeading';
import type { ReadTracker } from './rules/rule';

/** A source block and what was read from it. */
export interface ReadBlock {
  readonly source: FoundTracker;
  readonly tracker: ReadTracker;
  /** Blocks of its sheet that are not read until the officer has said what they are. */
  readonly asked: readonly Block[];
  /** A title, banner or sheet's name that may say that it is not public; null without. */
  readonly marking: string | null;
}

/**
 * Settles what may be published of trackers with no column that says so. Where another tracker keeps rows back, its own
 * sheet is hidden, or its title says that it is not public, one is kept back as a whole and asked about, until the officer has answered for it.
 */
export function settlePublication(
  read: readonly ReadBlock[],
  { publication }: Decisions,
): { readonly trackers: readonly ReadTracker[]; readonly issues: readonly Issue[] } {
  const settled = read.map((one) => (waitsForColumn(one) ? { ...one, tracker: keptBack(one.tracker) } : one));
  const keeping = settled.flatMap(({ tracker, ...one }) => {
    // A row that is marked in passing keeps back itself alone.
    if (!saysWhat(one.source) && !waitsForColumn(one)) return [];
    const rows = tracker.rows.filter(({ recommendation }) => !recommendation.publish).length;
    return rows > 0 ? [{ sheet: tracker.sheet.name, rows }] : [];
  });
  const [most] = [...keeping].sort((a, b) => b.rows - a.rows);
  const issues: Issue[] = [];
  const trackers = settled.map(({ tracker, ...one }): ReadTracker => {
    const { source, marking } = one;
    if (
      saysWhat(source) ||
      waitsForColumn(one) ||
      tracker.rows.length === 0 ||
      (!most && marking === null && tracker.sheet.visibility === 'visible')
    )
      return tracker;
    const answer = answerOf(publication, tracker.sheet, headingsOf(source.block.columns));
    if (answer === undefined) issues.push(unsaid(source, tracker, most, marking));
    return answer === true ? tracker : keptBack(tracker);
  });
  return { trackers, issues };
}

const saysWhat = ({ matches }: FoundTracker): boolean => matches.some(({ field }) => field === 'publish');

/** True where the column that says it may stand in a table beside, of which the officer is asked what it is: that question is enough. */
const waitsForColumn = ({ source, asked }: Pick<ReadBlock, 'source' | 'asked'>): boolean =>
  !saysWhat(source) &&
  asked.some(({ columns }) =>
    columns.some(({ header, fieldHeader }) =>
      matchHeading(header, fieldHeader).some(({ field }) => field === 'publish'),
    ),
  );

/** What the officer said of a tracker; on this sheet goes before on any. */
function answerOf(
  publication: Decisions['publication'],
  { name }: SheetSnapshot,
  headings: string,
): boolean | undefined {
  const about = publication.filter((one) => plain(one.headings) === plain(headings));
  return (about.find(({ sheet }) => sheet === name) ?? about.find(({ sheet }) => sheet === undefined))?.publish;
}

const keptBack = (tracker: ReadTracker): ReadTracker => ({
  ...tracker,
  rows: tracker.rows.map((row) => ({ ...row, recommendation: { ...row.recommendation, publish: false } })),
});

const unsaid = (
  { block }: FoundTracker,
  { sheet, rows }: ReadTracker,
  most: { readonly sheet: string; readonly rows: number } | undefined,
  marking: string | null,
): Issue =>
  issue('sheet/publication-unsaid', {
    sheet: sheet.name,
    cell: cellAddress(block.headerRows[block.headerRows.length - 1] ?? 0, block.columns[0]?.column ?? 0),
    field: 'publish',
    value: headingsOf(block.columns),
    data: {
      area: areaAddress(areaOf(block)),
      count: rows.length,
      ...(most ? { keptBack: most.rows, keptBackOn: most.sheet } : {}),
      ...(marking === null ? {} : { marking }),
    },
  });
