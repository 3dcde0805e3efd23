import type { HostSheet, HostWorkbook } from '../host/workbook';
import { writeSettings } from './addInSettings';
import { openWorkbook, readSurroundings, workbookPart } from './openWorkbook';
import {
  addRelationship,
  editPart,
  partText,
  readParts,
  readRelationships,
  removePart,
  removeRelationships,
  setContentType,
  setPartText,
  writeParts,
  type Parts,
} from './parts';
import { writeStructureProtection } from './protection';
import { sheetFrame, type SheetSurroundings } from './readSheet';
import { listSheets, type SheetList } from './sheetList';
import { EMPTY_STYLES } from './styleSheet';
import { StyleWriter } from './styleWriter';
import { writeSheet } from './writeSheet';
import { child, isOn, parseXml, setAttributes, withoutPrefix, type XmlElement } from './xml';

/**
 * The workbook as the bytes of a file. Starts from the file as it was opened: what the host did not change, and every
 * part that it does not know, is the same to the byte.
 */
export function saveWorkbook(workbook: HostWorkbook): Uint8Array {
  const opened = openWorkbook(workbook.original, workbook.fileName);
  if (opened.kind === 'refused') throw new Error(`The file as it was opened cannot be read: ${opened.reason}`);
  const before = opened.workbook;
  const parts = readParts(workbook.original);
  const root = workbookPart(parts) ?? 'xl/workbook.xml';
  const reached = reach(parts);
  const surroundings = readSurroundings(parts, root);

  editWithoutPrefix(parts, root, () => {
    const list = listSheets(workbook, before, parts, root);
    const touched = workbook.sheets.filter((sheet) => sheet.touched || sheet.part === null);
    if (touched.length > 0) writeTouched(touched, before, parts, root, list, surroundings);
    if (touched.length > 0 || before.sheets.length > workbook.sheets.length) dropCalculationChain(parts, root);
    if (touched.some((sheet) => [...sheet.cells.values()].some((cell) => cell.formula !== undefined)))
      calculateOnLoad(parts, root);
    setActive(workbook, before, parts, root, list);
    if (protectionOf(workbook) !== protectionOf(before))
      editPart(parts, root, (xml) => writeStructureProtection(xml, workbook));
  });
  if (JSON.stringify([...workbook.settings]) !== JSON.stringify([...before.settings]))
    writeSettings(parts, workbook.settings);
  dropOrphans(parts, reached);
  return writeParts(parts);
}

/** How the structure is protected, as text that can be compared. */
const protectionOf = ({ structureProtected, structurePassword }: HostWorkbook): string =>
  JSON.stringify([structureProtected, structurePassword]);

/** Lets the workbook part be edited with its main namespace as the default one; its bytes stay when nothing changes. */
function editWithoutPrefix(parts: Parts, root: string, edit: () => void): void {
  const bytes = parts.get(root) ?? new Uint8Array();
  const plain = withoutPrefix(partText(parts, root) ?? '');
  editPart(parts, root, () => plain);
  edit();
  if (partText(parts, root) === plain) parts.set(root, bytes);
}

function writeTouched(
  touched: readonly HostSheet[],
  before: HostWorkbook,
  parts: Parts,
  root: string,
  list: SheetList,
  surroundings: SheetSurroundings,
): void {
  const stylesPart =
    readRelationships(parts, root).find((one) => one.type === 'styles')?.target ?? addStyles(parts, root);
  const stylesXml = withoutPrefix(partText(parts, stylesPart) ?? EMPTY_STYLES);
  const styles = new StyleWriter(stylesXml);
  for (const sheet of touched) {
    const old = before.sheets.find((one) => one.part === sheet.part);
    const part = list.parts.get(sheet) ?? '';
    writeSheet(sheet, { parts, part, styles, before: old ? { sheet: old, surroundings } : null });
  }
  if (styles.toXml() !== stylesXml) setPartText(parts, stylesPart, styles.toXml());
}

