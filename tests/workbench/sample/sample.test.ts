import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { columnIndex, parseArea } from '../../../src/domain/workbook/area';
import { parseIsoDate, serialOf } from '../../../src/domain/workbook/serialDate';
import { FINDING_KIND, PROTECTIVE_MARKING, RISK_HEADINGS } from '../../../src/domain/vocabulary';
import { loadExcelize, type Engine } from '../../../src/workbench/sample/excelize';
import { FORCE_ROWS } from '../../../src/workbench/sample/forceRows';
import { NATIONAL_SECTIONS } from '../../../src/workbench/sample/nationalRows';
import { SAMPLE_FACTS, sampleRows, type SampleRow } from '../../../src/workbench/sample/facts';
import { draftSample, writeSample } from '../../../src/workbench/sample/writeSample';

const ROOT = join(__dirname, '..', '..', '..');
const COMMITTED = readFileSync(join(ROOT, 'assets', 'sample', SAMPLE_FACTS.file));
const RAW = { RawCellValue: true };

type File = ReturnType<Engine['OpenReader']>;

/** Values, formulas and fills of every cell that the draft names, by sheet and address. */
function contents(file: File): Record<string, readonly unknown[]> {
  const found: Record<string, readonly unknown[]> = {};
  for (const sheet of draftSample()) {
    for (const address of sheet.cells.keys()) {
      const style = file.GetStyle(file.GetCellStyle(sheet.name, address).style).style;
      found[`${sheet.name}!${address}`] = [
        file.GetCellValue(sheet.name, address, RAW).value,
        file.GetCellFormula(sheet.name, address).formula,
        style.Fill?.Color?.[0] ?? null,
        style.CustomNumFmt ?? null,
      ];
    }
  }
  return found;
}

const countBy = (rows: readonly SampleRow[], key: (row: SampleRow) => string | null): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const row of rows) {
    const name = key(row);
    if (name !== null) counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
};

