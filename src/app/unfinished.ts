import { rowMark, textsOfPlan, textsOfValues } from '../domain/plan/fingerprint';
import type { SheetPlan, WorkbookPlan } from '../domain/plan/sheetPlan';
import { SUMMARY_SHEET } from '../domain/report/summarySheet';
import type { CellValue } from '../domain/workbook/cell';
import type { SheetSnapshot } from '../domain/workbook/snapshot';
import type { OwnSheets } from './ports';

/** Key of the workbook's setting that says, while a plan is carried out, which sheets are being written. */
export const UNFINISHED_KEY = 'panelTracker.unfinished';

/** What a step was about to write on a sheet. */
interface Begun {
  /** 0-based columns with formulas: their results are no one's text. */
  readonly calculated: readonly number[];
  /** Marks of the rows in the other columns, from row 1 on, with a space between. */
  readonly rows: string;
}

/** Sheets that a step began and did not finish, by name. */
export type Unfinished = Readonly<Record<string, Begun>>;

type Rows = readonly (readonly CellValue[])[];

/** What is noted before the sheets of a plan are written; Excel takes nothing back when it refuses half-way. */
export const formatUnfinished = ({ sheets }: WorkbookPlan): string =>
  JSON.stringify(Object.fromEntries(sheets.map((sheet) => [sheet.name, noteOf(sheet)])));

function noteOf({ values }: SheetPlan): Begun {
  const columns = Math.max(0, ...values.map((row) => row.length));
  const calculated = Array.from({ length: columns }, (_, column) => column).filter((column) =>
    values.some((row) => typeof row[column] === 'object' && row[column] !== null),
  );
  const constants = values.map((row) => without(row, calculated));
  return { calculated, rows: textsOfPlan(constants).map(rowMark).join(' ') };
}

const without = <T>(row: readonly T[], columns: readonly number[]): T[] =>
  row.filter((_, column) => !columns.includes(column));

/** What an earlier step left unfinished; nothing when it left nothing, or the note is not ours. */
export function readUnfinished(settings: Readonly<Record<string, string>>): Unfinished {
  try {
    const noted: unknown = JSON.parse(settings[UNFINISHED_KEY] ?? '{}');
    if (typeof noted !== 'object' || noted === null || Array.isArray(noted)) return {};
    return Object.fromEntries(Object.entries(noted).filter((entry): entry is [string, Begun] => isNote(entry[1])));
  } catch {
    // Someone else's text under our key: nothing of ours is known to be unfinished
    return {};
  }
}

const isNote = (noted: unknown): noted is Begun =>
  typeof noted === 'object' &&
  noted !== null &&
  'calculated' in noted &&
  'rows' in noted &&
  Array.isArray(noted.calculated) &&
  typeof noted.rows === 'string';

/** Which rows of a sheet hold something, and whether it is what was to be written there. */
function rowsHeld({ calculated, rows }: Begun, values: Rows): { readonly row: number; readonly isOurs: boolean }[] {
  const marks = rows.split(' ');
  return textsOfValues(values.map((row) => without(row, calculated))).flatMap((text, row) =>
    text === '' ? [] : [{ row, isOurs: rowMark(text) === marks[row] }],
  );
}

/** True when a sheet was begun and holds nothing but what the step wrote: nobody has worked in it since. */
const isBegun = (unfinished: Unfinished, name: string, values: Rows): boolean => {
  const noted = Object.hasOwn(unfinished, name) ? unfinished[name] : undefined;
  return noted !== undefined && rowsHeld(noted, values).every(({ isOurs }) => isOurs);
};

const valuesOf = ({ cells }: SheetSnapshot): Rows => cells.map((row) => row.map(({ value }) => value));

/**
 * True when a sheet is ours to write over: begun, not finished and not edited since, or hidden and with nothing on it, as
 * undoing Build leaves the sheets that it hides.
 */
export function isLeftOver(sheet: SheetSnapshot, unfinished: Unfinished): boolean {
  const holdsNothing = sheet.cells.every((row) => row.every(({ value }) => value.kind === 'empty'));
  if (sheet.visibility === 'hidden' && holdsNothing && sheet.tables.length === 0) return true;
  return isBegun(unfinished, sheet.name, valuesOf(sheet));
}

/** True when a sheet was begun and not finished, still has our title, and somebody has worked in it since. */
export function isEdited(sheet: SheetSnapshot, unfinished: Unfinished): boolean {
  const noted = Object.hasOwn(unfinished, sheet.name) ? unfinished[sheet.name] : undefined;
  const held = noted ? rowsHeld(noted, valuesOf(sheet)) : [];
  return held.some(({ row, isOurs }) => row === 0 && isOurs) && held.some(({ isOurs }) => !isOurs);
}

/** The sheets that a step began and did not finish: the summary's, unless somebody edited it, the positions', and hidden ones. */
export function begunSheets(own: OwnSheets): string[] {
  const { summary, namedSummary, tables, sheetNames, hiddenSheets, settings } = own;
  const unfinished = readUnfinished(settings);
  return sheetNames.filter((name) => {
    if (name === summary?.sheet) return isBegun(unfinished, name, summary.values);
    if (name === SUMMARY_SHEET) return namedSummary !== null && isBegun(unfinished, name, namedSummary);
    const isOurs = hiddenSheets.includes(name) || name === tables.Panel_positions?.sheet;
    return isOurs && Object.hasOwn(unfinished, name);
  });
}
