import { strFromU8, unzipSync } from 'fflate';
import { writeWordReport } from '../../../src/app/word/writeWordReport';
import { buildReport } from '../../../src/domain/report/buildReport';
import type { ReportModel } from '../../../src/domain/report/reportModel';
import { RAG, RISK_HEADINGS, type Rag } from '../../../src/domain/vocabulary';
import { details, smallTracker } from '../../domain/report/sampleTracked';

const RAGS = Object.keys(RAG) as Rag[];

async function partsOf(model: ReportModel): Promise<(name: string) => string> {
  const files = unzipSync(await writeWordReport(model));
  return (name) => {
    const file = files[name];
    if (!file) throw new Error(`The document has no ${name}: ${Object.keys(files).join(', ')}`);
    return strFromU8(file);
  };
}

const plain = (xml: string): string => {
  const text = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:tab\/>/g)].map((match) => match[1] ?? '\t').join('');
  return text
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
};

const paragraphs = (xml: string): string[] => xml.match(/<w:p>.*?<\/w:p>|<w:p .*?<\/w:p>/gs) ?? [];
const styled = (xml: string, style: string): string[] =>
  paragraphs(xml)
    .filter((paragraph) => paragraph.includes(`w:pStyle w:val="${style}"`))
    .map(plain);
const tables = (xml: string): string[][][] =>
  (xml.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []).map((table) =>
    (table.match(/<w:tr>.*?<\/w:tr>|<w:tr .*?<\/w:tr>/gs) ?? []).map((row) =>
      (row.match(/<w:tc>.*?<\/w:tc>/gs) ?? []).map(plain),
    ),
  );

const model = buildReport(smallTracker(), []);
let part: (name: string) => string;
let body: string;

beforeAll(async () => {
  part = await partsOf(model);
  body = part('word/document.xml');
});

it('has the parts of a report to the panel in order, under real heading styles', () => {
  expect(styled(body, 'Title')).toEqual(['HMICFRS inspections']);
  expect(styled(body, 'Heading1')).toEqual([
    'Purpose',
    'Headline figures',
    'Position by inspection',
    'Individual inspections and findings',
    'Section 55 responses',
    'Red and overdue recommendations',
    'Due before the next panel',
    'Since the last panel',
    'Comment on the inspection reports',
    'Known inspection schedule',
    'Recommendations',
    'Key and notes',
    'Appendix 1: Risks and implications',
    'Contact',
  ]);
  expect(styled(body, 'Heading2')).toEqual(
    expect.arrayContaining([...RISK_HEADINGS, ...model.sections.map(({ inspection }) => inspection.title)]),
  );
  expect(paragraphs(body).slice(0, 4).map(plain)).toEqual([
    'Northshire Police and Crime Panel',
    '16 October 2020',
    'HMICFRS inspections',
    'Report of the Police and Crime Commissioner',
  ]);
});

it('has the numbers of the model in its table by inspection', () => {
  const table = tables(body).find(([header]) => header?.[0] === 'Inspection' && header.includes('Red'));
  const expected = [
    ...model.sections.map(({ inspection, counts }) => [inspection.title, counts] as const),
    ['All inspections', model.counts] as const,
  ];
  expect(table?.slice(1)).toEqual(
    expected.map(([title, counts]) => {
      const counted = counts.total - counts.outside;
      return [
        title,
        ...RAGS.map((rag) => String(counts.byRag[rag])),
        String(counts.total),
        String(counts.overdue),
        counted === 0 ? 'n/a' : `${((100 * counts.closed) / counted).toFixed(1)}%`,
      ];
    }),
  );
});

it('marks the first row of every table as its header, and no other', () => {
  for (const table of body.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []) {
    const rows = table.match(/<w:tr>.*?<\/w:tr>|<w:tr .*?<\/w:tr>/gs) ?? [];
    expect(rows.map((row) => /<w:tblHeader(\/| w:val="true")/.test(row))).toEqual(rows.map((_, index) => index === 0));
  }
});

it('lists red and overdue with the reason and the target', () => {
  const list = tables(body).find(([header]) => header?.[0] === 'Reference');
  expect(list?.slice(1).map(([ref, , rag, reason, target]) => [ref, rag, reason, target])).toEqual([
    ['RP-01', 'Red', 'Overdue by 34 days', '12 Sep 2020'],
    ['CU-03', 'Amber', 'Set by the officer: Building works end next week', '30 Sep 2020'],
  ]);
});

it('numbers the narrative paragraphs with one list through the whole', () => {
  const numbered = paragraphs(body).filter((paragraph) => /<w:numId w:val="\d+"\/>/.test(paragraph));
  const lists = new Set(numbered.map((paragraph) => /<w:numId w:val="(\d+)"\/>/.exec(paragraph)?.[1]));
  // One list for the paragraphs, one for the bullets.
  expect(lists.size).toBe(2);
  expect(part('word/numbering.xml')).toContain('w:val="%1."');
});

it('is an A4 page in British English with marking, page numbers and a title', () => {
  expect(body).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
  expect(part('word/styles.xml')).toContain('w:val="en-GB"');
  expect(plain(part('word/header1.xml'))).toBe('OFFICIAL');
  const footer = part('word/footer1.xml');
  expect(plain(footer)).toContain('Position as at 16 October 2020');
  expect([footer.includes('PAGE'), footer.includes('NUMPAGES')]).toEqual([true, true]);
  expect(part('docProps/core.xml')).toContain('<dc:title>HMICFRS inspections</dc:title>');
});

it('links to the responses', () => {
  const links = part('word/_rels/document.xml.rels');
  expect(links).toContain('https://www.northshire-pcc.example/section-55');
  expect(links).toContain('https://www.northshire-pcc.example/roads.pdf');
});

it('shows neither withheld rows nor, unless told to, owners', async () => {
  expect(plain(body)).not.toContain('RP-04');
  expect(plain(body)).not.toContain('Ch Supt Roads');
  const named = await partsOf(buildReport(smallTracker({ details: details({ publishOwners: true }) }), []));
  expect(plain(named('word/document.xml'))).toContain('Owner: Ch Supt Roads.');
});
