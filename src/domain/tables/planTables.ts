import type { PlannedValue, SheetPlan, WorkbookPlan } from '../plan/sheetPlan';
import type { Tracked } from '../recommendation';
import { quoteSheet } from '../workbook/area';
import { DETAIL_DEFINED_NAMES, planDetails } from './detailsTable';
import { planInspections } from './inspectionsTable';
import { LISTS_SHEET, planListsSheet } from './listsSheet';
import { planChangeLog, planPositions, type Change } from './logTables';
import { otherName, OWN_TABLE_NAMES } from './ownTables';
import { planRecommendations } from './recommendationsTable';
import { planFindings, planRisks, planSchedule } from './reportTables';

/** Names that the officer's workbook already uses; Excel compares both kinds ignoring case. */
export interface TakenNames {
  readonly sheets: readonly string[];
  readonly tables: readonly string[];
}

const isIn = (names: readonly string[], name: string): boolean =>
  names.some((other) => other.toLowerCase() === name.toLowerCase());

/** A sheet name that is free: the wanted one, else the same with a number, within Excel's 31 characters. */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? '' : ` (${number})`;
    const name = wanted.slice(0, 31 - suffix.length) + suffix;
    if (!isIn(taken, name)) return name;
  }
}

/** Everything that "Build" writes: the tables of design section 3, on sheets of their own, under names that are free. */
export function planTables(tracked: Tracked, changes: readonly Change[], taken: TakenNames): WorkbookPlan {
  const sheets = [
    planRecommendations(tracked.recommendations, tracked.details.completeColour),
    planInspections(tracked.inspections),
    planFindings(tracked.findings),
    planSchedule(tracked.schedule),
    planRisks(tracked.risks),
    planDetails(tracked.details),
    planChangeLog(changes),
    planPositions(tracked.positions),
    planListsSheet(),
  ];
  const sheetNames = new Map(sheets.map(({ name }) => [name, freeSheetName(name, taken.sheets)]));
  const tableNames = new Map(
    OWN_TABLE_NAMES.map((name) => [name as string, isIn(taken.tables, name) ? otherName(name) : name]),
  );
  return {
    sheets: sheets.map((sheet) => renameSheet(sheet, sheetNames, tableNames)),
    additions: [],
    names: DETAIL_DEFINED_NAMES.map(({ name, formula }) => ({
      name,
      formula: renameIn(formula, sheetNames, tableNames),
    })),
    settings: {},
    activate: sheetNames.get('Recommendations') ?? null,
  };
}

type Names = ReadonlyMap<string, string>;

/** A formula of ours with the names as they are in this workbook. */
function renameIn(formula: string, sheetNames: Names, tableNames: Names): string {
  const sheets = (text: string, name: string): string => {
    const now = sheetNames.get(name);
    return now === undefined || now === name
      ? text
      : text.replaceAll(`${quoteSheet(name)}!`, `${quoteSheet(now)}!`).replaceAll(`${name}!`, `${quoteSheet(now)}!`);
  };
  const withSheets = [...sheetNames.keys()]
    .filter((name) => name === LISTS_SHEET || name === 'Report details')
    .reduce(sheets, formula);
  return withSheets.replace(/\b([A-Za-z_]+)\[/g, (_, name: string) => `${tableNames.get(name) ?? name}[`);
}

function renameSheet(sheet: SheetPlan, sheetNames: Names, tableNames: Names): SheetPlan {
  const formula = (text: string): string => renameIn(text, sheetNames, tableNames);
  const value = (planned: PlannedValue): PlannedValue =>
    planned !== null && typeof planned === 'object' ? { formula: formula(planned.formula) } : planned;
  return {
    ...sheet,
    name: sheetNames.get(sheet.name) ?? sheet.name,
    values: sheet.values.map((row) => row.map(value)),
    tables: sheet.tables.map((table) => ({ ...table, name: tableNames.get(table.name) ?? table.name })),
    validations: sheet.validations.map((validation) =>
      validation.rule.kind === 'list'
        ? { ...validation, rule: { kind: 'list', source: formula(validation.rule.source) } }
        : validation,
    ),
  };
}
