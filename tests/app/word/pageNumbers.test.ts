import { strFromU8, unzipSync } from 'fflate';
import { writeWordReport } from '../../../src/app/word/writeWordReport';
import { buildReport } from '../../../src/domain/report/buildReport';
import { smallTracker } from '../../domain/report/sampleTracked';

/** A run's text, and its fields as Word updates them: `{PAGE}`. */
const shown = (xml: string): string =>
  [...xml.matchAll(/<w:instrText[^>]*>([^<]*)<\/w:instrText>|<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:tab\/>/g)]
    .map(([, field, text]) => (field === undefined ? (text ?? '\t') : `{${field.trim()}}`))
    .join('');

describe('the foot of every page', () => {
  let parts: Record<string, string>;
  beforeAll(async () => {
    const files = unzipSync(await writeWordReport(buildReport(smallTracker(), [])));
    parts = Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
  });

  const footers = (): string[] => Object.keys(parts).filter((name) => /^word\/footer\d*\.xml$/.test(name));

  it('has the page and the number of pages as fields, which Word counts', () => {
    expect(footers().map((name) => shown(parts[name] ?? ''))).toEqual([
      expect.stringMatching(/^[^\t{}]+ 2020\tPage \{PAGE\} of \{NUMPAGES\}$/),
    ]);
  });

  it('has each field begun, parted and ended, as Word wants it', () => {
    const [name = ''] = footers();
    const marks = [...(parts[name] ?? '').matchAll(/<w:fldChar w:fldCharType="(\w+)"|<w:instrText[^>]*>([^<]*)</g)];
    expect(marks.map(([, mark, field]) => mark ?? field?.trim())).toEqual([
      'begin',
      'PAGE',
      'separate',
      'end',
      'begin',
      'NUMPAGES',
      'separate',
      'end',
    ]);
  });

  it('belongs to the pages: the section names the footer as its own', () => {
    const reference = /<w:footerReference w:type="default" r:id="([^"]+)"\/>/.exec(parts['word/document.xml'] ?? '');
    const target = [...(parts['word/_rels/document.xml.rels'] ?? '').matchAll(/<Relationship [^>]*>/g)]
      .map(([tag]) => tag)
      .find((tag) => tag.includes(`Id="${reference?.[1]}"`));
    expect(`word/${/Target="([^"]+)"/.exec(target ?? '')?.[1]}`).toBe(footers()[0]);
  });
});
