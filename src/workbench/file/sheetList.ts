import type { HostSheet, HostWorkbook } from '../host/workbook';
import { writeNames } from './definedNames';
import {
  addRelationship,
  editPart,
  freePart,
  partText,
  readRelationships,
  removePart,
  removeRelationships,
  setContentType,
  type Parts,
} from './parts';
import { child, children, parseXml, setAttributes } from './xml';

const WORKSHEET = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet';
const WORKSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const STATES = { Visible: undefined, Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

/** Where the sheets of the host lie in a package. */
export interface SheetList {
  /** Part name of each sheet. */
  readonly parts: ReadonlyMap<HostSheet, string>;
  /** 0-based, among the sheets of all kinds. */
  readonly positions: ReadonlyMap<HostSheet, number>;
  /** New position of each sheet of the file, of any kind, by its old one; -1 for one that is gone. */
  readonly moved: readonly number[];
}

/** A sheet as the file lists it. */
interface Listed {
  readonly part: string;
  readonly sheetId: number;
  /** `<sheet>` as written. */
  readonly xml: string;
}

/**
 * Brings the list of sheets in the package into line with the host's: sheets come, go, and get other names, places and
 * visibility, and the defined names follow. Sheets of other kinds (charts alone, old macros) keep their places. What a
 * new sheet holds is not written here.
 */
export function listSheets(workbook: HostWorkbook, before: HostWorkbook, parts: Parts, root: string): SheetList {
  const old = listed(parts, root);
  const was = new Map(before.sheets.map((sheet) => [sheet.part, sheet]));
  const known = new Map(old.map((one) => [one.part, one]));
  const partOf = new Map(workbook.sheets.map((sheet) => [sheet, sheet.part ?? addSheetPart(parts)]));
  const wanted = new Set(partOf.values());
  for (const { part } of before.sheets) if (part !== null && !wanted.has(part)) dropSheetPart(parts, root, part);

  const waiting = [...workbook.sheets];
  const order = old.flatMap((one): (HostSheet | Listed)[] => (was.has(one.part) ? waiting.splice(0, 1) : [one]));
  order.push(...waiting);
  const positionOf = (part: string): number =>
    order.findIndex((one) => ('xml' in one ? one.part : partOf.get(one)) === part);

  let lastId = Math.max(...old.map((one) => one.sheetId));
  const elementOf = (sheet: HostSheet): string => {
    const part = partOf.get(sheet) ?? '';
    const { name, visibility } = sheet;
    const listing = known.get(part);
    if (listing) {
      const state = visibility === was.get(part)?.visibility ? {} : { state: STATES[visibility] };
      return setAttributes(listing.xml, 0, { name, ...state });
    }
    lastId += 1;
    const id = addRelationship(parts, root, WORKSHEET, `/${part}`);
    // Written as the first sheet is, so that the prefixes are right in any file.
    return setAttributes(old[0]?.xml ?? '', 0, { name, sheetId: lastId, id, state: STATES[visibility] });
  };
  const elements = order.map((one) => ('xml' in one ? one.xml : elementOf(one)));

  const positions = new Map(workbook.sheets.map((sheet) => [sheet, positionOf(partOf.get(sheet) ?? '')]));
  const renamed = workbook.sheets.flatMap((sheet) => {
    const name = was.get(sheet.part)?.name;
    return name === undefined || name === sheet.name ? [] : [[name.toLowerCase(), sheet.name] as const];
  });
  const moved = old.map((one) => positionOf(one.part));
  editPart(parts, root, (xml) =>
    writeNames(replaceSheets(xml, old, elements), workbook, before, {
      moved,
      positions,
      renamed: new Map(renamed),
    }),
  );
  return { parts: partOf, positions, moved };
}

function listed(parts: Parts, root: string): Listed[] {
  const xml = partText(parts, root) ?? '';
  const targets = new Map(readRelationships(parts, root).map((one) => [one.id, one.target]));
  return children(child(parseXml(xml), 'sheets'), 'sheet').map(({ attributes, start, end }) => ({
    part: targets.get(attributes.id ?? '') ?? '',
    sheetId: Number(attributes.sheetId ?? 0),
    xml: xml.slice(start, end),
  }));
}

function replaceSheets(xml: string, old: readonly Listed[], elements: readonly string[]): string {
  if (elements.length === old.length && elements.every((one, i) => one === old[i]?.xml)) return xml;
  const sheets = children(child(parseXml(xml), 'sheets'), 'sheet');
  const [start, end] = [sheets[0]?.start ?? 0, sheets.at(-1)?.end ?? 0];
  return xml.slice(0, start) + elements.join('') + xml.slice(end);
}

function addSheetPart(parts: Parts): string {
  const part = freePart(parts, 'xl/worksheets/sheet');
  parts.set(part, new Uint8Array());
  setContentType(parts, part, WORKSHEET_TYPE);
  return part;
}

function dropSheetPart(parts: Parts, root: string, part: string): void {
  removeRelationships(parts, root, (one) => one.target === part);
  removePart(parts, part);
}
