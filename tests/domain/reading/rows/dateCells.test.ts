import { NO_DECISIONS } from '../../../../src/domain/decisions';
import { readTrackers } from '../../../../src/domain/reading/readTrackers';
import { isoDate, parseIsoDate } from '../../../../src/domain/workbook/serialDate';
import { day, grid, workbook } from '../../gridBuilder';
import { at, found } from '../rules/oneTracker';

type Target = string | ReturnType<typeof day>;

const asked = (...targets: readonly Target[]) =>
  found('cell/ambiguous-date', column(...targets)).map(({ cell, suggestion }) => [cell, suggestion]);
const column = (...targets: readonly Target[]) =>
  targets.map((target, index) => ({
    Ref: String(index + 1),
    Recommendation: `The force should mend thing ${index + 1}.`,
    'Target date': target,
  }));

test('a real date beside texts with their month first may have been turned over', () => {
  expect(asked(day('2024-05-03'), '04/25/2024', '03/31/2024')).toContainEqual([at('Target date', 2), '2024-05-03']);
});

test.each([
  ['a day that is no month', [day('2024-05-13'), '04/25/2024']],
  ['a day and month that are one number', [day('2024-05-05'), '04/25/2024']],
  ['texts with their day first', [day('2024-05-03'), '25/04/2024']],
])('%s cannot have been', (_, targets) =>
  expect(asked(...targets).filter(([cell]) => cell === at('Target date', 2))).toEqual([]),
);

test.each([
  ['a date', day('2099-12-31')],
  ['a text', '31/12/2099'],
])('the last day of 2099 as %s is no target', (_, target) =>
  expect(found('cell/unreadable-date', column(target, target)).map(({ cell }) => cell)).toEqual([
    at('Target date', 2),
    at('Target date', 3),
  ]),
);

test.each<[string, readonly Target[], string]>([
  ['03/04/2021', ['03/04/2021', '12/31/2020'], 'order'],
  ['12/31/2020', ['12/31/2020', '30/04/2021'], 'monthFirst'],
  ['June 2021?', ['June 2021?', '30/04/2021'], 'other'],
  ['a real date that may have been turned', [day('2024-05-03'), '04/25/2024'], 'order'],
])('says why %s is not certain', (_, targets, doubt) => {
  const [first] = found('cell/ambiguous-date', column(...targets));
  expect([first?.cell, first?.data]).toEqual([at('Target date', 2), { doubt }]);
});

/** A real date in a format, and what that shows of it. */
const shownAs = (iso: string, format: string, shown: string): ReturnType<typeof day> => ({
  value: { kind: 'date', serial: parseIsoDate(iso) ?? 0, format },
  shown,
});

/** The day that is read from a cell, what is said of it, and what is suggested. */
function readIn(heading: string, cell: ReturnType<typeof day>) {
  const rows = [
    ['Ref', 'Inspection', 'Recommendation', heading, 'Status'],
    ['1', 'Custody suites', 'The force should mend its custody records.', cell, 'Closed'],
  ];
  const { recommendations, issues } = readTrackers(workbook(grid(rows)), {
    decisions: NO_DECISIONS,
    acceptSuggestions: false,
  });
  const [one] = recommendations;
  const read = one?.targetDate ?? one?.published ?? one?.closedDate ?? null;
  const said = issues.filter(({ cell: place }) => place === 'D2').map(({ code, suggestion }) => [code, suggestion]);
  return [read === null ? null : isoDate(read), said];
}

describe('a real date of which only a part is shown is read as what is shown', () => {
  test.each<[string, string, string, string, string | null, [string, string | null] | null]>([
    ['Target date', '2024-03-01', 'mmm-yy', 'Mar-24', '2024-03-31', ['cell/interpreted-date', '2024-03-31']],
    ['Target date', '2024-03-31', 'mmm-yy', 'Mar-24', '2024-03-31', ['cell/interpreted-date', '2024-03-31']],
    ['Target date', '2024-03-15', 'mmm-yy', 'Mar-24', '2024-03-15', ['cell/interpreted-date', '2024-03-15']],
    ['Target date', '2024-01-01', 'yyyy', '2024', null, ['cell/ambiguous-date', null]],
    ['Target date', '2026-03-31', 'd-mmm', '31-Mar', null, ['cell/ambiguous-date', '2026-03-31']],
    ['Target date', '2024-03-01', 'dd/mm/yyyy', '01/03/2024', '2024-03-01', null],
    ['Published', '2022-07-01', 'mmm-yy', 'Jul-22', null, ['cell/ambiguous-date', '2022-07-31']],
    ['Date closed', '2024-05-01', 'mmmm yyyy', 'May 2024', null, ['cell/ambiguous-date', '2024-05-31']],
  ])('%s %s, %s: %s', (heading, iso, format, shown, read, said) =>
    expect(readIn(heading, shownAs(iso, format, shown))).toEqual([read, said === null ? [] : [said]]),
  );

  test('and cannot have been turned over by Excel', () => {
    const rows = column(shownAs('2024-05-01', 'mmm-yy', 'May-24'), '04/25/2024');
    expect(found('cell/interpreted-date', rows).map(({ cell, suggestion }) => [cell, suggestion])).toEqual([
      [at('Target date', 2), '2024-05-31'],
    ]);
    expect(found('column/date-order', rows)).toEqual([]);
  });
});
