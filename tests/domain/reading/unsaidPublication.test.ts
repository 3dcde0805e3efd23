import { withAnswers, withoutAnswers, type Answer } from '../../../src/domain/answers';
import { NO_DECISIONS, type Decisions } from '../../../src/domain/decisions';
import { findQuestions } from '../../../src/domain/reading/findQuestions';
import { blockAnswer, publicationAnswer, type PublicationQuestion } from '../../../src/domain/reading/question';
import { readTrackers } from '../../../src/domain/reading/readTrackers';
import type { SheetSnapshot } from '../../../src/domain/workbook/snapshot';
import { grid, workbook, type SheetOptions } from '../gridBuilder';

const TEXTS = ['Check every cell each hour and keep a record of it.', 'Train every custody sergeant in first aid.'];
const HEADINGS = 'Ref | Recommendation | Owner | Status';

/** A tracker of two recommendations; `publish` are the cells of its publish column, null where it has none. */
const tracker = (name: string, publish: readonly string[] | null, options: SheetOptions = {}): SheetSnapshot =>
  grid(
    [
      ['Ref', 'Recommendation', 'Owner', 'Status', ...(publish ? ['Publish?'] : [])],
      ...TEXTS.map((text, i) => [
        `${name} ${i + 1}`,
        text,
        'DM',
        'In progress',
        ...(publish ? [publish[i] ?? null] : []),
      ]),
    ],
    { name, ...options },
  );
const main = (publish: readonly string[]): SheetSnapshot => tracker('Main', publish);

function read(sheets: readonly SheetSnapshot[], decisions: Decisions = NO_DECISIONS) {
  const snapshot = workbook(...sheets);
  const reading = readTrackers(snapshot, { decisions, acceptSuggestions: false });
  const questions = findQuestions(snapshot, reading).flatMap((one): PublicationQuestion[] =>
    one.about === 'publication' ? [one] : [],
  );
  const publish = Object.fromEntries(
    reading.recommendations.map((one) => [`${one.source?.sheet} ${(one.source?.row ?? 0) + 1}`, one.publish]),
  );
  return { questions, publish, issues: reading.issues.filter(({ code }) => code === 'sheet/publication-unsaid') };
}

const asked = (sheet: string, other: PublicationQuestion['other'], rows = 2): PublicationQuestion => ({
  about: 'publication',
  sheet,
  cell: 'A1',
  headings: HEADINGS,
  samples: [`${sheet} 1`, TEXTS[0] as string, 'DM'],
  rows,
  other,
});
const KEPT = { sheet: 'Main', keptBack: 1 };

