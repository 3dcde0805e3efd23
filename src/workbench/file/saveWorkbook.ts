import { quoteSheet } from '../../domain/workbook/area';
import type { HostSheet, HostWorkbook } from '../host/workbook';
import { writeSettings } from './addInSettings';
import type { Engine } from './engine';
import { filedFormula } from './filedFormula';
import { openWorkbook, readSurroundings, workbookPart } from './openWorkbook';
import { absoluteArea } from './pageSetup';
import {
  addRelationship,
  partText,
  readParts,
  readRelationships,
  relationshipsPart,
  removePart,
  removeRelationships,
  setContentType,
  setPartText,
  writeParts,
  type Parts,
} from './parts';
import type { SheetSurroundings } from './readSheet';
import { EMPTY_STYLES } from './styleSheet';
import { StyleWriter } from './styleWriter';
import { writeSheet } from './writeSheet';
import { child, children, parseXml, withoutPrefix, writeAttributes } from './xml';

type File = ReturnType<Engine['OpenReader']>;

/** A file that excelize cannot carry further although it could be opened; nothing was written. */
export class SaveFailure extends Error {}

/**
 * The workbook as the bytes of a file. Starts from the file as it was opened: sheets that were not touched, and every
 * part that the host does not know, are the same to the byte. Throws SaveFailure when the engine refuses the file.
 */
export function saveWorkbook(workbook: HostWorkbook, engine: Engine): Uint8Array {
  const opened = openWorkbook(workbook.original, workbook.fileName);
  if (opened.kind === 'refused') throw new SaveFailure(`The file as it was opened cannot be read: ${opened.reason}`);
  const before = opened.workbook;
  const originalParts = readParts(workbook.original);
  const originalRoot = workbookPart(originalParts) ?? 'xl/workbook.xml';

  const parts = readParts(replumb(workbook, before, engine));
  const root = workbookPart(parts) ?? 'xl/workbook.xml';
  restoreParts(parts, originalParts, [originalRoot, root], goneParts(workbook, before));

  const surroundings = readSurroundings(parts, root);
  const touched = workbook.sheets.filter((sheet) => sheet.touched || sheet.part === null);
  if (touched.length > 0) writeTouched(touched, before, parts, root, surroundings);
  dropCalculationChain(parts, root);
  if (touched.some((sheet) => [...sheet.cells.values()].some((cell) => cell.formula !== undefined)))
    calculateOnLoad(parts, root);
  setOrder(workbook, parts, root);
  setVisibility(workbook, before, parts, root);
  setActive(workbook, parts, root);
  if (JSON.stringify([...workbook.settings]) !== JSON.stringify([...before.settings]))
    writeSettings(parts, workbook.settings);
  dropOrphans(parts, originalParts);
  return writeParts(parts);
}

const check = (result: { error: string | null } | undefined): void => {
  // The Go program gives nothing at all when it ends in the middle of a call.
  if (!result) throw new SaveFailure('excelize ended over this file');
  if (result.error !== null) throw new SaveFailure(result.error);
};

/** Lets excelize add, remove and rename sheets and set names. Contents of sheets are not its business here. */
function replumb(workbook: HostWorkbook, before: HostWorkbook, engine: Engine): Uint8Array {
  const file = engine.OpenReader(workbook.original);
  if (!('GetSheetList' in file))
    throw new SaveFailure((file as { error: string | null }).error ?? 'excelize refused the file');
  const old = new Map(before.sheets.map((sheet) => [sheet.part, sheet]));
  const wanted = new Set(workbook.sheets.map((sheet) => sheet.part));
  // New sheets come first, so that a workbook never runs out of sheets. New names are given in two steps, so that two
  // sheets can change names with each other.
  const renamed = workbook.sheets.filter((sheet) => old.get(sheet.part)?.name !== sheet.name);
  renamed.forEach((sheet, i) => {
    const name = old.get(sheet.part)?.name;
    check(name === undefined ? file.NewSheet(temporaryName(i)) : file.SetSheetName(name, temporaryName(i)));
  });
  for (const sheet of before.sheets) if (!wanted.has(sheet.part)) check(file.DeleteSheet(sheet.name));
  renamed.forEach((sheet, i) => check(file.SetSheetName(temporaryName(i), sheet.name)));
  for (const sheet of workbook.sheets) setPageNames(file, sheet, old.get(sheet.part) ?? null);
  setNames(workbook, before, file);
  const { buffer, error } = file.WriteToBuffer();
  check({ error });
  return buffer as unknown as Uint8Array;
}

const temporaryName = (index: number): string => `panel tracker new ${index}`;

