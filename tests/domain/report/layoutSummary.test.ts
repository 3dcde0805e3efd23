import fc from 'fast-check';
import { areaAddress, contains } from '../../../src/domain/workbook/area';
import type { CellStyle, PlannedValue, SheetPlan } from '../../../src/domain/plan/sheetPlan';
import type { Tracked } from '../../../src/domain/recommendation';
import { buildReport } from '../../../src/domain/report/buildReport';
import { layoutSummary } from '../../../src/domain/report/layoutSummary';
import { ragColours } from '../../../src/domain/rag/ragColours';
import { breakLines, textWidth } from '../../../src/domain/report/summary/textMetric';
import { PAGE_HEIGHT, PADDING, lineHeight } from '../../../src/domain/report/summary/grid';
import { RAG, RISK_HEADINGS, type Rag } from '../../../src/domain/vocabulary';
import { details, inspection, recommendation, smallTracker } from './sampleTracked';

const planOf = (given: Tracked): SheetPlan => layoutSummary(buildReport(given, []));
const RAGS = Object.keys(RAG) as Rag[];

const at = (plan: SheetPlan, row: number, column: number): PlannedValue => plan.values[row]?.[column] ?? null;

/** Styles of a cell laid over each other, the later over the earlier. */
function styleAt(plan: SheetPlan, row: number, column: number): CellStyle {
  return plan.styles
    .filter(({ area }) => contains(area, row, column))
    .reduce<CellStyle>((sum, { style }) => ({ ...sum, ...style, font: { ...sum.font, ...style.font } }), {});
}

const heightOf = (plan: SheetPlan, row: number): number =>
  plan.rowHeights.find((height) => height.row === row)?.height ?? 0;

/** Points from the left edge of a cell to the next cell that holds something, or to the edge of the page. */
function roomAt(plan: SheetPlan, row: number, column: number): number {
  let room = 0;
  for (let next = column; next < plan.columnWidths.length; next += 1) {
    if (next > column && at(plan, row, next) !== null) break;
    room += plan.columnWidths[next] ?? 0;
  }
  return room - PADDING;
}

/** Cells whose text would not be shown whole. */
function cutOff(plan: SheetPlan): string[] {
  return plan.values.flatMap((cells, row) =>
    cells.flatMap((value, column) => {
      if (value === null) return [];
      const style = styleAt(plan, row, column);
      const font = { size: style.font?.size ?? plan.font.size, bold: style.font?.bold === true };
      const width = (plan.columnWidths[column] ?? 0) - PADDING;
      if (style.wrap === true && typeof value === 'string') {
        const lines = breakLines(value, width, font);
        const tooWide = lines.some((line) => textWidth(line, font) > width + 0.01);
        return tooWide || lines.length * lineHeight(font.size) > heightOf(plan, row) ? [value] : [];
      }
      const percentage = style.numberFormat === '0.0%' && typeof value === 'number';
      const shown = percentage ? `${(value * 100).toFixed(1)}%` : String(value as string | number);
      const room = typeof value === 'number' ? width : roomAt(plan, row, column);
      return textWidth(shown, font) > room + 0.01 || lineHeight(font.size) > heightOf(plan, row) ? [shown] : [];
    }),
  );
}

/** Height of each page as the manual breaks make it. */
function pageHeights(plan: SheetPlan): number[] {
  const starts = [0, ...(plan.page?.breaksBefore ?? []), plan.values.length];
  const repeated = plan.rowHeights
    .slice(0, plan.page?.titleRows?.count ?? 0)
    .reduce((sum, { height }) => sum + height, 0);
  return starts.slice(1).map((end, index) => {
    const rows = plan.rowHeights.slice(starts[index], end);
    return rows.reduce((sum, { height }) => sum + height, index === 0 ? 0 : repeated);
  });
}

const text = (plan: SheetPlan): string =>
  plan.values
    .flat()
    .filter((value) => typeof value === 'string')
    .join('\n');

const crowded = (): Tracked => {
  const inspections = Array.from({ length: 23 }, (_, index) =>
    inspection(`Inspection ${index + 1} of a subject with a name that takes more than a line`),
  );
  return smallTracker({
    inspections,
    findings: [],
    recommendations: Array.from({ length: 400 }, (_, index) =>
      recommendation({
        ref: `R-${index}`,
        inspection: inspections[index % 23]?.title ?? null,
        targetDate: 44000 + index,
        text: 'The force should do what was asked. '.repeat(1 + (index % 120)),
      }),
    ),
  });
};

