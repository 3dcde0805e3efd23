import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const THREADS = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

interface Part {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Content type, where the extension does not tell. */
  readonly type?: string;
  /** Part that refers to it, '' for the package, and the type of the relationship. */
  readonly from?: readonly [part: string, type: string];
}

const relationship = (id: string, type: string, target: string, more = ''): string =>
  `<Relationship Id="${id}" Type="${type}" Target="${target}"${more}/>`;

const relationships = (inside: string): string => `${HEAD}<Relationships xmlns="${PACKAGE}">${inside}</Relationships>`;

/** What Excel and its add-ins put into a package and no writer at hand makes. */
const PARTS: readonly Part[] = [
  {
    name: 'xl/externalLinks/externalLink1.xml',
    content: `${HEAD}<externalLink xmlns="${MAIN}"><externalBook xmlns:r="${OFFICE}" r:id="rId1"><sheetNames><sheetName val="Budget"/></sheetNames><sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1"><v>7</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>`,
    type: `${SPREADSHEET}.externalLink+xml`,
    from: ['xl/workbook.xml', `${OFFICE}/externalLink`],
  },
  {
    name: 'xl/externalLinks/_rels/externalLink1.xml.rels',
    content: relationships(
      relationship('rId1', `${OFFICE}/externalLinkPath`, 'file:///S:/Finance/Budget.xlsx', ' TargetMode="External"'),
    ),
  },
  {
    name: 'customXml/item1.xml',
    content: '<own xmlns="urn:officer"><marking>OFFICIAL</marking></own>',
    from: ['xl/workbook.xml', `${OFFICE}/customXml`],
  },
  {
    name: 'customXml/itemProps1.xml',
    content: `${HEAD}<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{5E1F3B0A-0000-4000-8000-000000000001}"/>`,
    type: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
    from: ['customXml/item1.xml', `${OFFICE}/customXmlProps`],
  },
  {
    name: 'xl/persons/person.xml',
    content: `${HEAD}<personList xmlns="${THREADS}"><person displayName="Officer" id="{5E1F3B0A-0000-4000-8000-000000000002}" userId="o" providerId="None"/></personList>`,
    type: 'application/vnd.ms-excel.person+xml',
    from: ['xl/workbook.xml', 'http://schemas.microsoft.com/office/2017/10/relationships/person'],
  },
  {
    name: 'xl/threadedComments/threadedComment1.xml',
    content: `${HEAD}<ThreadedComments xmlns="${THREADS}"><threadedComment ref="B2" dT="2020-03-03T10:00:00.00" personId="{5E1F3B0A-0000-4000-8000-000000000002}" id="{5E1F3B0A-0000-4000-8000-000000000003}"><text>Chased on 3 March</text></threadedComment></ThreadedComments>`,
    type: 'application/vnd.ms-excel.threadedcomments+xml',
    from: ['xl/worksheets/sheet1.xml', 'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment'],
  },
  {
    name: 'customUI/customUI14.xml',
    content: '<customUI xmlns="http://schemas.microsoft.com/office/2009/07/customui"/>',
    from: ['', 'http://schemas.microsoft.com/office/2007/relationships/ui/extensibility'],
  },
];

const relationshipsPart = (part: string): string => part.replace(/[^/]*$/, (name) => `_rels/${name}.rels`);

/** The package with an external link, custom XML, a threaded comment and a ribbon in it besides, each referred to. */
export function addForeignParts(bytes: Uint8Array): Uint8Array {
  const files: Record<string, Uint8Array> = { ...unzipSync(bytes) };
  const edit = (name: string, change: (text: string) => string): void => {
    files[name] = strToU8(change(strFromU8(files[name] ?? new Uint8Array())));
  };
  const before = (end: string, added: string) => (text: string) => text.replace(end, () => added + end);
  PARTS.forEach(({ name, content, type, from }, i) => {
    files[name] = typeof content === 'string' ? strToU8(content) : content;
    if (type !== undefined)
      edit('[Content_Types].xml', before('</Types>', `<Override PartName="/${name}" ContentType="${type}"/>`));
    if (from === undefined) return;
    const own = relationshipsPart(from[0]);
    files[own] ??= strToU8(relationships(''));
    edit(own, before('</Relationships>', relationship(`rIdForeign${i}`, from[1], `/${name}`)));
  });
  edit('xl/workbook.xml', (text) =>
    text.replace(/(<\/sheets>)/, '$1<externalReferences><externalReference r:id="rIdForeign0"/></externalReferences>'),
  );
  // What only Excel writes there, and a reader into structures loses.
  edit('xl/workbook.xml', (text) =>
    text.replace(
      /<bookViews>/,
      '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x15"><x15ac:absPath xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac" url="S:\\Tracker\\"/></mc:Choice></mc:AlternateContent><bookViews>',
    ),
  );
  return zipSync(files);
}
