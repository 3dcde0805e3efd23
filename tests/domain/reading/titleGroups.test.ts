import fc from 'fast-check';
import { answersIn, withAnswers, withoutAnswers } from '../../../src/domain/answers';
import { NO_DECISIONS, type Decisions } from '../../../src/domain/decisions';
import { findQuestions } from '../../../src/domain/reading/findQuestions';
import { joinedSpellings } from '../../../src/domain/reading/openQuestions';
import { proposalOf } from '../../../src/domain/reading/question';
import { readTrackers } from '../../../src/domain/reading/readTrackers';
import {
  earlierAnswers,
  groupAnswers,
  moveTitle,
  proposedGroups,
  renameGroup,
  type AskedTitle,
  type TitleGroup,
} from '../../../src/domain/reading/titleGroups';
import { changesOf, trackReading } from '../../../src/domain/tables/trackReading';
import { grid, workbook } from '../gridBuilder';

/** A workbook with a recommendation under each of these titles, read with what was answered. */
function readOf(titles: readonly string[], decisions: Decisions = NO_DECISIONS) {
  const snapshot = workbook(
    grid([
      ['Ref', 'Inspection', 'Recommendation', 'Status'],
      ...titles.map((title, i) => [`R${i + 1}`, title, `Do the thing that is number ${i} of the list.`, 'In progress']),
    ]),
  );
  const reading = readTrackers(snapshot, { decisions, acceptSuggestions: false });
  const asked = findQuestions(snapshot, reading).flatMap((one) => (one.about === 'titles' ? [one.titles] : []));
  const joined = joinedSpellings(reading).map((one) => one.titles);
  return { as: reading.recommendations.map(({ inspection }) => inspection), asked, joined, reading };
}

/** Decisions after the officer grouped these titles, as the pane asks for it. */
const grouped = (before: Decisions, titles: readonly AskedTitle[], groups: readonly TitleGroup[]): Decisions =>
  withAnswers(withoutAnswers(before, earlierAnswers(titles)), groupAnswers(titles, groups));

const shortly = (titles: readonly AskedTitle[]) =>
  titles.map(({ title, proposed, isDoubtful, cell, rows }) => [title, isDoubtful ? null : proposed, cell, rows]);

