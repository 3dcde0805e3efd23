import { rate } from '../../../src/domain/rag/rate';
import type { Recommendation } from '../../../src/domain/recommendation';
import { planTables } from '../../../src/domain/tables/planTables';
import type { OwnTable } from '../../../src/domain/tables/ownTables';
import { OWN_TABLE_NAMES } from '../../../src/domain/tables/ownTables';
import { readTracked } from '../../../src/domain/tables/readTracked';
import type { TableSnapshot } from '../../../src/domain/tables/tableSnapshot';
import { RAG } from '../../../src/domain/vocabulary';
import type { CellValue } from '../../../src/domain/workbook/cell';
import { recommendation, smallTracker } from '../report/sampleTracked';

const text = (words: string): CellValue => ({ kind: 'text', text: words });

/** The tables as Excel would give them back: formulas of the RAG column with their result, the others blank. */
function tablesOf(planned = smallTracker()): Partial<Record<OwnTable, TableSnapshot>> {
  const { sheets } = planTables(planned, [], { sheets: [], tables: [] });
  return Object.fromEntries(
    sheets.flatMap((sheet) =>
      sheet.tables.map(({ name, area }) => {
        const headers = (sheet.values[area.row] ?? []).map(String);
        const rows = sheet.values.slice(area.row + 1).map((row, index) =>
          headers.map((label, column): CellValue => {
            const value = row[column] ?? null;
            if (value === null) return { kind: 'empty' };
            if (typeof value === 'object') {
              const own = planned.recommendations[index];
              return label === 'RAG' && own ? text(RAG[rate(own, planned.details).rag]) : { kind: 'empty' };
            }
            return typeof value === 'number'
              ? { kind: 'number', value }
              : typeof value === 'boolean'
                ? { kind: 'boolean', value }
                : text(value);
          }),
        );
        return [name, { name, sheet: sheet.name, row: area.row, column: 0, headers, rows }];
      }),
    ),
  );
}

/** The tables with one cell of the first recommendation changed. */
function withCell(label: string, value: CellValue): ReturnType<typeof readTracked> {
  const tables = tablesOf(smallTracker({ recommendations: [recommendation({ ref: 'R1', targetDate: 44500 })] }));
  const table = tables.Recommendations as TableSnapshot;
  const rows = table.rows.map((row) => row.map((cell, column) => (table.headers[column] === label ? value : cell)));
  return readTracked({ ...tables, Recommendations: { ...table, rows } });
}

describe('reading our tables back', () => {
  it('gives what was planned, without the officer’s own columns', () => {
    const planned = smallTracker({
      recommendations: [
        ...smallTracker().recommendations,
        recommendation({
          source: { sheet: 'Force, 2020', row: 11 },
          ref: '17',
          hmicfrsRef: '9101',
          findingType: 'afi',
          hmicfrsStatus: 'beingProgressed',
          forceStatus: 'notAccepted',
          percent: 40,
          trackerRag: 'awaiting',
          published: 43853,
          targetDate: 44196,
          updateDate: 44000,
          closedDate: 44001,
          publish: false,
          text: 'Two lines\nof text',
        }),
      ],
    });
    const read = readTracked(tablesOf(planned));
    expect(read?.issues).toEqual([]);
    expect(read?.tracked).toEqual(planned);
    expect(Object.keys(tablesOf(planned)).sort()).toEqual([...OWN_TABLE_NAMES].sort());
  });

  it('takes no blank row for a recommendation', () => {
    const tables = tablesOf();
    const table = tables.Recommendations as TableSnapshot;
    // A calculated column has a value even where nothing was typed.
    const blank = table.headers.map((label): CellValue =>
      label === 'RAG' ? text('Not rated') : label === 'RAG reason' ? text('x') : { kind: 'empty' },
    );
    const read = readTracked({ ...tables, Recommendations: { ...table, rows: [blank, ...table.rows, blank] } });
    expect(read?.tracked.recommendations).toEqual(smallTracker().recommendations);
    const empty = readTracked({ ...tables, Recommendations: { ...table, rows: [blank] } });
    expect(empty?.tracked.recommendations).toEqual([]);
  });

  it.each<[string, CellValue, keyof Recommendation, unknown, string]>([
    ['Target date', text('31/03/2021'), 'targetDate', null, 'cell/unreadable-date'],
    ['Force status', text('Nearly there'), 'forceStatus', null, 'cell/unknown-status'],
    ['HMICFRS status', text('Open'), 'hmicfrsStatus', null, 'cell/unknown-hmicfrs-status'],
    ['Finding type', text('Observation'), 'findingType', null, 'cell/unknown-finding-type'],
    ['Percent complete', text('half'), 'percent', null, 'cell/unreadable-percent'],
    ['Publish', text('Ask legal'), 'publish', false, 'cell/unknown-publish'],
    ['Owner', { kind: 'error', code: '#REF!' }, 'owner', null, 'cell/formula-error'],
  ])('%s with something else in it is reported and not guessed', (label, value, field, read, code) => {
    const found = withCell(label, value);
    expect(found?.tracked.recommendations[0]?.[field]).toBe(read);
    expect(
      found?.issues.filter((one) => one.code === code).map(({ sheet, cell }) => [sheet, cell?.replace(/[A-Z]+/, '')]),
    ).toEqual([['Recommendations', '5']]);
  });

  it.each<[CellValue, boolean]>([
    [{ kind: 'empty' }, true],
    [text('Yes'), true],
    [text('no'), false],
  ])('publishes %j: %s', (value, publish) => {
    expect(withCell('Publish', value)?.tracked.recommendations[0]?.publish).toBe(publish);
  });

  it('reports an override that has no reason', () => {
    expect(withCell('RAG override', text('Green'))?.issues.map(({ code }) => code)).toEqual([
      'row/override-without-reason',
    ]);
  });

  it('gives nothing without a position date, and says which details are missing', () => {
    const tables = tablesOf();
    const table = tables.Report_details as TableSnapshot;
    const without = (label: string) => ({
      ...tables,
      Report_details: {
        ...table,
        rows: table.rows.map((row) =>
          row[0]?.kind === 'text' && row[0].text === label ? [row[0], { kind: 'empty' } as const] : row,
        ),
      },
    });
    expect(readTracked(without('Position date'))).toBeNull();
    expect(readTracked(without('Panel'))?.issues).toMatchObject([
      { code: 'details/missing', value: 'Panel', sheet: 'Report details' },
    ]);
    expect(readTracked(without('Amber days'))?.tracked.details.amberDays).toBe(0);
  });
});
