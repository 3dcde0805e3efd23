import { found, issuesOf, sheetOfRows } from './oneTracker';

const unknown = { Published: null };

test('an inspection whose publication nobody tells', () => {
  expect(found('inspection/no-publication-date', [unknown, { ...unknown, Ref: '2' }])).toMatchObject([
    { value: 'Rural beats', field: 'published', sheet: null },
  ]);
});

test('not when one row or the officer tells it', () => {
  expect(found('inspection/no-publication-date', [unknown, { Ref: '2' }])).toEqual([]);
  const answered = { inspections: [{ title: 'RURAL BEATS', published: 43893 }] };
  expect(issuesOf([sheetOfRows([unknown])], answered)).toEqual([]);
});
