import fc from 'fast-check';
import { NO_DECISIONS } from '../../../src/domain/decisions';
import { readTrackers } from '../../../src/domain/reading/readTrackers';
import type { Reading } from '../../../src/domain/reading/reading';
import { cellAddress, contains, parseArea, type Area } from '../../../src/domain/workbook/area';
import { isBlank } from '../../../src/domain/workbook/cell';
import type { SheetSnapshot } from '../../../src/domain/workbook/snapshot';
import { day, filled, grid, workbook, type Short } from '../gridBuilder';

const read = (sheets: readonly SheetSnapshot[], acceptSuggestions = false): Reading =>
  readTrackers(workbook(...sheets), { decisions: NO_DECISIONS, acceptSuggestions });

/** A heading and values of its kind, clean and messy. */
const COLUMNS: readonly (readonly [headings: readonly string[], values: readonly Short[]])[] = [
  [
    ['Ref', 'Rec No.', 'Reference'],
    ['Rec 1:', '2', 'AFI 3', '4.1', '5 & 6', 7, 'n/a'],
  ],
  [
    ['Status', 'Current status', 'Progres'],
    ['In progress', 'Complete', 'Open', 'tbc', 'Compelte', '60% complete', 'who knows'],
  ],
  [
    ['Target date', 'Deadline', 'By when?'],
    ['23rd January 2021', 'Q3 2020/21', 'TBC', '03/04/2021', '31/11/2020', day('2021-05-06'), 'Ongoing', 44000],
  ],
  [
    ['RAG', 'RAG rating'],
    ['Red', 'A', 'Amber/Green', filled('#00B050'), filled('#FF0000', 'Green'), 'High', 'N/A'],
  ],
  [
    ['Owner', 'Lead', 'SRO'],
    ['DM/PL/KL', 'Head of Custody', 'a.b@northshire.police.uk', 12],
  ],
  [['% complete'], [0.5, '75%', 140, 'most of it']],
  [
    ['Inspection', 'Report'],
    ['Rural beats', 'RURAL  BEATS', 'HMICFRS Custody', 'Custody'],
  ],
  [['Publish?'], ['Yes', 'No', 'perhaps', true]],
  [
    ['Board', 'Exec Date', 'Column nobody knows', ''],
    ['Gold', 3, false, day('2020-01-02'), { value: { kind: 'error', code: '#REF!' }, shown: '#REF!' }],
  ],
];
const TEXTS = [
  'The force should mend the first thing at once.',
  'The force should review how it keeps its records.',
  'By the spring the force should train its staff.',
];

const tracker = fc.record({
  picks: fc.uniqueArray(fc.nat(COLUMNS.length - 1), { minLength: 2, maxLength: 8 }),
  names: fc.array(fc.nat(3), { minLength: 10, maxLength: 10 }),
  cells: fc.array(fc.array(fc.option(fc.nat(20), { freq: 4 }), { minLength: 9, maxLength: 9 }), {
    minLength: 1,
    maxLength: 8,
  }),
  titles: fc.subarray(['Northshire tracker', 'Kept by the policy team', '']),
  left: fc.nat(2),
  margin: fc.subarray(['OFFICIAL', 'chased in May', 'Not started', '4'], { minLength: 0 }),
  breaks: fc.array(fc.constantFrom('none', 'none', 'blank', 'banner', 'header', 'total', 'note'), {
    minLength: 8,
    maxLength: 8,
  }),
});

function sheetOf(
  { picks, names, cells, titles, left, margin, breaks }: typeof tracker extends fc.Arbitrary<infer T> ? T : never,
  name: string,
): SheetSnapshot {
  const chosen = picks.map((pick, i) => {
    const [headings, values] = COLUMNS[pick] as (typeof COLUMNS)[number];
    return { heading: headings[(names[i] ?? 0) % headings.length] ?? '', values };
  });
  const header: Short[] = ['Recommendation', ...chosen.map(({ heading }) => heading)];
  const rows: Short[][] = titles.map((title) => [title]);
  rows.push(header);
  cells.forEach((picked, i) => {
    const between = breaks[i];
    if (between === 'blank') rows.push([]);
    if (between === 'banner') rows.push([filled('#DDDDDD', 'A look at rural policing - published 3 March 2020')]);
    if (between === 'header') rows.push(header);
    if (between === 'note') rows.push(['* as agreed with the force']);
    const text = TEXTS[i % TEXTS.length] as string;
    rows.push([
      `${text} ${i}`,
      ...chosen.map(({ values }, j) =>
        typeof picked[j] === 'number' ? (values[picked[j] % values.length] as Short) : null,
      ),
    ]);
    if (between === 'total') rows.push(['Total', 3]);
  });
  const width = left + header.length + 1;
  const at = (row: number): Short[] => Array.from({ length: width }, (_, i) => rows[row]?.[i - left] ?? null);
  return grid(
    // What stands in the line of the headings would be one.
    rows.map((_, row) => [...at(row), margin[row - titles.length - 1] ?? null]),
    { name },
  );
}