describe('a tracker with no column that says what may be published', () => {
  it.each<[string, readonly SheetSnapshot[], readonly PublicationQuestion[]]>([
    ['beside one that keeps a row back', [main(['Yes', 'No']), tracker('Old', null)], [asked('Old', KEPT)]],
    ['before it', [tracker('Old', null), main(['Yes', 'No'])], [asked('Old', KEPT)]],
    [
      'on a hidden sheet beside it',
      [main(['No', 'No']), tracker('Old', null, { visibility: 'veryHidden' })],
      [asked('Old', { sheet: 'Main', keptBack: 2 })],
    ],
    [
      'beside one of which it is not known yet what it keeps back',
      [
        tracker('Main', null),
        grid([
          ['Ref', 'Recommendation', 'Status', 'Panel'],
          ['R1', TEXTS[0] ?? '', 'Open', 'Yes'],
        ]),
      ],
      [asked('Main', { sheet: 'Sheet1', keptBack: 1 })],
    ],
    [
      'each by itself',
      [main(['No', '']), tracker('Old', null), tracker('Older', null)],
      [asked('Old', KEPT), asked('Older', KEPT)],
    ],
    [
      'on a hidden sheet where nothing is kept back',
      [tracker('Main', null), tracker('Old', null, { visibility: 'hidden' })],
      [asked('Old', null)],
    ],
  ])('is asked about and kept back: %s', (_, sheets, questions) => {
    const { questions: found, publish, issues } = read(sheets);
    expect(found).toEqual(questions);
    for (const { sheet } of questions) expect([publish[`${sheet} 2`], publish[`${sheet} 3`]]).toEqual([false, false]);
    expect(issues.map(({ sheet, field }) => [sheet, field])).toEqual(questions.map(({ sheet }) => [sheet, 'publish']));
  });

  it.each<[string, readonly SheetSnapshot[]]>([
    ['where nothing is kept back', [main(['Yes', 'Yes']), tracker('Other', null)]],
    ['where no tracker says it', [tracker('One', null), tracker('Other', null)]],
    [
      'where a hidden one says it itself',
      [main(['Yes', 'Yes']), tracker('Other', ['Yes', 'Yes'], { visibility: 'hidden' })],
    ],
  ])('is published without a question %s', (_, sheets) => {
    const { questions, publish } = read(sheets);
    expect([questions, new Set(Object.values(publish))]).toEqual([[], new Set([true])]);
  });

  const SHEETS = [main(['Yes', 'No']), tracker('Old', null)];
  const [question = asked('none', null)] = read(SHEETS).questions;
  const MAIN = { 'Main 2': true, 'Main 3': false };
  const BACK = { 'Old 2': false, 'Old 3': false };
  it.each<[string, Answer, Record<string, boolean>]>([
    ['may be published', publicationAnswer(question, true), { ...MAIN, 'Old 2': true, 'Old 3': true }],
    ['is kept back', publicationAnswer(question, false), { ...MAIN, ...BACK }],
    ['is not read', blockAnswer(question, 'other'), MAIN],
  ])('%s as the officer answers, until that is taken back', (_, answer, then) => {
    const decisions = withAnswers(NO_DECISIONS, [answer]);
    expect(read(SHEETS, decisions)).toEqual({ questions: [], publish: then, issues: [] });
    expect(read(SHEETS, withoutAnswers(decisions, [answer]))).toEqual(read(SHEETS));
  });

  it('is settled for every sheet by an answer that names none, and by one for its own sheet before that', () => {
    const any = { headings: HEADINGS, publish: true };
    const own = { sheet: 'Old', headings: HEADINGS.toLowerCase(), publish: false };
    const sheets = [...SHEETS, tracker('Older', null)];
    expect(read(sheets, { ...NO_DECISIONS, publication: [any, own] })).toEqual({
      questions: [],
      publish: { ...MAIN, ...BACK, 'Older 2': true, 'Older 3': true },
      issues: [],
    });
  });

  it('is one question for two tables with the same headings on one sheet', () => {
    const rows = [HEADINGS.split(' | '), ...TEXTS.map((text, i) => [`R${i}`, text, 'DM', 'In progress'])];
    const twice = grid(
      rows.map((row) => [...row, null, ...row]),
      { name: 'Old' },
    );
    const { questions, publish } = read([main(['Yes', 'No']), twice]);
    expect(questions.map(({ cell, rows: count }) => [cell, count])).toEqual([['A1', 4]]);
    expect(Object.values(publish).filter((may) => may)).toHaveLength(1);
  });
});

describe('a publish column in a table beside, of which it is not certain that it is a part', () => {
  const beside = grid(
    [
      ['Ref', 'Recommendation', 'Owner', 'Status', null, 'Publish?', 'Theme'],
      ['R1', TEXTS[0] ?? '', 'DM', 'In progress', null, 'Yes', 'Custody'],
      ['R2', TEXTS[1] ?? '', 'PL', 'In progress', null, 'No', 'Custody'],
      [null, null, null, null, null, 'Yes', 'Rural'],
    ],
    { name: 'Beside' },
  );
  const said = (is: 'part' | 'other'): Decisions =>
    withAnswers(NO_DECISIONS, [{ about: 'block', sheet: 'Beside', headings: 'Publish? | Theme', is }]);

  it('keeps the rows back until the officer has said what that is', () => {
    const { publish, questions } = read([beside]);
    expect([publish, questions]).toEqual([{ 'Beside 2': false, 'Beside 3': false }, []]);
    expect(read([beside], said('part')).publish).toEqual({ 'Beside 2': true, 'Beside 3': false });
    expect(read([beside], said('other')).publish).toEqual({ 'Beside 2': true, 'Beside 3': true });
  });
});