describe('the parts', () => {
  const plan = planOf(smallTracker());

  it('stand in the order of the design, the title in A1', () => {
    expect(at(plan, 0, 0)).toBe('HMICFRS inspections');
    const headings = plan.values.flatMap((_, row) => {
      const value = at(plan, row, 0);
      return styleAt(plan, row, 0).font?.size === 14 && value !== null ? [value] : [];
    });
    expect(headings).toEqual([
      'Purpose',
      'Headline figures',
      'Position by inspection',
      'Section 55 responses',
      'Red and overdue recommendations',
      'Due before the next panel',
      'Since the last panel',
      'Individual inspections and findings',
      'Comment on the inspection reports',
      'Known inspection schedule',
      'Recommendations',
      'Appendix 1: Risks and implications',
      'Contact',
      'Key and notes',
    ]);
  });

  it('number the narrative paragraphs from 1 without a gap', () => {
    const numbers = plan.values.flatMap(([first]) =>
      typeof first === 'string' && /^\d+\.$/.test(first) ? [Number.parseInt(first, 10)] : [],
    );
    expect(numbers.length).toBeGreaterThan(15);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  it('begin a page at the inspections and at Appendix 1', () => {
    const begins = plan.page?.breaksBefore.map((row) => at(plan, row, 0)) ?? [];
    expect(begins).toEqual(
      expect.arrayContaining(['Individual inspections and findings', 'Appendix 1: Risks and implications']),
    );
  });

  it('hold the 13 headings of Appendix 1, and say what is withheld and that no position is held', () => {
    const column = plan.values.map((row) => row[1]);
    for (const heading of RISK_HEADINGS) expect(column).toContain(heading);
    expect(text(plan)).toContain('1 recommendation is withheld from this summary.');
    expect(text(planOf(smallTracker({ positions: [] })))).toContain('No earlier position is held.');
  });

  it('name owners only where the officer lets them', () => {
    expect(text(plan)).not.toContain('Ch Supt Roads');
    expect(text(planOf(smallTracker({ details: details({ publishOwners: true }) })))).toContain('Ch Supt Roads');
  });
});

describe('the table by inspection', () => {
  const plan = planOf(smallTracker());
  const model = buildReport(smallTracker(), []);
  const header = plan.values.findIndex((row) => row[1] === 'Inspection' && row[2] === 'Red');

  it('holds the numbers of the model, with a total row', () => {
    const rows = plan.values.slice(header + 1, header + 2 + model.sections.length).map((row) => row.slice(1));
    const expected = [
      ...model.sections.map(({ inspection: { title }, counts }) => [title, counts] as const),
      ['All inspections', model.counts] as const,
    ];
    expect(rows).toEqual(
      expected.map(([title, counts]) => [
        title,
        ...RAGS.map((rag) => counts.byRag[rag]),
        counts.total,
        counts.overdue,
        counts.total === counts.outside ? 'n/a' : counts.closed / (counts.total - counts.outside),
      ]),
    );
  });

  it('is what the chart draws, without the total', () => {
    expect(plan.charts.map(({ data }) => areaAddress(data))).toEqual([
      `B${header + 1}:I${header + 1 + model.sections.length}`,
    ]);
    expect(plan.charts[0]?.colours).toHaveLength(7);
  });

  it('says n/a where nothing is counted', () => {
    const none = planOf(smallTracker({ recommendations: [recommendation({ forceStatus: 'superseded' })] }));
    const total = none.values.find((row) => row[1] === 'All inspections');
    expect(total?.[11]).toBe('n/a');
  });

  it('is cut into charts and tables of ten inspections with one total', () => {
    const many = planOf(crowded());
    expect(many.charts.map(({ data }) => data.rows - 1)).toEqual([10, 10, 3]);
    expect(many.values.filter((row) => row[1] === 'All inspections')).toHaveLength(1);
    for (const { place } of many.charts) {
      const covered = many.values.slice(place.row, place.row + place.rows).flat();
      expect(covered.every((value) => value === null)).toBe(true);
    }
  });
});

describe.each([
  ['a small tracker', smallTracker()],
  ['23 inspections and 400 recommendations', crowded()],
  [
    'titles and references that no row can hold',
    smallTracker({
      inspections: [inspection('A long title of an inspection '.repeat(99))],
      recommendations: [recommendation({ ref: 'REF '.repeat(999), targetDate: 44000 })],
    }),
  ],
  [
    'an empty tracker',
    smallTracker({ recommendations: [], inspections: [], findings: [], schedule: [], positions: [] }),
  ],
])('the page of %s', (_, given) => {
  const plan = planOf(given);

  it('shows every text whole', () => expect(cutOff(plan)).toEqual([]));

  it('fits A4 in width, and each page in height', () => {
    expect(plan.columnWidths.reduce<number>((sum, width) => sum + (width ?? 0), 0)).toBeLessThanOrEqual(
      595.3 - 2 * 28.35,
    );
    for (const height of pageHeights(plan)) expect(height).toBeLessThanOrEqual(PAGE_HEIGHT);
  });

  it('has nothing outside the print area', () => {
    const area = plan.page?.printArea;
    expect(area).toEqual({ row: 0, column: 0, rows: plan.values.length, columns: plan.columnWidths.length });
    expect(plan.values.every((row) => row.length === plan.columnWidths.length)).toBe(true);
    expect(
      plan.styles.every(
        ({ area: { row, rows, column, columns } }) =>
          row + rows <= plan.values.length && column + columns <= plan.columnWidths.length,
      ),
    ).toBe(true);
  });

  it('has a height for every row, none above that of Excel', () => {
    expect(plan.rowHeights.map(({ row }) => row)).toEqual(plan.values.map((__, row) => row));
    expect(plan.rowHeights.every(({ height }) => height > 0 && height <= 409)).toBe(true);
  });

  it('leaves no heading at the foot of a page', () => {
    for (const row of plan.page?.breaksBefore ?? []) {
      const before = [0, 1].map((column) => styleAt(plan, row - 1, column).font?.size ?? 0);
      expect(before.filter((size) => size >= 12)).toEqual([]);
      expect(plan.values[row - 1]?.[2]).not.toBe('RAG');
    }
  });
});

it('never shows a RAG by its colour alone', () => {
  const plan = planOf(smallTracker());
  const words = Object.values(RAG) as string[];
  const fills = RAGS.map((rag) => ragColours(rag, 'blue').fill).filter((fill) => fill !== '#F2F2F2');
  for (const { area } of plan.styles.filter((one) => fills.includes(one.style.fill ?? ''))) {
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      const value = at(plan, row, area.column);
      // A count stands under the word of its column, anything else is the word itself.
      if (typeof value === 'string') expect(words).toContain(value);
      else expect(value).toBeGreaterThan(0);
    }
  }
});

it('sets the words of a RAG off its fill with a contrast of 4.5 to 1', () => {
  const light = (colour: string): number => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5]
      .map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255)
      .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  for (const rag of RAGS) {
    for (const complete of ['blue', 'green'] as const) {
      const { fill, font } = ragColours(rag, complete);
      expect((light(fill) + 0.05) / (light(font) + 0.05)).toBeGreaterThanOrEqual(4.5);
    }
  }
});

