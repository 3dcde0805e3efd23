import type { Cleared, Outcome, PresentSheets } from '../app/ports';
import { formatUnfinished, UNFINISHED_KEY } from '../app/unfinished';
import type { SheetPlan, WorkbookPlan } from '../domain/plan/sheetPlan';
import { ensureSheets } from './ensureSheets';
import { runExcel } from './refusal';
import { addRows } from './addRows';
import { addTables, writeFormulas, writeValues, type WrittenSheet } from './writeCells';
import { applyStyles } from './applyStyles';
import { addConditionalFormats, addValidations } from './addRules';
import { addCharts } from './addCharts';
import { loadUsed, usedValuesOf } from './readCells';
import { layOutPage } from './layOutPage';
import { rangeOf } from './ranges';
import { asOneStep } from './undoGroup';

/**
 * Makes or clears the sheets of the plan and writes them: in one round trip when all of them are there, else in three, and
 * in one more for each further 2 MB. Sheets that the plan does not name are not touched. Where Excel has groups of undo
 * all of it is one step; a sheet that must be hidden or shown takes a round trip before it, since no group may do that.
 * There is no transaction in Excel: a refusal half-way leaves what was written, which is said, and carrying out the plan again
 * writes it whole. So only sheets that can be written again are cleared; to what cannot, rows are added. Without `present`
 * nothing is known of the sheets, and those of the plan are cleared if they exist.
 */
export async function carryOutPlan(plan: WorkbookPlan, present?: PresentSheets): Promise<Outcome<Cleared>> {
  const options = asOneStep();
  const turned = present ? plan.sheets.filter((sheet) => isTurned(sheet, present)) : plan.sheets;
  const before = options && present ? turned : [];
  if (before.length > 0) {
    const prepared = await runExcel((context) => turnSheets(context, plan, before, present));
    if (!prepared.ok) return told(prepared, 'asked');
  }
  const made = before.map(({ name }) => name);
  const now = present && { ...present, names: [...present.names, ...made] };
  let reached: Reached = before.length > 0 ? 'written' : 'read';
  const written = await runExcel(
    (context) =>
      writePlan(context, plan, now, options ? [] : turned, (stage) => {
        if (reached !== 'written') reached = stage;
      }),
    options,
  );
  return told(written, reached);
}

/** How far a plan was carried out: nothing but reading was asked for, writing was asked for, some of it was answered. */
type Reached = 'read' | 'asked' | 'written';

/** A refusal that says when some of the plan may have been written. Excel takes nothing of a batch while a cell is edited. */
function told<T>(outcome: Outcome<T>, reached: Reached): Outcome<T> {
  if (outcome.ok || reached === 'read') return outcome;
  if (reached === 'asked' && outcome.refusal.code === 'editingCell') return outcome;
  return { ok: false, refusal: { ...outcome.refusal, begun: true } };
}

/** True when a sheet must be shown or hidden: one that is not there will be visible, unless somebody says otherwise. */
const isTurned = ({ name, visibility }: SheetPlan, { hidden }: PresentSheets): boolean =>
  hidden.includes(name) !== (visibility === 'Hidden');

/** Notes that the plan is being carried out, before anything of it is. Gives the bytes of the note. */
function noteBeginning({ workbook }: Excel.RequestContext, plan: WorkbookPlan): number {
  const note = formatUnfinished(plan);
  workbook.settings.add(UNFINISHED_KEY, note);
  return note.length;
}

async function turnSheets(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  turned: readonly SheetPlan[],
  present: PresentSheets | undefined,
): Promise<null> {
  const { worksheets } = context.workbook;
  noteBeginning(context, plan);
  for (const { name, visibility } of turned) {
    const sheet = present?.names.includes(name) ? worksheets.getItem(name) : worksheets.add(name);
    sheet.visibility = visibility;
  }
  await context.sync();
  return null;
}

