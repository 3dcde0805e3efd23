import { at, cells } from './oneTracker';

test.each<[string, string, boolean]>([
  ['Closed', '80%', true],
  ['Closed', '100%', false],
  ['Not started', '40%', true],
  ['Not started', '0%', false],
  ['In progress', '100%', true],
  ['In progress', '60%', false],
  ['Off track', '100%', true],
  ['Complete - awaiting HMICFRS', '100%', false],
  ['Superseded', '20%', false],
])('%s at %s: %s', (status, percent, told) =>
  expect(cells('row/status-against-percent', { Status: status, '% complete': percent })).toEqual(
    told ? [at('% complete', 2)] : [],
  ),
);
