import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { rate } from '../../src/domain/rag/rate';
import type { Inspection, Recommendation } from '../../src/domain/recommendation';
import { describeResponse, lastDayToRespond, responseState } from '../../src/domain/section55';
import { planTables } from '../../src/domain/tables/planTables';
import { FORCE_STATUS, RAG, type ForceStatus, type Rag } from '../../src/domain/vocabulary';
import { openWorkbook } from '../../src/workbench/file/openWorkbook';
import { loadEngineInNode } from '../../src/workbench/file/nodeEngine';
import { saveWorkbook } from '../../src/workbench/file/saveWorkbook';
import { details, inspection, recommendation, tracked } from '../domain/report/sampleTracked';
import { sheetsAsCsv } from '../setup/libreOffice';
import { describeWith, sofficePath } from '../setup/tools';
import { sheetOf, workbookOf } from '../workbench/host/buildWorkbook';
import { playFile, playOn, valueOf } from './openTracker';

const reportDetails = details({ amberDays: 30 });
const around = fc.integer({ min: reportDetails.positionDate - 60, max: reportDetails.positionDate + 60 });
const day = fc.option(around);

/** Titles that a criterion of COUNTIFS would take for a pattern, a comparison, a number or a date, or for too long. */
const TITLES = [
  'Custody',
  'Roads',
  'PEEL*',
  'PEEL 2021',
  '>=A',
  'What?',
  'Wh~t?',
  '=Custody',
  '<>',
  '2021',
  'March 2021',
  '3/4/2021',
  'TRUE',
  `Long ${'x'.repeat(260)}`,
  `Long ${'x'.repeat(261)}`,
];

const recommendations: fc.Arbitrary<Recommendation> = fc
  .record({
    forceStatus: fc.option(fc.constantFrom(...(Object.keys(FORCE_STATUS) as ForceStatus[]))),
    targetDate: day,
    revisedDate: day,
    ragOverride: fc.option(fc.constantFrom(...(Object.keys(RAG) as Rag[])), { freq: 2 }),
    overrideReason: fc.option(fc.constantFrom('Agreed with the Panel.', ' ', '"Quoted"'), { freq: 2 }),
    inspection: fc.constantFrom(...TITLES, 'custody', 'peel 2021', null),
  })
  .map((fields) => recommendation(fields));

const inspections: fc.Arbitrary<Inspection> = fc
  .record({
    published: fc.option(fc.oneof(around, fc.integer({ min: 42855, max: 42860 }))),
    s55Required: fc.boolean(),
    responsePublished: day,
  })
  .map((fields) => inspection('Custody', fields));

/** The text that stands in each cell of a column of one of our tables. */
async function columnsOf(
  planned: ReturnType<typeof tracked>,
  table: 'Recommendations' | 'Inspections',
  labels: string[],
) {
  const { port } = await playOn(workbookOf(sheetOf('Officer', [])));
  valueOf(await port.carryOut(planTables(planned, [], { sheets: ['Officer'], tables: [] })));
  const found = valueOf(await port.readOwnSheets()).tables[table];
  if (!found) throw new Error(`no ${table}`);
  return found.rows.map((row) =>
    labels.map((label) => {
      const cell = row[found.headers.indexOf(label)];
      return cell?.kind === 'text'
        ? cell.text
        : cell?.kind === 'date'
          ? cell.serial
          : cell?.kind === 'number'
            ? cell.value
            : null;
    }),
  );
}

describe('the live formulas of the tables', () => {
  it('rate as the rule in TypeScript does', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(recommendations, { minLength: 20, maxLength: 120 }), async (rows) => {
        const shown = await columnsOf(tracked({ recommendations: rows, details: reportDetails }), 'Recommendations', [
          'RAG',
          'RAG reason',
        ]);
        const expected = rows.map((row) => {
          const { rag, reason } = rate(row, reportDetails);
          return [RAG[rag], reason];
        });
        expect(shown).toEqual(expected);
      }),
      { numRuns: 15 },
    );
  });

  it('tell the state of a section 55 response as the rule in TypeScript does', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(inspections, { minLength: 20, maxLength: 60 }), async (rows) => {
        const shown = await columnsOf(tracked({ inspections: rows, details: reportDetails }), 'Inspections', [
          'Last day to respond',
          'Response state',
        ]);
        const expected = rows.map((row) => [
          lastDayToRespond(row.published),
          describeResponse(responseState(row, reportDetails.positionDate)),
        ]);
        expect(shown).toEqual(expected);
      }),
      { numRuns: 15 },
    );
  });

  it('count the recommendations of each inspection, whatever its title and the title’s case', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(recommendations, { maxLength: 60 }), async (rows) => {
        const shown = await columnsOf(
          tracked({
            recommendations: rows,
            inspections: TITLES.map((title) => inspection(title)),
            details: reportDetails,
          }),
          'Inspections',
          ['Total', 'Open', 'Closed', 'Red'],
        );
        const expected = TITLES.map((title) => {
          const own = rows.filter((row) => row.inspection?.toLowerCase() === title.toLowerCase());
          const outside = own.filter(({ forceStatus }) =>
            ['superseded', 'notAccepted', 'notApplicable'].includes(forceStatus ?? ''),
          );
          const closed = own.filter(({ forceStatus }) => forceStatus === 'complete').length;
          const red = own.filter((row) => rate(row, reportDetails).rag === 'red').length;
          return [own.length, own.length - closed - outside.length, closed, red];
        });
        expect(shown).toEqual(expected);
      }),
      { numRuns: 15 },
    );
  });
});

describeWith(sofficePath, 'libreoffice-calc')('the live formulas, recalculated by LibreOffice', () => {
  it('give the same RAG, reasons, states and counts cell by cell', async () => {
    const rows = fc.sample(recommendations, { numRuns: 200, seed: 20201016 });
    const reports = fc
      .sample(inspections, { numRuns: 30, seed: 20201016 })
      .concat(TITLES.map((title) => inspection(title)));
    const planned = tracked({ recommendations: rows, inspections: reports, details: reportDetails });
    const { workbook, port } = await playFile();
    valueOf(await port.carryOut(planTables(planned, [], { sheets: [], tables: [] })));
    const { tables } = valueOf(await port.readOwnSheets());
    const folder = mkdtempSync(join(tmpdir(), 'panel-tracker-'));
    try {
      const file = join(folder, 'built.xlsx');
      // Without results in the file LibreOffice has to work them out itself.
      for (const sheet of workbook.sheets)
        for (const cell of sheet.cells.values()) if (cell.formula !== undefined) cell.value = '';
      const bytes = saveWorkbook(workbook, await loadEngineInNode());
      expect(openWorkbook(bytes, 'built.xlsx').kind).toBe('opened');
      writeFileSync(file, bytes);
      const read = await sheetsAsCsv(file);
      for (const [table, labels] of [
        ['Recommendations', ['RAG', 'RAG reason']],
        ['Inspections', ['Response state', 'Total', 'Open', 'Closed', 'Red']],
      ] as const) {
        const own = tables[table];
        if (!own) throw new Error(`no ${table}`);
        const csv = (read.get(table) ?? []).slice(own.row + 1);
        for (const label of labels) {
          const column = own.headers.indexOf(label);
          const ours = own.rows.map((row) => {
            const cell = row[column];
            return cell?.kind === 'text' ? cell.text : cell?.kind === 'number' ? String(cell.value) : '';
          });
          expect([label, csv.map((row) => row[column])]).toEqual([label, ours]);
        }
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
