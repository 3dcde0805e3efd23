import type { AskedText, Question } from './question';
import type { Reading } from './reading';
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
