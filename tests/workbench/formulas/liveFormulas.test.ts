import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { planTables } from '../../../src/domain/tables/planTables';
import { openWorkbook } from '../../../src/workbench/file/openWorkbook';
import { saveWorkbook } from '../../../src/workbench/file/saveWorkbook';
import { inspection, tracked } from '../../domain/report/sampleTracked';
import { inspections, recommendations, reportDetails, TITLES } from '../../excel/liveRows';
import { playFile, valueOf } from '../../excel/openTracker';
import { sheetsAsCsv } from '../../setup/libreOffice';
import { describeWith, sofficePath } from '../../setup/tools';

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
      const bytes = saveWorkbook(workbook);
      expect(openWorkbook(bytes, 'built.xlsx').kind).toBe('opened');
      writeFileSync(file, bytes);
      const read = await sheetsAsCsv(file, { recalculate: true });
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