describe('the bundled sample', () => {
  let engine: Engine;
  let committed: File;
  let text: (sheet: string, address: string) => string;
  let fill: (sheet: string, address: string) => string | null;

  beforeAll(async () => {
    engine = await loadExcelize();
    committed = engine.OpenReader(new Uint8Array(COMMITTED));
    text = (sheet, address) => committed.GetCellValue(sheet, address, RAW).value;
    fill = (sheet, address) =>
      committed.GetStyle(committed.GetCellStyle(sheet, address).style).style.Fill?.Color?.[0] ?? null;
  });

  test('is what the script makes, cell by cell', () => {
    const made = engine.OpenReader(writeSample(engine));
    expect(committed.GetSheetList().list).toEqual(made.GetSheetList().list);
    for (const sheet of committed.GetSheetList().list) {
      expect(committed.GetRows(sheet, RAW).result).toEqual(made.GetRows(sheet, RAW).result);
    }
    expect(contents(committed)).toEqual(contents(made));
  });

  test('is the same bytes each time it is made', () => {
    expect(Buffer.from(writeSample(engine)).equals(Buffer.from(writeSample(engine)))).toBe(true);
  });

  test('keeps the results of its formulas as numbers, so that a reader need not calculate', () => {
    const parts = unzipSync(new Uint8Array(COMMITTED));
    const formulas = Object.entries(parts)
      .filter(([name]) => name.startsWith('xl/worksheets/sheet'))
      .flatMap(([, bytes]) => strFromU8(bytes).match(/<c [^>]*><f>.*?<\/c>/g) ?? []);
    expect(formulas).toHaveLength(12);
    for (const cell of formulas) expect(cell).toMatch(/^<c r="[A-Z]+\d+" s="\d+"><f>.*<\/f><v>\d+<\/v><\/c>$/);
  });

  test('keeps formula results that the engine agrees with', () => {
    for (const sheet of draftSample()) {
      for (const [address, { value }] of sheet.cells) {
        if (value === null || typeof value !== 'object' || !('formula' in value)) continue;
        expect([address, committed.CalcCellValue(sheet.name, address).value]).toEqual([address, String(value.result)]);
      }
    }
  });

  describe('has the facts that are stated of it', () => {
    const rows = sampleRows();

    test('sheets, rows and references', () => {
      expect(committed.GetSheetList().list).toEqual(['Dashboard', 'National & joint', 'Force 2020', 'Owners']);
      expect(rows).toHaveLength(SAMPLE_FACTS.recommendations);
      for (const tracker of SAMPLE_FACTS.trackers) {
        const own = rows.filter((row) => row.sheet === tracker.sheet);
        expect(own).toHaveLength(tracker.rows);
        expect(own[0]?.row).toBe(tracker.firstRecommendation);
        expect(own.at(-1)?.row).toBe(tracker.lastRecommendation);
      }
      for (const row of rows) expect(text(row.sheet, `A${row.row}`)).toBe(row.ref);
    });

    test('banners, blank rows, totals and notes', () => {
      const [national] = SAMPLE_FACTS.trackers;
      expect(national.banners.map((row) => text(national.sheet, `A${row}`))).toEqual(
        NATIONAL_SECTIONS.map((section) => `${section.title} - published ${section.published}`),
      );
      for (const row of national.blanks) expect(text(national.sheet, `A${row}`)).toBe('');
      expect(text(national.sheet, `A${national.total}`)).toBe('Total');
      expect(national.notes.map((row) => text(national.sheet, `A${row}`).slice(0, 2))).toEqual([
        'No',
        '1.',
        '2.',
        '3.',
      ]);
      const used = new Set([
        ...national.banners,
        ...national.blanks,
        ...rows.filter((r) => r.sheet === national.sheet).map((r) => r.row),
      ]);
      expect([...used].sort((a, b) => a - b)).toEqual(Array.from({ length: 44 }, (_, index) => 5 + index));
    });

    test('counts by inspection, status, RAG and finding type', () => {
      expect(countBy(rows, (row) => row.inspection)).toEqual(
        Object.fromEntries(SAMPLE_FACTS.inspections.map((each) => [each.title, each.rows])),
      );
      expect(countBy(rows, (row) => row.forceStatus)).toEqual(SAMPLE_FACTS.byStatus);
      expect(rows.filter((row) => row.forceStatus === null)).toHaveLength(SAMPLE_FACTS.withoutStatus);
      expect(countBy(rows, (row) => row.rag)).toEqual(SAMPLE_FACTS.byRag);
      expect(countBy(rows, (row) => row.findingType)).toEqual(SAMPLE_FACTS.byFindingType);
      expect(rows.filter((row) => !row.publish).map((row) => row.row)).toEqual(SAMPLE_FACTS.withheld);
    });

    test.each(rows.map((row) => [`${row.ref} (${row.sheet} ${row.row})`, row] as const))(
      'a RAG at the position date that follows from status and dates: %s',
      (_, row) => {
        const day = (iso: string | null): number | null => (iso === null ? null : parseIsoDate(iso));
        const position = day(SAMPLE_FACTS.positionDate) ?? Number.NaN;
        const target = day(row.revisedDate) ?? day(row.targetDate);
        const closed: Partial<Record<string, SampleRow['rag']>> = {
          complete: 'complete',
          completeAwaiting: 'awaiting',
          superseded: 'none',
          notAccepted: 'none',
          notApplicable: 'none',
        };
        const byDate = (): SampleRow['rag'] => {
          if (target === null) return 'notRated';
          if (target < position) return 'red';
          const late = row.forceStatus === 'offTrack' || row.forceStatus === 'paused';
          return late || target - position <= SAMPLE_FACTS.amberDays ? 'amber' : 'green';
        };
        expect(row.rag).toBe(closed[row.forceStatus ?? ''] ?? byDate());
      },
    );

    test('real dates in the cells are the days that are meant', () => {
      const column = { 'National & joint': ['H', 'I', 'N'], 'Force 2020': ['N', 'O', 'P'] } as const;
      let real = 0;
      for (const row of rows) {
        const [due, revised, closed] = column[row.sheet as keyof typeof column];
        for (const [letter, iso] of [
          [due, row.targetDate],
          [revised, row.revisedDate],
          [closed, row.closedDate],
        ] as const) {
          const typed = text(row.sheet, `${letter}${row.row}`);
          if (/^\d{5}$/.test(typed)) {
            real += 1;
            // "Dec-20" is the first of the month in the cell and shows no day: the end of the month is meant.
            const meant = row.ref === 'CP-A5' ? '2020-12-01' : iso;
            expect([row.ref, Number(typed)]).toEqual([row.ref, meant === null ? null : parseIsoDate(meant)]);
          }
        }
      }
      expect(real).toBeGreaterThan(40);
    });
  });

  describe('is a mess in the ways that it is meant to be', () => {
    const { special } = SAMPLE_FACTS;
    const national = 'National & joint';
    const force = 'Force 2020';

    test('merged titles, group headings and banners', () => {
      const merges = (sheet: string) =>
        (committed.GetMergeCells(sheet).mergeCells ?? []).map((each) => `${each.GetStartAxis()}:${each.GetEndAxis()}`);
      expect(merges(national)).toEqual(
        expect.arrayContaining(['A1:O1', 'A2:O2', ...SAMPLE_FACTS.trackers[0].banners.map((row) => `A${row}:O${row}`)]),
      );
      expect(merges(force)).toEqual(expect.arrayContaining(['A1:I1', 'A5:G5', 'H5:M5', 'N5:P5', 'Q5:R5']));
    });

    test('one duplicated reference', () => {
      const { sheet, cells } = special.duplicateReference;
      expect(new Set(cells.map((cell) => text(sheet, cell)))).toEqual(new Set(['RP4']));
      const refs = sampleRows().map((row) => row.ref);
      expect(refs.filter((ref, index) => refs.indexOf(ref) !== index)).toEqual(['RP4']);
    });

    test.each([
      special.textThatLooksLikeFormula,
      special.impossibleDate,
      special.slashedDate,
      special.targetBeforePublication,
      special.unknownStatus,
      special.misspeltStatus,
    ])('$cell holds the text "$text"', ({ sheet, cell, text: expected }) => {
      expect(text(sheet, cell)).toBe(expected);
      expect(committed.GetCellFormula(sheet, cell).formula).toBe('');
    });

    test('an impossible day, a day due on the position date, and a day-first column', () => {
      expect(serialOf(2020, 11, 31)).toBeNull();
      expect(text(national, special.dueOnThePositionDate.cell)).toBe('16/10/2020');
      expect(text(national, 'H18')).toBe('29/05/2020');
    });

    test('an e-mail address and a telephone number in narratives', () => {
      expect(text(national, special.email.cell)).toContain('@example.org');
      expect(text(force, special.telephone.cell)).toMatch(/01632 960\d{3}/);
    });

    test('text dates, real dates and words in one column', () => {
      const typed = SAMPLE_FACTS.trackers.flatMap(({ sheet, firstRecommendation, lastRecommendation }) =>
        Array.from({ length: lastRecommendation - firstRecommendation + 1 }, (_, index) =>
          text(sheet, `${sheet === national ? 'H' : 'N'}${firstRecommendation + index}`),
        ),
      );
      expect(typed).toEqual(
        expect.arrayContaining([
          'By 1 October 2020',
          'TBC',
          'Q3 2020/21',
          'End of March 2021',
          '30th September 2020',
          'n/a',
          '',
        ]),
      );
    });

    test('spellings of the status', () => {
      const typed = new Set(
        SAMPLE_FACTS.trackers.flatMap(({ sheet, firstRecommendation, lastRecommendation }) =>
          Array.from({ length: lastRecommendation - firstRecommendation + 1 }, (_, index) =>
            text(sheet, `${sheet === national ? 'J' : 'I'}${firstRecommendation + index}`),
          ),
        ),
      );
      for (const spelling of [
        'In Progress',
        'ongoing',
        'Clsoed',
        'Closed',
        'complete - awaiting HMICFRS sign off',
        'Not started',
        'on hold',
        '',
      ]) {
        expect(typed).toContain(spelling);
      }
    });

    test('RAG as a word on one sheet and as colour only on the other; priority coloured too', () => {
      const force2020 = sampleRows().filter((row) => row.sheet === force);
      expect(force2020.map((row) => text(force, `K${row.row}`))).toEqual(force2020.map(() => ''));
      const colours = {
        FF0000: 'red',
        FFC000: 'amber',
        '00B050': 'green',
        '92D050': 'green',
        '00B0F0': 'complete',
      } as const;
      for (const row of force2020) {
        const colour = fill(force, `K${row.row}`);
        expect([row.ref, colour === null ? null : colours[colour as keyof typeof colours]]).toEqual([
          row.ref,
          row.trackerRag,
        ]);
      }
      expect([text(national, special.wordAgainstColour.cell), fill(national, special.wordAgainstColour.cell)]).toEqual([
        'Green',
        'FFC000',
      ]);
      expect([text(national, 'E6'), fill(national, 'E6')]).toEqual(['High', 'FF7C80']);
      for (const row of special.shadedRows.rows) expect(fill(national, `C${row}`)).toBe('F8CBAD');
    });

    test('a hidden column, frozen panes, a filter and a total', () => {
      expect(committed.GetColVisible(national, special.hiddenColumn.column).visible).toBe(false);
      expect(committed.GetPanes(national).panes.YSplit).toBe(4);
      expect(committed.GetPanes(force).panes.YSplit).toBe(6);
      expect(committed.GetCellFormula(national, special.totalFormula.cell).formula).toBe(special.totalFormula.formula);
      expect(text(national, special.totalFormula.cell)).toBe('37');
      const sheets = unzipSync(new Uint8Array(COMMITTED));
      expect(strFromU8(sheets['xl/worksheets/sheet2.xml'] ?? new Uint8Array())).toContain('<autoFilter ref="A4:O48"');
    });

    test('line breaks, bullets, percentages as text, other spellings of titles', () => {
      expect(special.lineBreaksAndBullets.cells.map((cell) => text(force, cell).split('\n').length)).toEqual([3, 3]);
      expect(special.percentAsText.cells.map((cell) => text(force, cell))).toEqual(['45%', '75%']);
      expect(special.titleSpellings.cells.map((cell) => text(force, cell))).toEqual([
        'Northshire - National Child Protection Inspection',
        ' Northshire -  National child protection inspection',
      ]);
      expect(special.shortTitles.cells.map((cell) => text(force, cell))).toEqual([
        'A call for help',
        'A call for help',
        'A call for help',
      ]);
    });
  });

  test('lays every cell inside the columns that it has widths for', () => {
    for (const sheet of draftSample()) {
      for (const address of sheet.cells.keys()) {
        expect(parseArea(address)?.column ?? columnIndex('XFD')).toBeLessThan(sheet.widths.length);
      }
    }
  });
});

