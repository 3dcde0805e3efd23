import { zipSync, strToU8 } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A row of XML for every defect that a test wants to put into a file; what is not given is a small plain workbook. */
export interface OfficerFile {
  /** XML of `<sheetData>` and what may stand round it, by sheet name. */
  readonly sheets?: Readonly<Record<string, string>>;
  /** Attributes of `<sheet>` by sheet name. */
  readonly sheetAttributes?: Readonly<Record<string, string>>;
  readonly strings?: readonly string[];
  readonly styles?: string;
  readonly theme?: string;
  /** What stands behind `<sheets>` in the workbook part. */
  readonly workbookTail?: string;
  /** What stands before `<sheets>`. */
  readonly workbookHead?: string;
  /** Relationships of a sheet by sheet name. */
  readonly relationships?: Readonly<Record<string, string>>;
  /** More parts, with a content type each. */
  readonly parts?: Readonly<Record<string, { readonly xml: string | Uint8Array; readonly type?: string }>>;
  readonly workbookType?: string;
}

export const sheetPart = (inside: string): string =>
  `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${inside}</worksheet>`;

/** The bytes of a workbook as an officer's Excel would have written it. */
export function officerFile(file: OfficerFile = {}): Uint8Array {
  const sheets = file.sheets ?? { Tracker: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' };
  const names = Object.keys(sheets);
  const parts: Record<string, Uint8Array> = {};
  const put = (name: string, xml: string | Uint8Array): void => {
    parts[name] = typeof xml === 'string' ? strToU8(xml) : xml;
  };
  const override = (name: string, type: string): string =>
    `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`;
  const related = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const relationships = (inside: string): string =>
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${inside}</Relationships>`;

  put(
    '[Content_Types].xml',
    `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>` +
      `<Override PartName="/xl/workbook.xml" ContentType="${file.workbookType ?? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'}"/>` +
      names.map((_, i) => override(`xl/worksheets/sheet${i + 1}.xml`, 'spreadsheetml.worksheet')).join('') +
      override('xl/styles.xml', 'spreadsheetml.styles') +
      override('xl/sharedStrings.xml', 'spreadsheetml.sharedStrings') +
      override('xl/theme/theme1.xml', 'theme') +
      Object.entries(file.parts ?? {})
        .map(([name, { type }]) => (type === undefined ? '' : override(name, type)))
        .join('') +
      '</Types>',
  );
  put('_rels/.rels', relationships(related('rId1', 'officeDocument', 'xl/workbook.xml')));
  put(
    'xl/_rels/workbook.xml.rels',
    relationships(
      names.map((_, i) => related(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`)).join('') +
        related('rId101', 'styles', 'styles.xml') +
        related('rId102', 'sharedStrings', 'sharedStrings.xml') +
        related('rId103', 'theme', 'theme/theme1.xml') +
        (file.parts?.['xl/calcChain.xml'] ? related('rId104', 'calcChain', 'calcChain.xml') : '') +
        (file.parts?.['xl/vbaProject.bin']
          ? '<Relationship Id="rId105" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>'
          : ''),
    ),
  );
  put(
    'xl/workbook.xml',
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${file.workbookHead ?? '<bookViews><workbookView activeTab="0"/></bookViews>'}<sheets>` +
      names
        .map(
          (name, i) =>
            `<sheet name="${name}" sheetId="${i + 1}" ${file.sheetAttributes?.[name] ?? ''} r:id="rId${i + 1}"/>`,
        )
        .join('') +
      `</sheets>${file.workbookTail ?? ''}</workbook>`,
  );
  names.forEach((name, i) => {
    put(`xl/worksheets/sheet${i + 1}.xml`, sheetPart(sheets[name] ?? ''));
    const own = file.relationships?.[name];
    if (own !== undefined) put(`xl/worksheets/_rels/sheet${i + 1}.xml.rels`, relationships(own));
  });
  put(
    'xl/sharedStrings.xml',
    `${HEAD}<sst xmlns="${MAIN}">${(file.strings ?? []).map((one) => (one.startsWith('<') ? `<si>${one}</si>` : `<si><t xml:space="preserve">${one}</t></si>`)).join('')}</sst>`,
  );
  put(
    'xl/styles.xml',
    `${HEAD}<styleSheet xmlns="${MAIN}">${
      file.styles ??
      '<fonts count="1"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
        '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>'
    }</styleSheet>`,
  );
  put('xl/theme/theme1.xml', file.theme ?? OFFICE_2013_THEME);
  for (const [name, { xml }] of Object.entries(file.parts ?? {})) put(name, xml);
  return zipSync(parts, { mtime: new Date(2020, 0, 1) });
}

const OFFICE_2013_THEME =
  `${HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"><a:themeElements><a:clrScheme name="Office">` +
  '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2>' +
  '<a:accent1><a:srgbClr val="5B9BD5"/></a:accent1><a:accent2><a:srgbClr val="ED7D31"/></a:accent2><a:accent3><a:srgbClr val="A5A5A5"/></a:accent3><a:accent4><a:srgbClr val="FFC000"/></a:accent4>' +
  '<a:accent5><a:srgbClr val="4472C4"/></a:accent5><a:accent6><a:srgbClr val="70AD47"/></a:accent6><a:hlink><a:srgbClr val="0563C1"/></a:hlink><a:folHlink><a:srgbClr val="954F72"/></a:folHlink></a:clrScheme></a:themeElements></a:theme>';
