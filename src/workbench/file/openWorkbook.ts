import type { HostName, HostWorkbook } from '../host/workbook';
import { readSettings } from './addInSettings';
import { OFFICE_THEME, readTheme } from './colours';
import { typedFormula } from './filedFormula';
import { partText, readParts, readRelationships, type Parts } from './parts';
import { readStructureProtection } from './protection';
import { readSharedStrings } from './readCells';
import { readSheet, type SheetEntry, type SheetSurroundings } from './readSheet';
import { EMPTY_STYLES, StyleSheet } from './styleSheet';
import { child, children, isOn, MalformedXml, parseXml, type XmlElement } from './xml';

/** Why a file cannot be opened. `oldFormat`: .xls; `binaryFormat`: .xlsb; `damaged`: it was a workbook once. */
export type RefusalReason =
  'empty' | 'notAWorkbook' | 'passwordProtected' | 'oldFormat' | 'binaryFormat' | 'noWorksheet' | 'damaged';

export type OpenOutcome =
  | {
      readonly kind: 'opened';
      readonly workbook: HostWorkbook;
      /** The workbook counts days from 1904: its date serials are 1,462 lower than those of other workbooks. */
      readonly date1904: boolean;
    }
  | { readonly kind: 'refused'; readonly reason: RefusalReason };

const refused = (reason: RefusalReason): OpenOutcome => ({ kind: 'refused', reason });

/** Opens the bytes of an .xlsx or .xlsm. A file that is no such workbook is refused, never thrown at the caller. */
export function openWorkbook(bytes: Uint8Array, fileName: string): OpenOutcome {
  if (bytes.length === 0) return refused('empty');
  if (startsWith(bytes, OLE_SIGNATURE))
    return refused(holdsName(bytes, 'EncryptedPackage') ? 'passwordProtected' : 'oldFormat');
  if (!startsWith(bytes, [0x50, 0x4b])) return refused('notAWorkbook');
  let parts: Parts;
  try {
    parts = readParts(bytes);
  } catch {
    return refused('damaged');
  }
  try {
    return readWorkbook(parts, bytes, fileName);
  } catch (error) {
    if (error instanceof MalformedXml) return refused('damaged');
    throw error;
  }
}

/** Signature of a compound file, the container of .xls and of files with a password ([MS-CFB] 2.2). */
const OLE_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0];
const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, i) => bytes[i] === byte);

/** True when a compound file has a stream of that name; names stand there as UTF-16. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  return new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1)).includes(name);
}

/** Part name of the workbook, null when the package holds none. */
export const workbookPart = (parts: Parts): string | null =>
  readRelationships(parts, '').find((one) => one.type === 'officeDocument')?.target ??
  (parts.has('xl/workbook.xml') ? 'xl/workbook.xml' : null);

function readWorkbook(parts: Parts, bytes: Uint8Array, fileName: string): OpenOutcome {
  const part = workbookPart(parts);
  if (part === null) return refused('notAWorkbook');
  if (part.endsWith('.bin')) return refused('binaryFormat');
  const xml = partText(parts, part);
  if (xml === null) return refused('damaged');
  const root = parseXml(xml);
  if (root.name !== 'workbook') return refused('notAWorkbook');
  const entries = readEntries(root, parts, part);
  if (entries.length === 0) return refused('noWorksheet');
  if (entries.some((entry) => !parts.has(entry.part))) return refused('damaged');

  const surroundings = readSurroundings(parts, part);
  const view = child(child(root, 'bookViews'), 'workbookView')?.attributes;
  const sheets = entries.map((entry) => readSheet(entry, surroundings));
  const activeName = children(child(root, 'sheets'), 'sheet')[Number(view?.activeTab ?? 0)]?.attributes.name;
  const workbook: HostWorkbook = {
    fileName,
    original: bytes,
    sheets,
    names: readNames(root),
    settings: readSettings(parts),
    readOnly: false,
    ...readStructureProtection(root),
    activeSheet: Math.max(
      0,
      sheets.findIndex((sheet) => sheet.name === activeName),
    ),
  };
  return { kind: 'opened', workbook, date1904: isOn(child(root, 'workbookPr')?.attributes.date1904) };
}

/** Strings, styles and theme of the workbook. */
export function readSurroundings(parts: Parts, part: string): SheetSurroundings {
  const related = (type: string): string | null =>
    partText(parts, readRelationships(parts, part).find((one) => one.type === type)?.target ?? '');
  const themeXml = related('theme');
  const theme = themeXml === null ? OFFICE_THEME : readTheme(parseXml(themeXml));
  const stringsXml = related('sharedStrings');
  return {
    parts,
    strings: stringsXml === null ? [] : readSharedStrings(stringsXml),
    styles: new StyleSheet(related('styles') ?? EMPTY_STYLES, theme),
    theme,
  };
}

/** The worksheets in order; chart sheets and old macro sheets are left to the file. */
function readEntries(root: XmlElement, parts: Parts, part: string): SheetEntry[] {
  const relationships = readRelationships(parts, part);
  const names = children(child(root, 'definedNames'), 'definedName');
  const entries: SheetEntry[] = [];
  children(child(root, 'sheets'), 'sheet').forEach(({ attributes }, position) => {
    const target = relationships.find((one) => one.id === attributes.id);
    if (!target || target.type !== 'worksheet') return;
    const own = names
      .filter((one) => Number(one.attributes.localSheetId ?? -1) === position)
      .map(({ attributes: { name = '' }, text }) => ({ name: name.toLowerCase(), text }));
    const builtIn = (name: string): string | null => own.find((one) => one.name === `_xlnm.${name}`)?.text ?? null;
    entries.push({
      name: attributes.name ?? '',
      visibility:
        attributes.state === 'hidden' ? 'Hidden' : attributes.state === 'veryHidden' ? 'VeryHidden' : 'Visible',
      part: target.target,
      index: entries.length,
      pageNames: { printArea: builtIn('print_area'), printTitles: builtIn('print_titles') },
      hasNames: own.some(({ name }) => !name.startsWith('_xlnm.')),
    });
  });
  return entries;
}

function readNames(root: XmlElement): HostName[] {
  return children(child(root, 'definedNames'), 'definedName')
    .filter(({ attributes }) => attributes.localSheetId === undefined && !(attributes.name ?? '').startsWith('_xlnm.'))
    .map(({ attributes, text }) => ({ name: attributes.name ?? '', formula: typedFormula(text, null) }));
}
