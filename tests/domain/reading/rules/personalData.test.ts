import { at, found } from './oneTracker';

test.each([
  ['Ask pat.lee@northshire.police.uk first', 'email', 'pat.lee@northshire.police.uk'],
  ['Ring 01632 960 001 on Monday', 'telephone', '01632 960 001'],
  ['Ring +44 7700 900123', 'telephone', '+44 7700 900123'],
])('%s', (text, kind, what) => {
  expect(found('cell/personal-data', [{ 'Progress update': text }])).toMatchObject([
    { cell: at('Progress update', 2), value: text, data: { kind, found: what } },
  ]);
});

test('a crime number and a log number are none', () =>
  expect(found('cell/personal-data', [{ 'Progress update': 'See 42/012345/20 and log 20200101123456' }])).toEqual([]));
