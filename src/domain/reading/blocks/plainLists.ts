import type { Field } from '../../fields';
import type { SheetSnapshot } from '../../workbook/snapshot';
import { headingWords } from '../columns/heading';
import { matchHeading } from '../columns/matchHeading';
import type { FoundTracker } from './sourceBlocks';

/** Words that only tables of recommendations have, in a heading, a title or the name of a sheet. */
const RECOMMENDS =
  /\b(?:recommend(?:ations?|ed)?|recs?|afis?|areas? (?:for|of) improvement|causes? of concern|findings?|hmic(?:frs)?|peel|inspect(?:ions?|orates?))\b/;
/** Columns that only such a table has. */
const OF_INSPECTIONS: readonly Field[] = ['hmicfrsRef', 'hmicfrsStatus', 's55', 'findingType', 'inspection'];

/**
 * The tables of a workbook that were taken for trackers and may be lists of other work: actions of a board, tasks, issues.
 * Beside a tracker that is about recommendations by its headings, one that nowhere says so is asked about, unless the officer has
 * said what it is.
 */
export function plainListsAmong(
  sheets: readonly { readonly sheet: SheetSnapshot; readonly found: readonly FoundTracker[] }[],
): ReadonlySet<FoundTracker> {
  const all = sheets.flatMap(({ found }) => found);
  const lists = sheets.flatMap(({ sheet, found }) =>
    found.filter(
      (one) =>
        one.matches.some(({ field }) => field === 'text') &&
        !isSaid(one) &&
        !isAboutInspections(one) &&
        // What stands over several tables need not be about each of them.
        !(found.length === 1 && isTitled(sheet, one)),
    ),
  );
  return new Set(all.some(isAboutInspections) ? lists : []);
}

const isSaid = ({ answered, matches }: FoundTracker): boolean =>
  answered || matches.some(({ field, decided }) => field === 'text' && decided === 'decision');

const isAboutInspections = (one: FoundTracker): boolean =>
  namesRecommendations(one) ||
  one.block.columns.some(
    ({ header, fieldHeader }) =>
      RECOMMENDS.test(headingWords(header)) ||
      matchHeading(header, fieldHeader).some(
        ({ field, strength }) => strength === 'sure' && OF_INSPECTIONS.includes(field),
      ),
  );

/** True when the heading of its recommendations says that they are some. */
const namesRecommendations = ({ block, matches }: FoundTracker): boolean =>
  matches.some(({ field, column, header }) => {
    const fieldHeader = block.columns.find((one) => one.column === column)?.fieldHeader ?? header;
    const isSure = matchHeading(header, fieldHeader).some((one) => one.field === 'text' && one.strength === 'sure');
    return field === 'text' && (isSure || RECOMMENDS.test(headingWords(header)));
  });

/** True when the name of the sheet or what stands above the headings speaks of recommendations or inspections. */
function isTitled({ name, cells }: SheetSnapshot, { block }: FoundTracker): boolean {
  const above = cells.slice(0, block.headerRows[0] ?? 0).flatMap((row) => row.map(({ shown }) => shown));
  return [name, ...above].some((words) => RECOMMENDS.test(words.toLowerCase()));
}