describe('titles that may be one inspection', () => {
  it('are asked about once, every spelling with its first place and its rows', () => {
    const titles = ['PEEL 2021', 'PEEL 2021/22', 'Custody', 'PEEL: 21-22', 'peel 2021/22', 'PEEL 2021/22'];
    const { asked, joined } = readOf(titles);
    expect(asked.map(shortly)).toEqual([
      [
        ['PEEL 2021', 'PEEL 2021', 'B2', 1],
        ['PEEL 2021/22', 'PEEL 2021', 'B3', 2],
        ['PEEL: 21-22', 'PEEL 2021', 'B5', 1],
        ['peel 2021/22', 'PEEL 2021', 'B6', 1],
      ],
    ]);
    expect(joined).toEqual([]);
  });

  it('are never proposed as one when they are certainly two; what stands between two is left to the officer', () => {
    const { asked, reading } = readOf(['PEEL 2018/19', 'PEEL', 'PEEL 2021/22', 'PEEL: 21-22']);
    expect(asked.map(shortly)).toEqual([
      [
        ['PEEL 2018/19', 'PEEL 2018/19', 'B2', 1],
        ['PEEL', null, 'B3', 1],
        ['PEEL 2021/22', 'PEEL 2021/22', 'B4', 1],
        ['PEEL: 21-22', 'PEEL 2021/22', 'B5', 1],
      ],
    ]);
    const told = reading.issues.filter(({ code }) => code === 'inspection/titles-alike');
    expect(told.map(({ cell, value, suggestion }) => [cell, value, suggestion])).toEqual([
      ['B3', 'PEEL', 'PEEL 2018/19'],
      ['B5', 'PEEL: 21-22', 'PEEL 2021/22'],
    ]);
    const { as, asked: left } = readOf(
      ['PEEL 2018/19', 'PEEL', 'PEEL 2021/22', 'PEEL: 21-22'],
      withAnswers(NO_DECISIONS, groupAnswers(asked[0] ?? [], proposedGroups(asked[0] ?? []))),
    );
    expect([as, left]).toEqual([['PEEL 2018/19', 'PEEL', 'PEEL 2021/22', 'PEEL 2021/22'], []]);
  });

  it('that lead from one to another that is certainly two are left to the officer, all of them', () => {
    const { asked } = readOf([
      'Police response to stalking 2018',
      'Response to stalking and harassment',
      'Stalking and harassment',
      'Harassment and stalking 2021: Living in fear',
    ]);
    expect(asked.map((titles) => titles.map((one) => one.isDoubtful && one.proposed === one.title))).toEqual([
      Array(4).fill(true),
    ]);
  });

  it('that differ in case and marks only are one without a question, and can be taken apart', () => {
    const titles = ['Rural Beats', 'RURAL BEATS', 'Rural  beats:'];
    const { as, asked, joined } = readOf(titles);
    expect([as, asked]).toEqual([Array(3).fill('Rural Beats'), []]);
    expect(joined.map(shortly)).toEqual([
      [
        ['Rural Beats', 'Rural Beats', 'B2', 1],
        ['RURAL BEATS', 'Rural Beats', 'B3', 1],
        ['Rural beats:', 'Rural Beats', 'B4', 1],
      ],
    ]);
    const spellings = joined[0] ?? [];
    expect(proposalOf({ about: 'titles', titles: spellings })).toEqual([]);
    const apart = groupAnswers(spellings, moveTitle(proposedGroups(spellings), 'RURAL BEATS', null));
    const then = readOf(titles, withAnswers(NO_DECISIONS, apart));
    expect([then.as, then.asked]).toEqual([['Rural Beats', 'RURAL BEATS', 'Rural Beats'], []]);
    expect(readOf(titles, withoutAnswers(withAnswers(NO_DECISIONS, apart), apart)).as).toEqual(as);
  });

  it('stay what they are when another spelling of them was made another inspection', () => {
    const titles = ['PEEL 2021/22', 'PEEL: 21-22', 'Peel 2021-22', 'PEEL 2018/19'];
    const decisions = withAnswers(NO_DECISIONS, [
      { about: 'title', title: 'Peel 2021-22', as: 'PEEL: 21-22' },
      { about: 'title', title: 'PEEL: 21-22', as: 'PEEL: 21-22' },
      { about: 'title', title: 'PEEL 2018/19', as: 'PEEL 2021/22' },
    ]);
    const before = readOf(titles, decisions);
    expect(before.as).toEqual(['PEEL 2021/22', 'PEEL: 21-22', 'PEEL: 21-22', 'PEEL 2021/22']);
    const card = before.joined.find(([one]) => one?.title === 'PEEL 2021/22') ?? [];
    const apart = grouped(decisions, card, moveTitle(proposedGroups(card), 'PEEL 2018/19', null));
    expect(readOf(titles, apart).as).toEqual(['PEEL 2021/22', 'PEEL: 21-22', 'PEEL: 21-22', 'PEEL 2018/19']);
  });

  it('have the name that the officer chooses, and another later, with no answer left that says nothing', () => {
    const titles = ['PEEL 2021', 'PEEL 2021/22'];
    const [first = []] = readOf(titles).asked;
    const once = grouped(NO_DECISIONS, first, proposedGroups(first));
    const [again = []] = readOf(titles, once).joined;
    expect(shortly(again).map(([, proposed]) => proposed)).toEqual(['PEEL 2021', 'PEEL 2021']);
    const renamed = grouped(once, again, renameGroup(proposedGroups(again), 0, 'PEEL 2021/22'));
    expect(readOf(titles, renamed).as).toEqual(['PEEL 2021/22', 'PEEL 2021/22']);
    expect(answersIn(renamed)).toEqual([{ about: 'title', title: 'PEEL 2021', as: 'PEEL 2021/22' }]);
    const [third = []] = readOf(titles, renamed).joined;
    const typed = grouped(renamed, third, renameGroup(proposedGroups(third), 0, ' PEEL, second cycle '));
    expect(readOf(titles, typed).as).toEqual(Array(2).fill('PEEL, second cycle'));
    // What stands in the tables under another title is in the Change log, whoever decided it
    const logged = changesOf(readOf([...titles, 'Custody', 'CUSTODY'], typed).reading, 44000);
    expect(logged.map(({ cell, before, after }) => [cell, before, after])).toEqual([
      ['B5', 'CUSTODY', 'Custody'],
      ['B2', 'PEEL 2021', 'PEEL, second cycle'],
      ['B3', 'PEEL 2021/22', 'PEEL, second cycle'],
    ]);
    const [fourth = []] = readOf(titles, typed).joined;
    const back = grouped(typed, fourth, renameGroup(proposedGroups(fourth), 0, 'PEEL 2021'));
    expect([readOf(titles, back).as, answersIn(back)]).toEqual([
      ['PEEL 2021', 'PEEL 2021'],
      [{ about: 'title', title: 'PEEL 2021/22', as: 'PEEL 2021' }],
    ]);
    // A spelling that is met later is still asked about
    expect(readOf([...titles, 'PEEL: 21-22'], back).asked).toHaveLength(1);
  });
});