it('doubles the ampersand in the footer, where it would begin a code, and marks the page', () => {
  const page = planOf(
    smallTracker({ details: details({ reportTitle: 'Crime & justice', marking: 'officialSensitive' }) }),
  ).page;
  expect(page?.header).toEqual({ left: '', centre: 'OFFICIAL-SENSITIVE', right: '' });
  expect(page?.footer).toEqual({
    left: 'Position as at 16 October 2020',
    centre: 'Crime && justice',
    right: 'Page &P of &N',
  });
});

it('shows whole whatever the officer wrote', () => {
  const words = fc.string({
    unit: fc.constantFrom(...'aimW ,.=-&é–\n', 'M', 'word ', 'longwordwithoutabreak'),
    maxLength: 900,
  });
  fc.assert(
    fc.property(words, words, words, (title, body, comment) => {
      const plan = planOf(
        smallTracker({
          inspections: [inspection(title, { scope: body })],
          recommendations: [
            recommendation({
              ref: body,
              inspection: title,
              text: comment,
              targetDate: 44000,
              ragOverride: 'red',
              overrideReason: title,
            }),
          ],
          details: details({ comment, reportTitle: comment.slice(0, 200), contactName: title }),
          risks: [{ heading: title, text: body }],
        }),
      );
      expect(cutOff(plan)).toEqual([]);
      for (const height of pageHeights(plan)) expect(height).toBeLessThanOrEqual(PAGE_HEIGHT);
    }),
    { numRuns: 25 },
  );
});
