import type { AskedText, Question } from './question';
import type { Reading, Tracker } from './reading';
import type { AskedTitle } from './titleGroups';

/**
 * The recommendations whose words are nearly those of an earlier one, one question for each of these. Nothing hangs on an
 * answer but a comparison of the rows, so nobody has to give one.
 */
export function alikeTexts({ issues }: Reading): Extract<Question, { about: 'sameText' }>[] {
  const groups = new Map<string, { first: AskedText; others: Map<string, AskedText> }>();
  for (const { code, value, sheet, cell, data } of issues) {
    if (code !== 'row/similar-text' || value === null || sheet === null || cell === null) continue;
    const said = (name: string): string => String(data[name] ?? '');
    const at = { sheet: said('firstSheet'), cell: said('firstCell'), ref: said('firstRef') };
    const first = { text: said('firstText'), places: [{ ...at, inspection: said('firstTitle') }] };
    const key = JSON.stringify([at.sheet, at.cell]);
    const group = groups.get(key) ?? { first, others: new Map<string, AskedText>() };
    groups.set(key, group);
    const places = group.others.get(value)?.places ?? [];
    const place = { sheet, cell, ref: said('ref'), inspection: said('title') };
    group.others.set(value, { text: value, places: [...places, place] });
  }
  return [...groups.values()].map(({ first, others }) => ({ about: 'sameText', first, others: [...others.values()] }));
}

/**
 * How many rows may be recommendations and are not read before the officer has answered: those of tables that may be
 * trackers, and of trackers of which it is not known which column holds the recommendations.
 */
export function unreadRecommendations({ trackers, issues }: Reading): number {
  const inTables = issues.reduce((sum, { code, suggestion, data }) => {
    const mayBe = code === 'sheet/possible-tracker' || (code === 'sheet/beside-tracker' && suggestion === null);
    return sum + (mayBe ? Number(data.unread) : 0);
  }, 0);
  return inTables + trackers.reduce((sum, tracker) => sum + (tracker.rows > 0 ? 0 : dataRows(tracker)), 0);
}

function dataRows({ headerRows, firstRow, lastRow, skipped }: Tracker): number {
  const left = new Set([...headerRows, ...skipped.map(({ row }) => row)]);
  return Array.from({ length: lastRow - firstRow + 1 }, (_, i) => firstRow + i).filter((row) => !left.has(row)).length;
}

/** The questions of `after` that are not among those of `before`, whatever is proposed now. */
export function raisedQuestions(before: readonly Question[], after: readonly Question[]): readonly Question[] {
  const known = new Set(before.flatMap(subjectsOf));
  return after.filter((question) => !subjectsOf(question).some((subject) => known.has(subject)));
}

/** What a question is about; of titles each, for with another one it is still the same question. */
function subjectsOf(question: Question): string[] {
  switch (question.about) {
    case 'titles':
      return question.titles.map(({ title }) => JSON.stringify(['title', title]));
    case 'sameText':
      return question.others.map(({ text }) => JSON.stringify(['sameText', question.first.text, text]));
    default:
      return [JSON.stringify([question.about, question.sheet, question.cell])];
  }
}

/** The inspections that stand in the workbook under several spellings and are not asked about, each as it could be asked. */
export function joinedSpellings({ titles: { met, alike } }: Reading): Extract<Question, { about: 'titles' }>[] {
  const asked = new Set(alike.flatMap((cluster) => cluster.map(({ title }) => title)));
  const spellings = new Map<string, AskedTitle[]>();
  for (const one of met) {
    if (asked.has(one.inspection)) continue;
    const all = spellings.get(one.inspection) ?? [];
    spellings.set(one.inspection, [...all, { ...one, proposed: one.inspection, isDoubtful: false }]);
  }
  return [...spellings.values()].filter((titles) => titles.length > 1).map((titles) => ({ about: 'titles', titles }));
}
