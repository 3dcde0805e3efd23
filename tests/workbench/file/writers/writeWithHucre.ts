import { writeFileSync } from 'node:fs';
import { writeXlsx, type Cell } from 'hucre/xlsx';
import { MACROS, PNG, TRACKER } from './tracker';

/** Writes the tracker with hucre into the file that is named: `tsx writeWithHucre.ts FILE`. */
async function write(file: string): Promise<void> {
  const cells = new Map<string, Partial<Cell>>([
    ['0,6', { formula: 'SUM(D2:D5)', formulaResult: 150 }],
    ['1,6', { formula: 'NETWORKDAYS(44105,44120)', formulaResult: 12 }],
    ['1,1', { value: 'Open', comment: { author: 'Officer', text: 'Chased on 3 March' } }],
    ['2,5', { value: 'Report', hyperlink: { target: 'https://example.org/report?a=1&b=2' } }],
    ['3,5', { value: true, checkbox: true }],
    ['0,5', { value: 'Sum of done', richText: [{ text: 'Sum ', font: { bold: true } }, { text: 'of done' }] }],
  ]);
  const bytes = await writeXlsx({
    vbaProject: MACROS,
    sheets: [
      {
        name: TRACKER.sheet,
        rows: [[...TRACKER.header], ...TRACKER.rows.map((row) => [...row])],
        cells,
        tables: [{ name: 'Tracked', range: 'A1:D5', columns: TRACKER.header.map((name) => ({ name })) }],
        dataValidations: [
          {
            type: 'list',
            values: ['Open', 'Closed', 'Paused'],
            range: 'B2:B5',
            allowBlank: true,
            showErrorMessage: true,
          },
        ],
        conditionalRules: [
          {
            type: 'dataBar',
            priority: 1,
            range: 'D2:D5',
            dataBar: { cfvo: [{ type: 'min' }, { type: 'max' }], color: 'FF638EC6' },
          },
          { type: 'expression', priority: 2, range: 'B2:B5', formula: '$B2="Open"', style: { font: { bold: true } } },
        ],
        sparklines: [{ location: 'H2', dataRange: 'Tracker!D2:D5', type: 'column', markers: true }],
      },
      {
        name: 'Board',
        rows: [['Board']],
        images: [
          { data: PNG, type: 'png', anchor: { from: { row: 2, col: 0 }, to: { row: 4, col: 1 } }, altText: 'Crest' },
        ],
        textBoxes: [{ text: 'Draft', anchor: { from: { row: 2, col: 3 }, to: { row: 4, col: 5 } } }],
        charts: [
          {
            type: 'column',
            title: 'Done',
            series: [{ name: 'Done', values: 'Tracker!$D$2:$D$5', categories: 'Tracker!$A$2:$A$5' }],
            anchor: { from: { row: 6, col: 0 }, to: { row: 20, col: 7 } },
          },
        ],
        backgroundImage: PNG,
      },
      {
        name: 'Pivot',
        pivotTables: [
          {
            name: 'ByOwner',
            sourceSheet: TRACKER.sheet,
            rows: ['Owner'],
            values: [{ field: 'Done', function: 'sum' }],
          },
        ],
      },
    ],
  });
  writeFileSync(file, bytes);
}

void write(process.argv[2] ?? '');
