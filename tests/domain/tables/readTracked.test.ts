import type { Recommendation } from '../../../src/domain/recommendation';
import { OWN_TABLE_NAMES } from '../../../src/domain/tables/ownTables';
import { readTracked } from '../../../src/domain/tables/readTracked';
import type { TableSnapshot } from '../../../src/domain/tables/tableSnapshot';
import type { CellValue } from '../../../src/domain/workbook/cell';
import { recommendation, smallTracker } from '../report/sampleTracked';
import { builtTables } from './builtTables';

const text = (words: string): CellValue => ({ kind: 'text', text: words });

const tablesOf = (planned = smallTracker()) => builtTables(planned);

/** What is read from tables that can be used. */
function readOf(tables: Parameters<typeof readTracked>[0]) {
  const read = readTracked(tables);
  if (read.kind !== 'read') throw new Error(read.reason);
  return read;
}

/** The tables with one cell of the first recommendation changed. */
function withCell(label: string, value: CellValue) {
  const tables = tablesOf(smallTracker({ recommendations: [recommendation({ ref: 'R1', targetDate: 44500 })] }));
  const table = tables.Recommendations as TableSnapshot;
  const rows = table.rows.map((row) => row.map((cell, column) => (table.headers[column] === label ? value : cell)));
  return readOf({ ...tables, Recommendations: { ...table, rows } });
}