it('what was answered of an inspection under one of its spellings is said of it under its name', () => {
  const published = 43900;
  const decisions: Decisions = {
    ...NO_DECISIONS,
    inspectionTitles: [{ title: 'PEEL 2021', as: 'PEEL, second cycle' }],
    inspections: [{ title: 'PEEL 2021', type: 'PEEL', published }],
    findings: [{ inspection: 'Peel 2021', kind: 'concern', text: 'One.' }],
  };
  const { reading } = readOf(['PEEL 2021'], decisions);
  const { inspections, findings } = trackReading(reading, decisions, 44000);
  expect(inspections.map((one) => [one.title, one.type, one.published])).toEqual([
    ['PEEL, second cycle', 'PEEL', published],
  ]);
  expect(findings).toEqual([{ inspection: 'PEEL, second cycle', kind: 'concern', text: 'One.' }]);
  expect(reading.issues.filter(({ code }) => code === 'inspection/no-publication-date')).toEqual([]);
});

describe('groups of titles', () => {
  const GROUPS: readonly TitleGroup[] = [
    { name: 'A', titles: ['A', 'a', 'B'] },
    { name: 'C', titles: ['C'] },
  ];
  it.each<[string, TitleGroup[], readonly TitleGroup[]]>([
    [
      'out of its group',
      moveTitle(GROUPS, 'B', null),
      [
        { name: 'A', titles: ['A', 'a'] },
        { name: 'C', titles: ['C'] },
        { name: 'B', titles: ['B'] },
      ],
    ],
    [
      'the one that gave the name',
      moveTitle(GROUPS, 'A', 1),
      [
        { name: 'a', titles: ['a', 'B'] },
        { name: 'C', titles: ['C', 'A'] },
      ],
    ],
    ['the last of its group', moveTitle(GROUPS, 'C', 0), [{ name: 'A', titles: ['A', 'a', 'B', 'C'] }]],
    ['where it is already', moveTitle(GROUPS, 'B', 0), GROUPS],
    ['another name', renameGroup(GROUPS, 1, 'D'), [GROUPS[0] as TitleGroup, { name: 'D', titles: ['C'] }]],
  ])('%s', (_, is, then) => expect(is).toEqual(then));
});

/** Spellings of a few inspections, some of which nobody can tell apart. */
const SPELLINGS = [
  'PEEL 2021',
  'PEEL 2021/22',
  'Peel 2021-22',
  'PEEL: 21-22',
  'PEEL',
  'PEEL 2018/19',
  'Custody suites',
  'CUSTODY SUITES',
  'HMICFRS: Custody suites',
  'Costody suites',
] as const;

it('what the officer groups is what is read, under the names that were given, however often and in whatever order', () => {
  const choice = fc.record({
    moves: fc.array(fc.tuple(fc.nat(), fc.option(fc.nat())), { maxLength: 4 }),
    names: fc.array(fc.tuple(fc.nat(), fc.constantFrom(...SPELLINGS, 'Another name')), { maxLength: 3 }),
  });
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...SPELLINGS], { minLength: 2 }),
      fc.array(choice, { maxLength: 4 }),
      (titles, rounds) => {
        let decisions = NO_DECISIONS;
        for (const { moves, names } of rounds) {
          const before = readOf(titles, decisions);
          const one = [...before.asked, ...before.joined][0];
          if (!one) return;
          let groups = proposedGroups(one);
          for (const [which, to] of moves)
            groups = moveTitle(groups, one[which % one.length]?.title ?? '', to === null ? null : to % groups.length);
          for (const [at, name] of names) {
            const group = groups[at % groups.length];
            // A name is one of the group's own spellings, or one that no other inspection has
            const isFree =
              name === 'Another name' && !before.as.includes(name) && groups.every((other) => other.name !== name);
            if (group && (group.titles.includes(name) || isFree))
              groups = renameGroup(groups, at % groups.length, name);
          }
          const meant = new Map(groups.flatMap(({ name, titles: members }) => members.map((title) => [title, name])));
          decisions = grouped(decisions, one, groups);
          const after = readOf(titles, decisions);
          expect(after.as).toEqual(titles.map((title, i) => meant.get(title) ?? before.as[i]));
          // Under another name an inspection may resemble one that it did not resemble before
          if (names.length > 0) continue;
          const asked = new Set(after.asked.flat().map(({ title }) => title));
          expect([...meant.keys()].filter((title) => asked.has(title))).toEqual([]);
        }
      },
    ),
    { seed: 7, numRuns: 200 },
  );
});
