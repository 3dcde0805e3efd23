import { at, cells } from './oneTracker';

test.each<[string, string, boolean]>([
  ['In progress', 'Complete', true],
  ['Complete - awaiting HMICFRS', 'Complete', true],
  ['Closed', 'Being progressed', true],
  ['Closed', 'Complete', false],
  ['In progress', 'Superseded', true],
  ['Complete - awaiting HMICFRS', 'Awaiting review', false],
  ['In progress', 'Being progressed', false],
  ['Not for this force', 'Being progressed', false],
])('%s here, %s there: %s', (force, hmicfrs, told) =>
  expect(cells('row/statuses-differ', { Status: force, 'HMICFRS status': hmicfrs })).toEqual(
    told ? [at('HMICFRS status', 2)] : [],
  ),
);