/** Every text that came out of a row: fields, extras. */
function saidOf(reading: Reading, sheet: string, row: number): Set<string> {
  const found = new Set<string>();
  const at = reading.recommendations.filter(({ source }) => source?.sheet === sheet && source.row === row);
  for (const { extras, ...fields } of at) {
    for (const value of Object.values(fields)) if (value !== null) found.add(String(value));
    for (const value of Object.values(extras)) {
      if (value.kind === 'text') found.add(value.text);
      if (value.kind === 'number' || value.kind === 'boolean') found.add(String(value.value).toUpperCase());
      if (value.kind === 'date') found.add(String(value.serial));
      if (value.kind === 'error') found.add(value.code);
    }
  }
  return found;
}

/** Cells that were read into something else exactly as they stand: their column was used and nothing was to be reported. */
function isReadInto(reading: Reading, sheet: string, row: number, column: number): boolean {
  const of = reading.trackers.find((one) => one.sheet === sheet && row >= one.firstRow && row <= one.lastRow);
  const match = of?.columns.find((one) => one.column === column);
  if (!match?.field) return false;
  const one = reading.recommendations.find(({ source }) => source?.sheet === sheet && source.row === row);
  if (!one) return false;
  const value = match.field === 'rag' ? one.trackerRag : one[match.field];
  return match.decided !== 'suggested' && value !== null;
}

/** A sheet of which nothing is read. */
const NOTES = grid([['How to use this workbook'], ['Each owner brings their rows up to date.'], [null, 'By the 5th']], {
  name: 'Notes',
});

/** The areas of a sheet that issues speak of. */
const areasSaid = ({ issues }: Reading, sheet: string): Area[] =>
  issues.flatMap((one) => {
    const area = one.sheet === sheet && typeof one.data.area === 'string' ? parseArea(one.data.area) : null;
    return area ? [area] : [];
  });

describe('reading any tracker', () => {
  it('loses no cell: it is in a field, an extra, a heading, a skipped row or an issue', () => {
    fc.assert(
      fc.property(tracker, (made) => {
        const sheet = sheetOf(made, 'One');
        const reading = read([sheet, NOTES]);
        expect(reading.trackers).toHaveLength(1);
        expect(areasSaid(reading, 'Notes')).toEqual([{ row: 0, column: 0, rows: 3, columns: 2 }]);
        const found = reading.trackers[0];
        const columns = new Map(found?.columns.map((match) => [match.column, match.header]));
        const skipped = new Map(found?.skipped.map(({ row, kind }) => [row, kind]));
        const areas = areasSaid(reading, 'One');
        sheet.cells.forEach((cells, row) => {
          const kind = skipped.get(row);
          const said = saidOf(reading, 'One', row);
          cells.forEach((cell, column) => {
            if (isBlank(cell) || areas.some((area) => contains(area, row, column)) || kind === 'title') return;
            if (columns.has(column) && kind !== undefined) return;
            if (found?.headerRows.includes(row) && columns.get(column)?.includes(cell.shown)) return;
            const raw = cell.value.kind === 'date' ? String(cell.value.serial) : cell.shown;
            const kept = said.has(raw) || said.has(cell.shown) || isReadInto(reading, 'One', row, column);
            const reported = reading.issues.some(
              (issue) => issue.cell === cellAddress(row, column) && issue.value === cell.shown,
            );
            expect([cellAddress(row, column), kept || reported]).toEqual([cellAddress(row, column), true]);
          });
        });
      }),
      { numRuns: 150 },
    );
  });

  it('counts every row with a recommendation once', () => {
    fc.assert(
      fc.property(tracker, (made) => {
        const reading = read([sheetOf(made, 'One')]);
        expect(reading.recommendations.map(({ text }) => text)).toEqual(
          made.cells.map((_, i) => `${TEXTS[i % TEXTS.length] as string} ${i}`),
        );
        expect(reading.trackers.reduce((sum, { rows }) => sum + rows, 0)).toBe(reading.recommendations.length);
      }),
      { numRuns: 150 },
    );
  });

  it('gives the same twice, and the same rows in whatever order the sheets stand', () => {
    fc.assert(
      fc.property(tracker, tracker, (one, two) => {
        const sheets = [sheetOf(one, 'One'), sheetOf(two, 'Two')] as const;
        const there = read(sheets);
        expect(read(sheets)).toEqual(there);
        const back = read([sheets[1], sheets[0]]);
        // Which spelling of a title is met first does depend on the order; the inspection does not.
        const rows = (reading: Reading) =>
          reading.recommendations
            .map((row) => ({
              ...row,
              inspection: row.inspection?.toLowerCase().replace(/\s+/g, ' ').replace('hmicfrs ', ''),
            }))
            .sort(
              (a, b) =>
                (a.source?.sheet ?? '').localeCompare(b.source?.sheet ?? '') ||
                (a.source?.row ?? 0) - (b.source?.row ?? 0),
            );
        expect(rows(back)).toEqual(rows(there));
        expect(back.issues).toHaveLength(there.issues.length);
      }),
      { numRuns: 60 },
    );
  });
});