function setPageNames(file: File, sheet: HostSheet, before: HostSheet | null): void {
  const set = (name: string, now: string | null, was: string | null): void => {
    if (now === was) return;
    if (was !== null) check(file.DeleteDefinedName({ Name: name, Scope: sheet.name }));
    if (now !== null)
      check(file.SetDefinedName({ Name: name, RefersTo: `${quoteSheet(sheet.name)}!${now}`, Scope: sheet.name }));
  };
  const area = (one: HostSheet | null): string | null =>
    one?.page.printArea ? absoluteArea(one.page.printArea) : null;
  const titles = (one: HostSheet | null): string | null =>
    one?.page.titleRows ? `$${one.page.titleRows.first + 1}:$${one.page.titleRows.last + 1}` : null;
  set('_xlnm.Print_Area', area(sheet), area(before));
  set('_xlnm.Print_Titles', titles(sheet), titles(before));
}

function setNames(workbook: HostWorkbook, before: HostWorkbook, file: File): void {
  const old = new Map(before.names.map((one) => [one.name, one.formula]));
  const now = new Map(workbook.names.map((one) => [one.name, one.formula]));
  for (const [name, formula] of old)
    if (now.get(name) !== formula) check(file.DeleteDefinedName({ Name: name, Scope: 'Workbook' }));
  for (const [name, formula] of now) {
    if (old.get(name) !== formula)
      check(file.SetDefinedName({ Name: name, RefersTo: filedFormula(formula, null), Scope: 'Workbook' }));
  }
}

/** Parts of sheets that were deleted. */
function goneParts(workbook: HostWorkbook, before: HostWorkbook): Set<string> {
  const wanted = new Set(workbook.sheets.map((sheet) => sheet.part));
  return new Set(
    before.sheets
      .map((sheet) => sheet.part ?? '')
      .filter((part) => !wanted.has(part))
      .flatMap((part) => [part, relationshipsPart(part)]),
  );
}

/** Puts back every part of the original but the ones that say which sheets there are. */
function restoreParts(parts: Parts, original: Parts, roots: readonly string[], gone: ReadonlySet<string>): void {
  const rewritten = new Set(['[Content_Types].xml', ...roots, ...roots.map(relationshipsPart)]);
  for (const [name, data] of original) if (!rewritten.has(name) && !gone.has(name)) parts.set(name, data);
}

