import { quoteSheet } from '../../domain/workbook/area';
import { tokenise } from '../formulas/tokens';
import type { HostSheet, HostWorkbook } from '../host/workbook';
import { filedFormula } from './filedFormula';
import { absoluteArea } from './pageSetup';
import type { SheetList } from './sheetList';
import { child, children, escapeXml, parseXml, setAttributes, tagEnd, writeAttributes, type XmlElement } from './xml';

/** What happened to the sheets of a file, as its defined names need to know it. */
export interface Rearrangement extends Pick<SheetList, 'moved' | 'positions'> {
  /** New names of sheets by their old ones in lower case. */
  readonly renamed: ReadonlyMap<string, string>;
}

const keyOf = (name: string, position: number | undefined): string => `${name.toLowerCase()}\n${position ?? ''}`;

/** The workbook part with the names as the host has them; a name that the host does not serve keeps its place, scope and text. */
export function writeNames(
  xml: string,
  workbook: HostWorkbook,
  before: HostWorkbook,
  rearrangement: Rearrangement,
): string {
  const tree = parseXml(xml);
  const list = child(tree, 'definedNames');
  const old = children(list, 'definedName');
  const changes = changesOf(workbook, before, rearrangement);
  const written = old.map((element) => rewriteName(xml, element, changes, rearrangement));
  const added = [...changes.values()].map((change) => (change.formula === null ? '' : newName(change, change.formula)));
  const names = [...written, ...added].join('');
  if (names === old.map(({ start, end }) => xml.slice(start, end)).join('')) return xml;
  const at = list?.start ?? tree.children.filter((one) => BEFORE_NAMES.includes(one.name)).at(-1)?.end ?? tree.end;
  return xml.slice(0, at) + (names && `<definedNames>${names}</definedNames>`) + xml.slice(list?.end ?? at);
}

/** The elements that stand before `<definedNames>` (ECMA-376 18.2.27). */
const BEFORE_NAMES = ['sheets', 'functionGroups', 'externalReferences'];

interface NameChange {
  readonly name: string;
  /** Position of the sheet that it belongs to; undefined for a name of the workbook. */
  readonly position: number | undefined;
  /** As filed; null when the name goes. */
  readonly formula: string | null;
}

/** The names that the host changed, by key: those of the workbook, and print areas and titles of its sheets. */
function changesOf(
  workbook: HostWorkbook,
  before: HostWorkbook,
  { positions }: Rearrangement,
): Map<string, NameChange> {
  const changes = new Map<string, NameChange>();
  const note = (change: NameChange): void => void changes.set(keyOf(change.name, change.position), change);
  const old = new Map(before.names.map((one) => [one.name, one.formula]));
  const now = new Map(workbook.names.map((one) => [one.name, one.formula]));
  for (const name of old.keys()) if (!now.has(name)) note({ name, position: undefined, formula: null });
  for (const [name, formula] of now)
    if (old.get(name) !== formula) note({ name, position: undefined, formula: filedFormula(formula, null) });
  const oldSheets = new Map(before.sheets.map((sheet) => [sheet.part, sheet]));
  for (const sheet of workbook.sheets) {
    const was = sheet.part === null ? undefined : oldSheets.get(sheet.part);
    for (const [name, read] of PAGE_NAMES) {
      const reference = read(sheet);
      if (reference === (was ? read(was) : null)) continue;
      const formula = reference === null ? null : `${quoteSheet(sheet.name)}!${reference}`;
      note({ name, position: positions.get(sheet), formula });
    }
  }
  return changes;
}

const PAGE_NAMES: readonly (readonly [string, (sheet: HostSheet) => string | null])[] = [
  ['_xlnm.Print_Area', ({ page }) => page.printArea && absoluteArea(page.printArea)],
  ['_xlnm.Print_Titles', ({ page }) => page.titleRows && `$${page.titleRows.first + 1}:$${page.titleRows.last + 1}`],
];

/** One `<definedName>` after the change, '' when it goes. A change that is met here is taken out of `changes`. */
function rewriteName(
  xml: string,
  element: XmlElement,
  changes: Map<string, NameChange>,
  { moved, renamed }: Rearrangement,
): string {
  const { name = '', localSheetId } = element.attributes;
  const position = localSheetId === undefined ? undefined : (moved[Number(localSheetId)] ?? -1);
  if (position === -1) return '';
  const source = xml.slice(element.start, element.end);
  const tag = setAttributes(source.slice(0, tagEnd(source, 0)), 0, { localSheetId: position });
  const key = keyOf(name, position);
  const change = changes.get(key);
  changes.delete(key);
  if (change?.formula === null) return '';
  const text = change?.formula ?? followSheets(element.text, renamed);
  return text === element.text
    ? tag + source.slice(tagEnd(source, 0))
    : `${tag.replace(/\s*\/?>$/, '>')}${escapeXml(text)}</definedName>`;
}

/** References follow sheets to their new names. */
const followSheets = (formula: string, renamed: Rearrangement['renamed']): string =>
  tokenise(formula)
    .map(({ text, sheet, body }) => {
      const name = sheet === undefined ? undefined : renamed.get(sheet.toLowerCase());
      return name === undefined ? text : `${quoteSheet(name)}!${body}`;
    })
    .join('');

const newName = ({ name, position }: NameChange, formula: string): string =>
  `<definedName${writeAttributes({ name, localSheetId: position })}>${escapeXml(formula)}</definedName>`;
