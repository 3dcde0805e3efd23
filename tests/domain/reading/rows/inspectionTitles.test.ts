import { InspectionTitles } from '../../../../src/domain/reading/rows/inspectionTitles';

type Answers = readonly { readonly title: string; readonly as: string }[];

/** What each title is resolved to, and what is told of them. */
function resolved(titles: readonly string[], inspectionTitles: Answers = []) {
  const known = new InspectionTitles({ inspectionTitles, inspections: [] });
  const as = titles.map((title, i) => known.resolve(title, 'Plan', `A${i + 2}`));
  return {
    as,
    told: known.issues(known.titles()).map(({ code, cell, value, suggestion }) => [code, cell, value, suggestion]),
  };
}

describe('titles of one workbook', () => {
  it('are one when they differ in case, spaces, punctuation or a leading HMICFRS', () => {
    expect(resolved(['Rural Beats - a review', 'HMICFRS: rural  beats – a review', 'RURAL BEATS (A REVIEW)'])).toEqual({
      as: Array(3).fill('Rural Beats - a review'),
      told: [
        ['inspection/titles-joined', 'A3', 'HMICFRS: rural beats – a review', 'Rural Beats - a review'],
        ['inspection/titles-joined', 'A4', 'RURAL BEATS (A REVIEW)', 'Rural Beats - a review'],
      ],
    });
  });

  it('are kept apart and asked about once when they are alike', () => {
    expect(resolved(['PEEL 2021', 'Custody', 'PEEL 2021/22', 'PEEL 2021/22'])).toEqual({
      as: ['PEEL 2021', 'Custody', 'PEEL 2021/22', 'PEEL 2021/22'],
      told: [['inspection/titles-alike', 'A4', 'PEEL 2021/22', 'PEEL 2021']],
    });
  });

  it('are one when the officer says so, and nothing is asked any more', () => {
    expect(resolved(['PEEL 2021', 'PEEL 2021/22'], [{ title: 'PEEL 2021/22', as: 'PEEL 2021' }])).toEqual({
      as: ['PEEL 2021', 'PEEL 2021'],
      told: [],
    });
  });

  it('are what was answered first, where a file and the workbook say two things of one title', () => {
    const answers = [
      { title: 'PEEL 2021/22', as: 'PEEL, second cycle' },
      { title: 'PEEL 2021/22', as: 'PEEL 2021' },
    ];
    expect(resolved(['PEEL 2021/22', 'Peel 2021-22'], answers).as).toEqual(Array(2).fill('PEEL, second cycle'));
  });

  it('are themselves where another is said to be them, whatever another spelling of them is', () => {
    const answers = [
      { title: 'CUSTODY', as: 'Detention' },
      { title: 'Cells', as: 'Custody' },
    ];
    expect(resolved(['CUSTODY', 'Custody', 'custody', 'Cells'], answers).as).toEqual([
      'Detention',
      'Custody',
      'Detention',
      'Custody',
    ]);
  });

  it('are not compared with each other when there are too many to be a list of inspections', () => {
    const titles = Array.from(
      { length: 600 },
      (_, i) =>
        `Operation ${'abcdefghij'[i % 10]}${'klmnopqrst'[((i / 10) % 10) | 0]}${i > 99 ? 'uvwxyz'[(i / 100) | 0] : ''}x`,
    );
    const told = resolved([...titles, 'Costody suites', 'Custody suites']).told;
    expect(told.filter(([, , value]) => value === 'Custody suites')).toEqual([]);
    expect(resolved([...titles.slice(0, 50), 'Costody suites', 'Custody suites']).told.at(-1)?.[2]).toBe(
      'Custody suites',
    );
  });

  it('are taken out of a cluster one by one', () => {
    const titles = ['Custody', 'HMICFRS custody', 'CUSTODY', 'PEEL 2021', 'PEEL 2021/22'];
    const answers = [
      { title: 'HMICFRS custody', as: 'HMICFRS custody' },
      { title: 'PEEL 2021/22', as: 'PEEL 2021/22' },
    ];
    expect(resolved(titles, answers)).toEqual({
      as: ['Custody', 'HMICFRS custody', 'Custody', 'PEEL 2021', 'PEEL 2021/22'],
      told: [['inspection/titles-joined', 'A4', 'CUSTODY', 'Custody']],
    });
  });
});