describe("the officer's answers for the sample", () => {
  interface Answers {
    readonly columns: readonly unknown[];
    readonly dateOrders: readonly { readonly sheet: string; readonly header: string }[];
    readonly inspectionTitles: readonly { readonly title: string; readonly as: string }[];
    readonly inspections: readonly {
      readonly title: string;
      readonly s55Required: boolean;
      readonly responsePublished?: string;
    }[];
    readonly findings: readonly { readonly inspection: string; readonly kind: string }[];
    readonly risks: readonly { readonly heading: string }[];
    readonly details: Readonly<Record<string, unknown>>;
  }
  const text = readFileSync(join(ROOT, 'assets', 'sample', 'northshire-answers.json'), 'utf8');
  const answers = JSON.parse(text) as Answers;
  const published = new Map<string, string>(SAMPLE_FACTS.inspections.map((each) => [each.title, each.published]));

  test('name the inspections as the tracker does', () => {
    expect(answers.inspections.map((each) => each.title)).toEqual([...published.keys()]);
    for (const { as } of answers.inspectionTitles) expect(published.has(as)).toBe(true);
    for (const { inspection } of answers.findings) expect(published.has(inspection)).toBe(true);
    expect(new Set(answers.findings.map((each) => each.inspection)).size).toBeGreaterThanOrEqual(4);
  });

  test('place every title of the force sheet that is not one of them', () => {
    const plain = (title: string): string => title.toLowerCase().replace(/\s+/g, ' ').trim();
    const known = new Set([...published.keys(), ...answers.inspectionTitles.map((each) => each.title)].map(plain));
    for (const row of FORCE_ROWS) expect(known).toContain(plain(row.inspection));
  });

  test('hold responses in time, one late, one missing and one not required', () => {
    const states = answers.inspections.map(({ title, s55Required, responsePublished }) => {
      if (!s55Required) return 'not required';
      if (responsePublished === undefined) return 'missing';
      // Section 55(5A): 56 days beginning with the day of publication.
      const lastDay = (parseIsoDate(published.get(title) ?? '') ?? Number.NaN) + 55;
      return (parseIsoDate(responsePublished) ?? Number.NaN) <= lastDay ? 'in time' : 'late';
    });
    expect(states).toEqual(['in time', 'late', 'in time', 'in time', 'not required', 'in time', 'missing', 'in time']);
  });

  test("answer for a heading of the tracker, for headings of Appendix 1, and in the field's own words", () => {
    expect(answers.dateOrders).toEqual([{ sheet: 'National & joint', header: 'Date due', order: 'dayFirst' }]);
    for (const { heading } of answers.risks) expect(RISK_HEADINGS).toContain(heading);
    for (const { kind } of answers.findings) expect(Object.keys(FINDING_KIND)).toContain(kind);
    expect(Object.keys(PROTECTIVE_MARKING)).toContain(answers.details['marking']);
    expect(answers.details['positionDate']).toBe(SAMPLE_FACTS.positionDate);
    expect(answers.details['amberDays']).toBe(SAMPLE_FACTS.amberDays);
  });

  test('name nobody real: reserved domains and numbers only', () => {
    expect(text.match(/[\w.]+@[\w.-]+/g)).toEqual(['policy@northshire-pcc.example.org']);
    for (const link of text.match(/https?:[^"]+/g) ?? [])
      expect(link).toMatch(/^https:\/\/www\.northshire-pcc\.example\//);
    expect(answers.details['contactTelephone']).toMatch(/^01632 960\d{3}$/);
  });
});
