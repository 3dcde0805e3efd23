import fc from 'fast-check';
import { rate } from '../../src/domain/rag/rate';
import { describeResponse, lastDayToRespond, responseState } from '../../src/domain/section55';
import { planTables } from '../../src/domain/tables/planTables';
import { RAG } from '../../src/domain/vocabulary';
import { inspection, tracked } from '../domain/report/sampleTracked';
import { sheetOf, workbookOf } from '../workbench/host/buildWorkbook';
import { inspections, recommendations, reportDetails, TITLES } from './liveRows';
import { playOn, valueOf } from './openTracker';

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
