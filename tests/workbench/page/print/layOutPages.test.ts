import { layOutPages } from '../../../../src/workbench/page/print/layOutPages';
import type { HostPage, HostSheet } from '../../../../src/workbench/host/workbook';
import { sheetOf } from '../../host/buildWorkbook';

/** Rows of 100 points and columns of 100 points on a page with room for 500 by 700: A4 less these margins. */
const MARGINS = { top: 71.9, bottom: 70, left: 45.3, right: 50, header: 20, footer: 20 };

function printed(rows: number, columns: number, page: Partial<HostPage> = {}, change?: (sheet: HostSheet) => void) {
  const sheet = sheetOf(
    'Summary',
    Array.from({ length: rows }, () => Array.from({ length: columns }, () => 'x')),
  );
  for (let column = 0; column < columns; column++) sheet.columnWidths.set(column, 100);
  sheet.page = { ...sheet.page, margins: MARGINS, ...page };
  change?.(sheet);
  const heights = new Map(Array.from({ length: rows }, (_, row) => [row, 100]));
  const { pages, scale } = layOutPages(sheet, heights);
  const range = (lines: readonly number[]) => `${lines[0]}-${lines.at(-1)}`;
  return {
    scale,
    pages: pages.map(({ rows: down, repeated, columns: across }) =>
      [
        repeated > 0 ? `${range(down.slice(0, repeated))}+` : '',
        range(down.slice(repeated)),
        ' x ',
        range(across),
      ].join(''),
    ),
  };
}

describe('the pages of a sheet', () => {
  it.each<[string, number, number, Partial<HostPage>, number, string[]]>([
    ['a small sheet is one page', 3, 2, {}, 1, ['0-2 x 0-1']],
    ['an empty sheet has none', 0, 0, {}, 1, []],
    ['rows that do not fit go to the next page', 16, 5, {}, 1, ['0-6 x 0-4', '7-13 x 0-4', '14-15 x 0-4']],
    ['columns too, after all the rows', 8, 6, {}, 1, ['0-6 x 0-4', '7-7 x 0-4', '0-6 x 5-5', '7-7 x 5-5']],
    ['a page begins at each break', 9, 1, { rowBreaks: [2, 8] }, 1, ['0-1 x 0-0', '2-7 x 0-0', '8-8 x 0-0']],
    [
      'only the print area is printed',
      9,
      9,
      { printArea: { row: 2, column: 1, rows: 3, columns: 2 } },
      1,
      ['2-4 x 1-2'],
    ],
    [
      'title rows are repeated and take room',
      14,
      1,
      { titleRows: { first: 0, last: 1 } },
      1,
      ['0-6 x 0-0', '0-1+7-11 x 0-0', '0-1+12-13 x 0-0'],
    ],
    [
      'title rows above the print area are on every page',
      9,
      1,
      { titleRows: { first: 0, last: 0 }, printArea: { row: 1, column: 0, rows: 8, columns: 1 } },
      1,
      ['0-0+1-6 x 0-0', '0-0+7-8 x 0-0'],
    ],
    ['a scale makes room', 14, 10, { zoom: { scale: 50 } }, 0.5, ['0-13 x 0-9']],
    [
      'fitted to a width, it takes the pages that it needs, and no breaks',
      14,
      10,
      { zoom: { horizontalFitToPages: 1 }, rowBreaks: [2] },
      0.5,
      ['0-13 x 0-9'],
    ],
    [
      'fitted to pages in both directions',
      28,
      5,
      { zoom: { horizontalFitToPages: 1, verticalFitToPages: 2 } },
      0.5,
      ['0-13 x 0-4', '14-27 x 0-4'],
    ],
    ['it is never made larger', 1, 1, { zoom: { horizontalFitToPages: 1, verticalFitToPages: 1 } }, 1, ['0-0 x 0-0']],
    ['lying, the paper is as wide as it was high', 4, 8, { orientation: 'Landscape' }, 1, ['0-3 x 0-6', '0-3 x 7-7']],
  ])('%s', (_, rows, columns, page, scale, pages) => {
    expect(printed(rows, columns, page)).toEqual({ scale, pages });
  });

  it('leaves out hidden rows and columns', () => {
    const hide = (sheet: HostSheet): void => {
      sheet.hiddenRows.add(0).add(3);
      sheet.hiddenColumns.add(0);
    };
    expect(printed(9, 6, {}, hide).pages).toEqual(['1-8 x 1-5']);
  });

  it('gives a row that is higher than a page one of its own', () => {
    const sheet = sheetOf('Summary', [['a'], ['b'], ['c']]);
    sheet.page = { ...sheet.page, paperSize: 'A5', orientation: 'Landscape', margins: MARGINS };
    expect(layOutPages(sheet, new Map([[1, 409]])).pages.map(({ rows }) => rows)).toEqual([[0], [1], [2]]);
  });
});
