import { NO_DECISIONS } from '../../../src/domain/decisions';
import { FIELD_NAMES, FIELDS } from '../../../src/domain/fields';
import type { SheetPlan } from '../../../src/domain/plan/sheetPlan';
import { NO_TITLES } from '../../../src/domain/reading/rows/inspectionTitles';
import { planTables } from '../../../src/domain/tables/planTables';
import { uniqueHeading } from '../../../src/domain/tables/recommendationsTable';
import { trackReading } from '../../../src/domain/tables/trackReading';
import { RISK_HEADINGS } from '../../../src/domain/vocabulary';
import { recommendation, smallTracker, tracked } from '../report/sampleTracked';

const none = { sheets: [], tables: [] };
const sheetNamed = (sheets: readonly SheetPlan[], name: string): SheetPlan => {
  const found = sheets.find((sheet) => sheet.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
};
const headers = (sheet: SheetPlan) => sheet.values[3];

describe('the tables', () => {
  const { sheets, names } = planTables(smallTracker(), [], none);

  it('are those of the design, each on a sheet of its own', () => {
    expect(sheets.map(({ name, visibility, tables }) => [name, visibility, tables.map((table) => table.name)])).toEqual(
      [
        ['Recommendations', 'Visible', ['Recommendations']],
        ['Inspections', 'Visible', ['Inspections']],
        ['Findings', 'Visible', ['Findings']],
        ['Schedule', 'Visible', ['Schedule']],
        ['Risks and implications', 'Visible', ['Risks']],
        ['Report details', 'Visible', ['Report_details']],
        ['Change log', 'Visible', ['Change_log']],
        ['Panel positions', 'Hidden', ['Panel_positions']],
        ['Lists', 'Hidden', []],
      ],
    );
  });

  it('have a title in A1, one unique header row, no blank row or column', () => {
    for (const { values, tables } of sheets) {
      for (const { area } of tables) {
        const labels = (values[area.row] ?? []).map((label) => String(label).toLowerCase());
        expect(values[0]?.[0]).toEqual(expect.any(String));
        expect(new Set(labels).size).toBe(area.columns);
        expect(labels).not.toContain('');
        expect(values.length).toBe(area.row + area.rows);
        expect(area.rows).toBeGreaterThan(1);
      }
    }
  });

  it('hold every canonical field, then the RAG group, the officer’s own columns, the source', () => {
    const own = recommendation({
      extras: { 'File ref': { kind: 'text', text: 'F1' }, OWNER: { kind: 'number', value: 2 } },
    });
    const plan = planTables(tracked({ recommendations: [own] }), [], none);
    expect(headers(sheetNamed(plan.sheets, 'Recommendations'))).toEqual([
      ...FIELD_NAMES.filter((field) => field !== 'rag').map((field) => FIELDS[field].label),
      'RAG',
      'RAG reason',
      'Tracker RAG',
      'RAG override',
      'Override reason',
      'File ref',
      'OWNER (2)',
      'Source',
    ]);
  });

  it('keep inside Excel’s limits on messages', () => {
    for (const { prompt, alert } of sheets.flatMap(({ validations }) => validations)) {
      expect(prompt.title.length).toBeLessThanOrEqual(32);
      expect(prompt.message.length).toBeLessThanOrEqual(255);
      expect(alert.title.length).toBeLessThanOrEqual(32);
      expect(alert.message.length).toBeLessThanOrEqual(225);
    }
  });

  it('give names to the position date and the amber days', () => {
    const details = sheetNamed(sheets, 'Report details');
    for (const { name, formula } of names) {
      const row = Number(/\$B\$(\d+)$/.exec(formula)?.[1]) - 1;
      expect([name, details.values[row]?.[0]]).toEqual([
        name,
        name === 'PanelTracker_PositionDate' ? 'Position date' : 'Amber days',
      ]);
    }
  });

  it('take other names where the officer’s workbook has them, and their formulas follow', () => {
    const plan = planTables(smallTracker(), [], {
      sheets: ['recommendations', 'Lists', 'Report details'],
      tables: ['RECOMMENDATIONS'],
    });
    expect(plan.sheets.map(({ name }) => name)).toEqual([
      'Recommendations (2)',
      'Inspections',
      'Findings',
      'Schedule',
      'Risks and implications',
      'Report details (2)',
      'Change log',
      'Panel positions',
      'Lists (2)',
    ]);
    const text = JSON.stringify(plan);
    expect(text).not.toMatch(/[^_2]Recommendations\[/);
    expect(text).toContain('Recommendations_2[Inspection]');
    expect(text).toContain("'Lists (2)'!$A$2");
    expect(text).not.toContain('=Lists!');
    expect(plan.names.map(({ formula }) => formula.split('!')[0])).toEqual([
      "='Report details (2)'",
      "='Report details (2)'",
    ]);
    expect(plan.activate).toBe('Recommendations (2)');
  });
});

describe('a heading among others', () => {
  it.each([
    ['Notes', [], 'Notes'],
    ['owner', ['Owner'], 'owner (2)'],
    ['Owner', ['Owner', 'OWNER (2)'], 'Owner (3)'],
    [' two\nlines ', [], 'two lines'],
    ['', [], 'Column'],
  ])('%j beside %j is %j', (heading, taken, unique) => {
    expect(uniqueHeading(heading, taken)).toBe(unique);
  });
});

describe('what was read, put together with what was answered', () => {
  const reading = {
    trackers: [],
    recommendations: [],
    issues: [],
    inspections: smallTracker().inspections.slice(0, 1),
    titles: NO_TITLES,
  };
  const [first] = reading.inspections;
  const title = first?.title ?? '';

  it('takes the answers about an inspection, and inspections that only the answers know', () => {
    const { inspections } = trackReading(
      reading,
      {
        ...NO_DECISIONS,
        inspections: [
          { title: `HMICFRS ${title.toUpperCase()}`, type: 'Thematic' },
          { title: 'Another', coverage: 'National' },
        ],
      },
      44120,
    );
    expect(inspections).toEqual([
      { ...first, type: 'Thematic' },
      {
        title: 'Another',
        type: null,
        coverage: 'National',
        published: null,
        scope: null,
        s55Required: true,
        responsePublished: null,
        responseLink: null,
      },
    ]);
  });

  it('has all 13 headings of Appendix 1, N/A unless answered, and today only where no position date was set', () => {
    const risks = [{ heading: 'staffing', text: 'Two posts.' }];
    const found = trackReading(reading, { ...NO_DECISIONS, risks }, 44120);
    expect(found.risks.map(({ text }) => text)).toEqual(
      RISK_HEADINGS.map((heading) => (heading === 'Staffing' ? 'Two posts.' : 'N/A')),
    );
    expect(found.details.positionDate).toBe(44120);
    expect(
      trackReading(reading, { ...NO_DECISIONS, details: { positionDate: 44000 } }, 44120).details.positionDate,
    ).toBe(44000);
  });
});
