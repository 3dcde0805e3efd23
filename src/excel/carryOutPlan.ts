import type { Outcome } from '../app/ports';
import type { SheetPlan, WorkbookPlan } from '../domain/plan/sheetPlan';
import { ensureSheets } from './ensureSheets';
import { runExcel } from './refusal';
import { addTables, writeFormulas, writeValues, type WrittenSheet } from './writeCells';
import { applyStyles } from './applyStyles';
import { addConditionalFormats, addValidations } from './addRules';
import { addCharts } from './addCharts';
import { layOutPage } from './layOutPage';
import { rangeOf } from './ranges';

/**
 * Makes or clears the sheets of the plan and writes them, in three round trips and one more for each further 2 MB.
 * Sheets that the plan does not name are not touched. There is no transaction in Excel: a refusal half-way leaves what
 * was written, and carrying out the plan again writes it whole.
 */
export const carryOutPlan = (plan: WorkbookPlan): Promise<Outcome<null>> =>
  runExcel(async (context) => {
    const { workbook } = context;
    // An earlier table of the same name would refuse the new one; on a null object this does nothing.
    for (const { name } of plan.sheets.flatMap(({ tables }) => tables)) {
      workbook.tables.getItemOrNullObject(name).convertToRange();
    }
    const sheets = await ensureSheets(
      context,
      plan.sheets.map(({ name }) => name),
    );
    context.application.suspendScreenUpdatingUntilNextSync();
    const written = plan.sheets.map((sheet, index): WrittenSheet => ({
      plan: sheet,
      sheet: sheets[index] as Excel.Worksheet,
    }));
    for (const { plan: sheetPlan, sheet } of written) clearRemains(sheetPlan, sheet);
    await writeValues(context, written);
    for (const each of written) addTables(each);
    for (const { name, formula } of plan.names) {
      workbook.names.getItemOrNullObject(name).delete();
      workbook.names.add(name, formula);
    }
    // Formulas come after all tables and names, which they refer to.
    for (const each of written) writeFormulas(each);
    for (const each of written) dress(each);
    for (const [key, value] of Object.entries(plan.settings)) workbook.settings.add(key, value);
    if (plan.activate !== null) workbook.worksheets.getItem(plan.activate).activate();
    await context.sync();
    return null;
  });

/** What clearing the cells of a sheet leaves behind: rules, page breaks, and charts, which float above the cells. */
function clearRemains(plan: SheetPlan, sheet: Excel.Worksheet): void {
  const everything = sheet.getRange();
  everything.dataValidation.clear();
  everything.conditionalFormats.clearAll();
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const { name } of plan.charts) sheet.charts.getItemOrNullObject(name).delete();
}

/** Everything but the cells' contents. Wrapping comes last: it slows down every write after it. */
function dress({ plan, sheet }: WrittenSheet): void {
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
  sheet.visibility = plan.visibility;
}