async function writePlan(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  present: PresentSheets | undefined,
  turned: readonly SheetPlan[],
  reach: (stage: Reached) => void,
): Promise<Cleared> {
  const { workbook } = context;
  const there = plan.sheets.filter(({ name }) => present?.names.includes(name));
  const missing = plan.sheets.filter((sheet) => !there.includes(sheet));
  const noted = noteBeginning(context, plan);
  const made = await ensureSheets(
    context,
    missing.map(({ name }) => name),
    present !== undefined,
    () => reach('asked'),
  );
  reach(missing.length > 0 ? 'written' : 'asked');
  context.application.suspendScreenUpdatingUntilNextSync();
  // An earlier table of the same name would refuse the new one; on a null object this does nothing.
  const names = plan.sheets.flatMap(({ tables }) => tables.map(({ name }) => name));
  for (const name of [...names, ...(present?.begunTables ?? [])]) {
    workbook.tables.getItemOrNullObject(name).convertToRange();
  }
  const written = plan.sheets.map((sheet): WrittenSheet => ({
    plan: sheet,
    sheet: made[missing.indexOf(sheet)] ?? workbook.worksheets.getItem(sheet.name),
  }));
  // In the batch that clears it: nobody comes in between
  const watched = present?.watched ? loadUsed(workbook.worksheets.getItem(present.watched)) : null;
  for (const { plan: sheetPlan, sheet } of written) clearSheet(sheetPlan, sheet);
  const placed = written.map(({ plan: { values, styles }, sheet }) => ({ sheet, values, styles, row: 0, column: 0 }));
  const bytes = await writeValues(context, placed, missing.length > 0 ? 0 : noted);
  for (const each of written) addTables(each);
  for (const { name, formula } of plan.names) {
    workbook.names.getItemOrNullObject(name).delete();
    workbook.names.add(name, formula);
  }
  // Formulas come after all tables and names, which they refer to.
  for (const { plan: each, sheet } of written) writeFormulas(sheet, each.values);
  for (const each of written) dress(each, turned);
  // Last of all: what a panel is told is kept once it can be read
  await addRows(context, plan.additions, bytes);
  for (const [key, value] of Object.entries(plan.settings)) workbook.settings.add(key, value);
  workbook.settings.getItem(UNFINISHED_KEY).delete();
  if (plan.activate !== null) workbook.worksheets.getItem(plan.activate).activate();
  await context.sync();
  return watched && usedValuesOf(watched);
}

/**
 * Everything that an earlier plan left on the sheet: cells, rules, page breaks, and charts, which float above the cells. It
 * goes in the same batch in which the sheet is written anew, so that a sheet is not left empty when Excel refuses in between.
 */
function clearSheet(plan: SheetPlan, sheet: Excel.Worksheet): void {
  const everything = sheet.getRange();
  everything.clear();
  everything.dataValidation.clear();
  everything.conditionalFormats.clearAll();
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const { name } of plan.charts) sheet.charts.getItemOrNullObject(name).delete();
}

/** Everything but the cells' contents. Wrapping comes last: it slows down every write after it. */
function dress({ plan, sheet }: WrittenSheet, turned: readonly SheetPlan[]): void {
  addValidations(plan, sheet);
  addConditionalFormats(plan, sheet);
  applyStyles(plan, sheet);
  // After wrapping, so that long narratives are seen whole; the printed summary has heights of its own instead.
  for (const { area } of plan.tables) rangeOf(sheet, area).format.autofitRows();
  addCharts(plan, sheet);
  sheet.freezePanes.unfreeze();
  if (plan.frozenRows > 0) sheet.freezePanes.freezeRows(plan.frozenRows);
  if (plan.page) layOutPage(plan.page, sheet);
  sheet.showGridlines = plan.gridlines;
  if (plan.tabColour !== null) sheet.tabColor = plan.tabColour;
  // Cannot be undone on the desktop and empties Excel's undo: only where it changes something
  if (turned.includes(plan)) sheet.visibility = plan.visibility;
}