/** The tables as they are built of a status that was left blank, with the officer's words beside it. */
function withTyped(words: string) {
  const extras = { 'Force status (as typed)': text(words) };
  const unread = recommendation({ ref: 'R1', targetDate: 44500, forceStatus: null, extras });
  return readOf(tablesOf(smallTracker({ recommendations: [unread] })));
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
    const read = readOf(tablesOf(planned));
    expect(read.issues).toEqual([]);
    expect(read.tracked).toEqual(planned);
    expect(Object.keys(tablesOf(planned)).sort()).toEqual([...OWN_TABLE_NAMES].sort());
  });

  it('takes no blank row for a recommendation', () => {
    const tables = tablesOf();
    const table = tables.Recommendations as TableSnapshot;
    // A calculated column has a value even where nothing was typed.
    const blank = table.headers.map((label): CellValue =>
      label === 'RAG' ? text('Not rated') : label === 'RAG reason' ? text('x') : { kind: 'empty' },
    );
    const read = readOf({ ...tables, Recommendations: { ...table, rows: [blank, ...table.rows, blank] } });
    expect(read.tracked.recommendations).toEqual(smallTracker().recommendations);
    const empty = readOf({ ...tables, Recommendations: { ...table, rows: [blank] } });
    expect(empty.tracked.recommendations).toEqual([]);
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
    expect(found.tracked.recommendations[0]?.[field]).toBe(read);
    expect(
      found.issues.filter((one) => one.code === code).map(({ sheet, cell }) => [sheet, cell?.replace(/[A-Z]+/, '')]),
    ).toEqual([['Recommendations', '5']]);
  });

  it.each<[CellValue, boolean]>([
    [{ kind: 'empty' }, true],
    [text('Yes'), true],
    [text('no'), false],
  ])('publishes %j: %s', (value, publish) => {
    expect(withCell('Publish', value).tracked.recommendations[0]?.publish).toBe(publish);
  });

  it.each([
    ['Force status', 'Completed', { kind: 'knownWord', field: 'forceStatus', value: 'complete' }],
    ['Force status', 'Wobbly', null],
    ['Target date', '23 January 2021', { kind: 'textToValue', field: 'targetDate', value: '2021-01-23' }],
    ['Percent complete', '75%', { kind: 'textToValue', field: 'percent', value: '75' }],
    ['Publish', 'n', { kind: 'knownWord', field: 'publish', value: 'No' }],
    ['Publish', 'Ask legal', null],
    ['RAG override', 'A', { kind: 'knownWord', field: 'ragOverride', value: 'amber' }],
    ['RAG', 'Not rated', { kind: 'formula', field: 'ratedRag', value: 'green' }],
  ])('offers the one mending of what was pasted: %s %s', (label, pasted, fix) => {
    const told = withCell(label, text(pasted)).issues.filter(({ value }) => value === pasted);
    expect(told.map((one) => one.fix)).toEqual([fix]);
  });

  it.each([
    ['Open', 'inProgress', { kind: 'likelyWord', field: 'forceStatus', value: 'inProgress' }],
    ['Clsoed', 'complete', { kind: 'misspelling', field: 'forceStatus', value: 'complete' }],
    ['with the board', null, null],
  ])('says which status was left blank: %s', (typed, suggestion, fix) => {
    const told = withTyped(typed).issues.filter(({ field }) => field === 'forceStatus');
    expect(told.map((one) => [one.code, one.value, one.suggestion, one.fix])).toEqual([
      ['cell/unknown-status', typed, suggestion, fix],
    ]);
  });

  it('keeps the words of a status, which may name a day', () => {
    expect(withTyped('Completed 31/12/2027').tracked.recommendations[0]?.extras).toEqual({
      'Force status (as typed)': text('Completed 31/12/2027'),
    });
  });

  it('says nothing of a blank status beside words that are one or none', () => {
    for (const typed of ['Completed 12/03/2021', '-'])
      expect(withTyped(typed).issues.filter(({ code }) => code === 'cell/unknown-status')).toEqual([]);
  });

  it.each<[number, number | null, string | null]>([
    [0.75, null, '75'],
    [0.125, null, '12.5'],
    [1, 1, null],
    [0, 0, null],
  ])('takes the percentage %d for %s: a share of one is asked about', (value, percent, fix) => {
    const found = withCell('Percent complete', { kind: 'number', value });
    expect(found.tracked.recommendations[0]?.percent).toBe(percent);
    expect(found.issues.map((one) => one.fix)).toEqual(
      fix === null ? [] : [{ kind: 'fraction', field: 'percent', value: fix }],
    );
  });

  it('reports an override that has no reason', () => {
    expect(withCell('RAG override', text('Green')).issues.map(({ code }) => code)).toEqual([
      'row/override-without-reason',
    ]);
  });

  it.each<[string, CellValue, boolean | null]>([
    ['Target date', { kind: 'number', value: 2023 }, null],
    ['Target date', { kind: 'number', value: 20230601 }, null],
    ['Percent complete', { kind: 'number', value: 250 }, null],
    ['Force status', text('closed '), null],
    ['Publish', { kind: 'error', code: '#N/A' }, false],
  ])('%s with the impossible %j is reported and not used', (label, value, expected) => {
    const found = withCell(label, value);
    const { targetDate, percent, forceStatus, publish } = found.tracked.recommendations[0] as Recommendation;
    const read = {
      'Target date': targetDate,
      'Percent complete': percent,
      'Force status': forceStatus,
      Publish: publish,
    }[label];
    expect(read).toBe(expected);
    expect(found.issues.some(({ code }) => code.startsWith('cell/'))).toBe(true);
  });

  /** The tables with the value of one report detail changed. */
  const withDetail = (label: string, value: CellValue) => {
    const tables = tablesOf();
    const table = tables.Report_details as TableSnapshot;
    const rows = table.rows.map((row) => (row[0]?.kind === 'text' && row[0].text === label ? [row[0], value] : row));
    return { ...tables, Report_details: { ...table, rows } };
  };

  it('cannot be used without a position date', () => {
    for (const value of [{ kind: 'empty' } as const, text('soon'), { kind: 'number', value: 12 } as const]) {
      expect(readTracked(withDetail('Position date', value))).toMatchObject({
        kind: 'unusable',
        reason: 'noPositionDate',
      });
    }
    const { Report_details: _gone, ...rest } = tablesOf();
    expect(readTracked(rest)).toMatchObject({ kind: 'unusable', reason: 'noPositionDate' });
  });

  it('says which details are missing', () => {
    expect(readOf(withDetail('Panel', { kind: 'empty' })).issues).toMatchObject([
      { code: 'details/missing', value: 'Panel', sheet: 'Report details' },
    ]);
    expect(readOf(withDetail('Amber days', { kind: 'empty' })).tracked.details.amberDays).toBe(0);
  });

  it.each([
    ['OFFICIAL', 'official', 0],
    ['official - sensitive', 'officialSensitive', 0],
    ['OFFICIAL SENSITIVE', 'officialSensitive', 0],
    ['None', 'none', 0],
    ['Secret', 'officialSensitive', 1],
    ['', 'officialSensitive', 1],
  ])('marking %j is %s: never a lower one than was meant', (typed, marking, issues) => {
    const read = readOf(withDetail('Protective marking', text(typed)));
    expect([read.tracked.details.marking, read.issues.map(({ code }) => code)]).toEqual([
      marking,
      new Array(issues).fill('details/unreadable'),
    ]);
  });

  it.each(['Publish', 'Target date', 'RAG override'])('cannot be used with the heading %s renamed', (heading) => {
    const tables = tablesOf();
    const table = tables.Recommendations as TableSnapshot;
    const headers = table.headers.map((label) => (label === heading ? `${label}?` : label));
    expect(readTracked({ ...tables, Recommendations: { ...table, headers } })).toMatchObject({
      kind: 'unusable',
      reason: 'tableColumnMissing',
      names: [heading],
      issues: [{ code: 'table/column-missing', value: heading }],
    });
  });

  /** The tables with a cell of the first row of another table changed. */
  const withOther = (name: 'Inspections' | 'Findings' | 'Schedule' | 'Risks', label: string, value: CellValue) => {
    const tables = tablesOf();
    const table = tables[name] as TableSnapshot;
    const rows = table.rows.map((row, index) =>
      row.map((cell, column) => (index === 0 && table.headers[column] === label ? value : cell)),
    );
    return readOf({ ...tables, [name]: { ...table, rows } });
  };

  it.each([
    ['Inspections', 'Title', 'inspections'],
    ['Findings', 'Inspection', 'findings'],
    ['Findings', 'Text', 'findings'],
    ['Schedule', 'Title', 'schedule'],
    ['Risks', 'Heading', 'risks'],
  ] as const)('a row of %s without its %s is left out, and that is said', (name, label, part) => {
    const read = withOther(name, label, { kind: 'empty' });
    expect(read.tracked[part]).toEqual(smallTracker()[part].slice(1));
    const left = read.issues.filter(({ code }) => code === 'table/row-left-out');
    expect(left.map(({ sheet, data }) => [sheet, data])).toEqual([
      [name === 'Risks' ? 'Risks and implications' : name, { heading: label }],
    ]);
  });

  it.each([
    [
      'Title',
      text('Roads  policing'),
      'cell/stray-spaces',
      { kind: 'spaces', field: 'title', value: 'Roads policing' },
    ],
    ['Scope', text(' All forces'), 'cell/stray-spaces', { kind: 'spaces', field: 'scope', value: 'All forces' }],
    [
      'Published',
      text('3 March 2020'),
      'cell/unreadable-date',
      { kind: 'textToValue', field: 'published', value: '2020-03-03' },
    ],
    ['Response published', text('03/04/2020'), 'cell/unreadable-date', null],
    [
      'Section 55 required',
      text('N'),
      'cell/unknown-publish',
      { kind: 'knownWord', field: 's55Required', value: 'No' },
    ],
    ['Section 55 required', text('perhaps'), 'cell/unknown-publish', null],
  ])('of an inspection, %s %j is told with its mending', (label, value, code, fix) => {
    const told = withOther('Inspections', label, value).issues.filter(({ sheet }) => sheet === 'Inspections');
    expect(told.map((one) => [one.code, one.cell?.slice(1), one.fix])).toEqual([[code, '5', fix]]);
  });

  it('a finding of an inspection that is not listed is told, with the one that is meant', () => {
    const [title] = smallTracker().findings.map(({ inspection }) => inspection);
    if (title === undefined) throw new Error('no finding');
    const misspelt = title.replace(/(\w)(\w)(?=\w*$)/, '$2$1');
    const read = withOther('Findings', 'Inspection', text(misspelt));
    expect(read.tracked.findings[0]?.inspection).toBe(misspelt);
    expect(read.issues.map(({ code, sheet, cell, value, fix }) => [code, sheet, cell, value, fix])).toEqual([
      [
        'row/unknown-inspection',
        'Findings',
        'A5',
        misspelt,
        { kind: 'misspelling', field: 'inspection', value: title },
      ],
    ]);
  });

  it('cannot be used while rows stand beneath a table', () => {
    const tables = tablesOf();
    const table = tables.Recommendations as TableSnapshot;
    expect(readTracked({ ...tables, Recommendations: { ...table, below: 20 } })).toMatchObject({
      kind: 'unusable',
      reason: 'rowsBelowTable',
      names: ['Recommendations'],
      issues: [{ code: 'table/rows-below', cell: 'A21' }],
    });
  });

  it('cannot be used where there is no Recommendations table', () => {
    expect(readTracked({})).toEqual({ kind: 'unusable', reason: 'notBuilt', names: [], issues: [] });
  });
});