function addStyles(parts: Parts, root: string): string {
  const part = 'xl/styles.xml';
  setPartText(parts, part, EMPTY_STYLES);
  setContentType(parts, part, 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml');
  addRelationship(
    parts,
    root,
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles',
    `/${part}`,
  );
  return part;
}

/** Excel reports a chain that names cells without a formula as damage, and builds it again when it is missing. */
function dropCalculationChain(parts: Parts, root: string): void {
  const chain = readRelationships(parts, root).find((one) => one.type === 'calcChain');
  if (!chain) return;
  removeRelationships(parts, root, (one) => one.id === chain.id);
  removePart(parts, chain.target);
}

/** The elements that stand before `<calcPr>` (ECMA-376 18.2.27). */
const BEFORE_CALCULATION = ['sheets', 'functionGroups', 'externalReferences', 'definedNames'];

/** Lets Excel calculate every formula once more when it opens the file, whatever results are stored. */
function calculateOnLoad(parts: Parts, root: string): void {
  editPart(parts, root, (xml) => {
    const tree = parseXml(xml);
    const old = child(tree, 'calcPr');
    if (old) return setAttributes(xml, old.start, { fullCalcOnLoad: true });
    const at = tree.children.filter((one) => BEFORE_CALCULATION.includes(one.name)).at(-1)?.end ?? tree.end;
    return `${xml.slice(0, at)}<calcPr fullCalcOnLoad="1"/>${xml.slice(at)}`;
  });
}

/**
 * Sets the sheet that is shown first. A sheet that stays as it was may be marked as selected in its own part; a second
 * selected sheet would be grouped with it, and whatever is typed in one would go into both. Then the old sheet stays first.
 */
function setActive(workbook: HostWorkbook, before: HostWorkbook, parts: Parts, root: string, list: SheetList): void {
  const wanted = workbook.sheets[workbook.activeSheet] ?? workbook.sheets[0];
  const isWritten = (sheet: HostSheet): boolean => sheet.touched || sheet.part === null;
  const partOf = (sheet: HostSheet): string => list.parts.get(sheet) ?? '';
  const isSame = wanted?.part === before.sheets[before.activeSheet]?.part;
  const untouched = workbook.sheets.filter((sheet) => !isWritten(sheet) && isSelected(parts, partOf(sheet)));
  const shown = untouched.find((sheet) => sheet === wanted) ?? untouched[0] ?? wanted;
  if (!isSame) {
    for (const sheet of workbook.sheets.filter(isWritten)) select(parts, partOf(sheet), sheet === shown);
  }
  editPart(parts, root, (xml) => {
    const view = child(child(parseXml(xml), 'bookViews'), 'workbookView');
    const now = Number(view?.attributes.activeTab ?? 0);
    // A sheet that the host does not serve, such as a chart alone, may be the one that is shown.
    const position = isSame ? list.moved[now] : shown && list.positions.get(shown);
    if (!view || position === undefined || position === now) return xml;
    // Without the first tab that was in sight: it could leave the sheet that is shown out of it.
    return setAttributes(xml, view.start, { activeTab: Math.max(0, position), firstSheet: undefined });
  });
}

const viewOf = (xml: string): XmlElement | undefined => child(child(sheetFrame(xml), 'sheetViews'), 'sheetView');

const isSelected = (parts: Parts, part: string): boolean =>
  isOn(viewOf(partText(parts, part) ?? '')?.attributes.tabSelected);

/** Marks a sheet that was written as selected or not. */
function select(parts: Parts, part: string, selected: boolean): void {
  editPart(parts, part, (xml) => {
    const view = viewOf(xml);
    if (!view || isOn(view.attributes.tabSelected) === selected) return xml;
    // The views stand before the rows, so that their place is the same in the whole part.
    return setAttributes(xml, view.start, { tabSelected: selected || undefined });
  });
}

/** Removes parts that nothing refers to any more but something did. */
function dropOrphans(parts: Parts, before: ReadonlySet<string>): void {
  const reachable = reach(parts);
  for (const part of before) if (!reachable.has(part) && parts.has(part)) removePart(parts, part);
}

function reach(parts: Parts): Set<string> {
  const seen = new Set<string>();
  const visit = (part: string): void => {
    for (const { target, external } of readRelationships(parts, part)) {
      if (external || seen.has(target)) continue;
      seen.add(target);
      visit(target);
    }
  };
  visit('');
  return seen;
}
