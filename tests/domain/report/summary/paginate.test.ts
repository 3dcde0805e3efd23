import { layOutPages, paginate } from '../../../../src/domain/report/summary/paginate';
import type { Row } from '../../../../src/domain/report/summary/row';

/** `10` a row of that height, `10+` one that is kept with the next, `|10` one that begins a page. */
const rows = (drawing: string): Row[] =>
  drawing.split(' ').map((word) => ({
    cells: [],
    height: Number.parseInt(word.replace('|', ''), 10),
    keepWithNext: word.endsWith('+'),
    ...(word.startsWith('|') ? { breakBefore: true } : {}),
  }));

it.each([
  ['fills a page to its height', '50 50', []],
  ['turns the page where a row does not fit', '50 50 1', [2]],
  ['leaves room for the repeated rows on later pages', '100 90 1', [1, 2]],
  ['takes a group to the next page whole', '60 20+ 20+ 20', [1]],
  ['parts a group that is higher than a page where it must', '60 50+ 50+ 50', [1, 2, 3]],
  ['begins a page where it is told to, once', '20 |20+ 20', [1]],
  ['begins no page before the first row', '|20 20', []],
  ['does not turn an empty page', '100 |20', [1]],
])('%s', (_, drawing, breaks) => {
  expect(paginate(rows(drawing), 100, 10)).toEqual(breaks);
});

it('repeats the headings of a table on each page that begins inside it', () => {
  const headings: Row = { cells: [], height: 5, keepWithNext: true };
  const item: Row = { cells: [], height: 40, keepWithNext: false, headings };
  const { rows: laidOut, breaks } = layOutPages([headings, item, item, item, item, item], 100, 10);
  expect(laidOut.map(({ height }) => height)).toEqual([5, 40, 40, 5, 40, 40, 5, 40]);
  expect(breaks).toEqual([3, 6]);
});
