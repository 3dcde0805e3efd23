import type { WorkbookPlan } from '../domain/plan/sheetPlan';
import { SUMMARY_SHEET } from '../domain/report/summarySheet';
import type { CellValue } from '../domain/workbook/cell';
import type { SheetSnapshot } from '../domain/workbook/snapshot';
import type { OwnSheets } from './ports';

/** Key of the workbook's setting that says, while a plan is carried out, which sheets are being written. */
export const UNFINISHED_KEY = 'panelTracker.unfinished';

/** Sheets that a step began and did not finish, each with the text of its first cell. */
export type Unfinished = Readonly<Record<string, string>>;

const titleOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What is noted before the sheets of a plan are written; Excel takes nothing back when it refuses half-way. */
export const formatUnfinished = ({ sheets }: WorkbookPlan): string =>
  JSON.stringify(Object.fromEntries(sheets.map(({ name, values }) => [name, titleOf(values[0]?.[0])])));

/** What an earlier step left unfinished; nothing when it left nothing, or the note is not ours. */
export function readUnfinished(settings: Readonly<Record<string, string>>): Unfinished {
  try {
    const noted: unknown = JSON.parse(settings[UNFINISHED_KEY] ?? '{}');
    if (typeof noted !== 'object' || noted === null || Array.isArray(noted)) return {};
    return Object.fromEntries(
      Object.entries(noted).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
  } catch {
    // Someone else's text under our key: nothing of ours is known to be unfinished
    return {};
  }
}

/** True when a sheet of that name and first cell is one that was begun: its title is ours, or it was not written at all. */
export const isBegun = (unfinished: Unfinished, name: string, firstCell: string): boolean =>
  Object.hasOwn(unfinished, name) && (firstCell === '' || firstCell === unfinished[name]);

/**
 * True when a sheet is ours to write over: begun and not finished, or hidden and with nothing on it, as undoing Build leaves
 * the sheets that it hides.
 */
export function isLeftOver(sheet: SheetSnapshot, unfinished: Unfinished): boolean {
  const holdsNothing = sheet.cells.every((row) => row.every(({ value }) => value.kind === 'empty'));
  if (sheet.visibility === 'hidden' && holdsNothing && sheet.tables.length === 0) return true;
  const first = sheet.cells[0]?.[0]?.value;
  return holdsNothing ? Object.hasOwn(unfinished, sheet.name) : isBegun(unfinished, sheet.name, titleIn(first));
}

/** The sheets of the summary that were begun and not finished: itself, and the hidden one of the positions. */
export function begunSheets({ summary, sheetNames, hiddenSheets, settings, summaryTitle }: OwnSheets): string[] {
  const unfinished = readUnfinished(settings);
  return sheetNames.filter((name) => {
    if (name === summary?.sheet)
      return isBegun(unfinished, name, summary.values.length === 0 ? '' : titleIn(summary.values[0]?.[0]));
    if (name === SUMMARY_SHEET) return isBegun(unfinished, name, summaryTitle ?? '');
    return hiddenSheets.includes(name) && Object.hasOwn(unfinished, name);
  });
}

/** Text of a first cell; what is no text is no title of ours. */
const titleIn = (value: CellValue | undefined): string => (value?.kind === 'text' ? value.text : ' ');
