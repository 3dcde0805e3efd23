import { fingerprint, textsOfPlan, textsOfValues } from '../domain/plan/fingerprint';
import type { SheetPlan, WorkbookPlan } from '../domain/plan/sheetPlan';
import type { ReportDetails } from '../domain/recommendation';
import { SUMMARY_SHEET } from '../domain/report/summarySheet';
import { otherName, ownTablesOn, type OwnTable } from '../domain/tables/ownTables';
import type { TakenNames } from '../domain/tables/planTables';
import { readDetails } from '../domain/tables/readDetails';
import { tablesOf } from '../domain/tables/readingOfTables';
import type { SheetSnapshot, WorkbookSnapshot } from '../domain/workbook/snapshot';

/** Key of the workbook's setting that says what Build found and wrote. */
export const BUILT_KEY = 'panelTracker.built';

/** The tables that come from the officer's own sheets. All others are filled in by hand, and stay when these are built again. */
const READ_FROM_SHEETS = ['Recommendations', 'Inspections', 'Change_log'] as const satisfies readonly OwnTable[];

/** What Build wrote on a sheet: what formulas give is no one's text. */
interface Written {
  /** 0-based columns with formulas. */
  readonly calculated: readonly number[];
  readonly mark: string;
}

interface BuiltNote {
  /** Names that the officer's workbook used already: ours were chosen beside them. */
  readonly before: TakenNames;
  /** The sheets that Build made, by name; null for one that is never written again. */
  readonly made: Readonly<Record<string, Written | null>>;
}

const NO_NOTE: BuiltNote = { before: { sheets: [], tables: [] }, made: {} };

const isRead = (table: string): boolean =>
  READ_FROM_SHEETS.some((name) => [name, otherName(name)].some((own) => own === table));
const isReadFromSheets = ({ tables }: SheetPlan): boolean => tables.some(({ name }) => isRead(name));

const markOf = (rows: readonly string[]): string => fingerprint(rows.join('\u0002').replace(/\u0002+$/, ''));
const without = <T>(row: readonly T[], columns: readonly number[]): T[] =>
  row.filter((_, column) => !columns.includes(column));

function writtenOn({ values }: SheetPlan): Written {
  const calculated = [
    ...new Set(
      values.flatMap((row) =>
        row.flatMap((value, column) => (typeof value === 'object' && value !== null ? [column] : [])),
      ),
    ),
  ];
  return { calculated, mark: markOf(textsOfPlan(values.map((row) => without(row, calculated)))) };
}

/** What is noted with the tables: the names that were there before, and what stands on the sheets that may be written again. */
export const formatBuilt = (sheets: readonly SheetPlan[], before: TakenNames): string =>
  JSON.stringify({
    before,
    made: Object.fromEntries(sheets.map((sheet) => [sheet.name, isReadFromSheets(sheet) ? writtenOn(sheet) : null])),
  } satisfies BuiltNote);

function readNote(settings: Readonly<Record<string, string>>): BuiltNote {
  try {
    const noted = JSON.parse(settings[BUILT_KEY] ?? 'null') as Partial<BuiltNote> | null;
    const isNote = Array.isArray(noted?.before?.sheets) && Array.isArray(noted.before.tables) && noted.made;
    return isNote ? { ...NO_NOTE, ...noted } : NO_NOTE;
  } catch {
    // Someone else's text under our key: then nothing of ours is known to be as it was built
    return NO_NOTE;
  }
}

/** A workbook in which the tables were built before, as it is read to build them again. */
export interface BuiltBefore {
  /** The officer's own sheets. */
  readonly sheets: readonly SheetSnapshot[];
  /** Names that are not free, nor were when the tables were built: ours are the same again. */
  readonly taken: TakenNames;
  /** Tables on the sheets that are written again, whatever they are called now. */
  readonly tables: readonly string[];
  /** Sheets of ours in which somebody has worked since, or that have another name now: they are not written again. */
  readonly workedIn: readonly string[];
  /** As they were filled in by hand; null when they cannot be read. */
  readonly details: ReportDetails | null;
}

/** Tells our sheets from the officer's, to read theirs again; null when the report's details were not built, or are gone. */
export function builtBefore({ sheets, settings, ...rest }: WorkbookSnapshot): BuiltBefore | null {
  const { Report_details } = tablesOf({ ...rest, sheets, settings });
  if (!Report_details) return null;
  const { before, made } = readNote(settings);
  const written = ({ name }: SheetSnapshot): Written | null | undefined =>
    Object.hasOwn(made, name) ? made[name] : undefined;
  const isOurs = (sheet: SheetSnapshot): boolean =>
    ownTablesOn(sheet).length > 0 ||
    (!before.sheets.includes(sheet.name) && (written(sheet) !== undefined || isSummary(sheet.name)));
  const theirs = sheets.filter((sheet) => !isOurs(sheet));
  // Sheets that Build made and never writes again stay, and so do summaries
  const again = sheets.filter(
    (sheet) => isOurs(sheet) && (written(sheet) || (written(sheet) === undefined && ownTablesOn(sheet).length > 0)),
  );
  return {
    sheets: theirs,
    taken: {
      sheets: [...new Set([...theirs.map(({ name }) => name), ...before.sheets])],
      tables: [...new Set([...tableNamesOn(theirs), ...before.tables])],
    },
    tables: tableNamesOn(again),
    workedIn: again.filter((sheet) => !isAsWritten(sheet, written(sheet))).map(({ name }) => name),
    details: readDetails(Report_details, []),
  };
}

const tableNamesOn = (sheets: readonly SheetSnapshot[]): string[] =>
  sheets.flatMap(({ tables }) => tables.map(({ name }) => name));

/** By its name, since the copies that were kept have no other mark. */
const isSummary = (name: string): boolean => name.replace(/ \(\d+\)$/, '') === SUMMARY_SHEET;

function isAsWritten({ cells }: SheetSnapshot, written: Written | null | undefined): boolean {
  if (!written) return false;
  const constants = cells.map((row) =>
    without(
      row.map(({ value }) => value),
      written.calculated,
    ),
  );
  return markOf(textsOfValues(constants)) === written.mark;
}

/**
 * Of the whole plan, what is written again: the tables that come from the officer's sheets, and what is not there any more.
 * The names lead to the report's details, which stay.
 */
export const planAgain = (plan: WorkbookPlan, present: readonly string[]): WorkbookPlan => ({
  ...plan,
  sheets: plan.sheets.filter((sheet) => isReadFromSheets(sheet) || !present.includes(sheet.name)),
  names: [],
});