function writeTouched(
  touched: readonly HostSheet[],
  before: HostWorkbook,
  parts: Parts,
  root: string,
  surroundings: SheetSurroundings,
): void {
  const stylesPart =
    readRelationships(parts, root).find((one) => one.type === 'styles')?.target ?? addStyles(parts, root);
  const styles = new StyleWriter(withoutPrefix(partText(parts, stylesPart) ?? EMPTY_STYLES));
  const partsByName = sheetParts(parts, root);
  for (const sheet of touched) {
    const part = sheet.part ?? partsByName.get(sheet.name);
    if (part === undefined) throw new SaveFailure(`No part for the sheet ${sheet.name}`);
    const old = before.sheets.find((one) => one.part !== null && one.part === sheet.part);
    writeSheet(sheet, { parts, part, styles, before: old ? { sheet: old, surroundings } : null });
  }
  setPartText(parts, stylesPart, styles.toXml());
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

function sheetParts(parts: Parts, root: string): Map<string, string> {
  const relationships = readRelationships(parts, root);
  const sheets = children(child(parseXml(partText(parts, root) ?? ''), 'sheets'), 'sheet');
  return new Map(
    sheets.map(({ attributes }) => [
      attributes.name ?? '',
      relationships.find((one) => one.id === attributes.id)?.target ?? '',
    ]),
  );
}

/** Excel reports a chain that names cells without a formula as damage, and builds it again when it is missing. */
function dropCalculationChain(parts: Parts, root: string): void {
  const chain = readRelationships(parts, root).find((one) => one.type === 'calcChain');
  if (!chain) return;
  removeRelationships(parts, root, (one) => one.id === chain.id);
  removePart(parts, chain.target);
}

/** Lets Excel calculate every formula once more when it opens the file, whatever results are stored. */
function calculateOnLoad(parts: Parts, root: string): void {
  const xml = partText(parts, root) ?? '';
  const tree = parseXml(xml);
  const old = child(tree, 'calcPr');
  const before = ['sheets', 'functionGroups', 'externalReferences', 'definedNames'];
  const at = old?.start ?? tree.children.filter((one) => before.includes(one.name)).at(-1)?.end ?? tree.end;
  const element = `<calcPr${writeAttributes({ ...old?.attributes, fullCalcOnLoad: true })}/>`;
  setPartText(parts, root, xml.slice(0, at) + element + xml.slice(old?.end ?? at));
}

/**
 * Puts the worksheets into the wanted order; sheets of other kinds keep their places. Not left to excelize, whose
 * MoveSheet ends the whole program over a sheet part without `<sheetViews>`.
 */
function setOrder(workbook: HostWorkbook, parts: Parts, root: string): void {
  const xml = partText(parts, root) ?? '';
  const tree = parseXml(xml);
  const list = child(tree, 'sheets');
  if (!list) return;
  const wanted = workbook.sheets.map((sheet) => sheet.name);
  const now = children(list, 'sheet').map((one) => one.attributes.name ?? '');
  let next = 0;
  const order = now.map((name) => (wanted.includes(name) ? (wanted[next++] ?? name) : name));
  if (order.every((name, i) => name === now[i])) return;
  const written = new Map(
    children(list, 'sheet').map((one) => [one.attributes.name ?? '', xml.slice(one.start, one.end)]),
  );
  const sheets = `<sheets>${order.map((name) => written.get(name) ?? '').join('')}</sheets>`;
  // Names of one sheet and the views count sheets by their position.
  const moved = (position: string): string => String(order.indexOf(now[Number(position)] ?? ''));
  const renumbered = (text: string): string =>
    text.replace(
      /(<(?:\w+:)?definedName\b[^>]*\blocalSheetId=")(\d+)"/g,
      (_, head: string, position: string) => `${head}${moved(position)}"`,
    );
  setPartText(parts, root, renumbered(xml.slice(0, list.start)) + sheets + renumbered(xml.slice(list.end)));
}

const STATES = { Visible: undefined, Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

function setVisibility(workbook: HostWorkbook, before: HostWorkbook, parts: Parts, root: string): void {
  const old = new Map(before.sheets.map((sheet) => [sheet.part, sheet.visibility]));
  for (const { name, part, visibility } of workbook.sheets) {
    if (visibility === ((part !== null && old.get(part)) || 'Visible')) continue;
    const xml = partText(parts, root) ?? '';
    const element = children(child(parseXml(xml), 'sheets'), 'sheet').find((one) => one.attributes.name === name);
    if (!element) continue;
    const plain = xml.slice(element.start, element.end).replace(/\sstate="[^"]*"/, '');
    const state = writeAttributes({ state: STATES[visibility] });
    setPartText(
      parts,
      root,
      xml.slice(0, element.start) + plain.replace(/\s*\/?>/, (end) => `${state}${end}`) + xml.slice(element.end),
    );
  }
}

/**
 * Sets the sheet that is shown first. A sheet that stays as it was may be marked as selected in its own part; a second
 * selected sheet would be grouped with it, and whatever is typed in one would go into both. Then the old sheet stays first.
 */
function setActive(workbook: HostWorkbook, parts: Parts, root: string): void {
  const selected = (part: string): boolean =>
    /<(?:\w+:)?sheetView\b[^>]*\btabSelected="(?:1|true)"/.test(partText(parts, part) ?? '');
  const byName = sheetParts(parts, root);
  const untouched = workbook.sheets.filter((sheet) => sheet.part !== null && !sheet.touched && selected(sheet.part));
  const wanted = workbook.sheets[workbook.activeSheet];
  const shown = untouched.find((sheet) => sheet === wanted) ?? untouched[0] ?? wanted ?? workbook.sheets[0];
  for (const sheet of workbook.sheets) {
    const part = byName.get(sheet.name);
    if (part === undefined || (!sheet.touched && sheet.part !== null)) continue;
    const xml = (partText(parts, part) ?? '').replace(/(<sheetView\b[^>]*?)\stabSelected="[^"]*"/g, '$1');
    setPartText(parts, part, sheet === shown ? xml.replace(/<sheetView\b/, '$& tabSelected="1"') : xml);
  }
  const text = partText(parts, root) ?? '';
  const position = [...byName.keys()].indexOf(shown?.name ?? '');
  const view = child(child(parseXml(text), 'bookViews'), 'workbookView');
  if (!view || position < 0) return;
  const { activeTab: _, firstSheet: __, ...others } = view.attributes;
  const attributes = Object.fromEntries(Object.entries(others).filter(([name]) => name !== 'uid'));
  setPartText(
    parts,
    root,
    `${text.slice(0, view.start)}<workbookView${writeAttributes({ ...attributes, activeTab: position })}/>${text.slice(view.end)}`,
  );
}

/** Removes parts that nothing refers to any more but something did. */
function dropOrphans(parts: Parts, original: Parts): void {
  const reachable = reach(parts);
  for (const part of reach(original)) if (!reachable.has(part) && parts.has(part)) removePart(parts, part);
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
