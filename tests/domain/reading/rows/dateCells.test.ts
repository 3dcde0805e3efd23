import { day } from '../../gridBuilder';
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
