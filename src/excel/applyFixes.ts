import type { Outcome } from '../app/ports';
import { planOfSome, type FixPlan, type Guard } from '../domain/plan/fixPlan';
import { addRows } from './addRows';
import { runExcel } from './refusal';
import { asOneStep } from './undoGroup';
import { writeFormulas, writeValues } from './writeCells';

/**
 * Writes the values of fixes, each where its cells still say what they said, and the rows of the Change log for those that are
 * written: two round trips, one step of undo where Excel can do that. The log comes first: no change is made without its row. Gives
 * the 0-based places of the fixes that were written.
 */
export async function applyFixes(plan: FixPlan): Promise<Outcome<readonly number[]>> {
  let asked = false;
  const outcome = await runExcel<readonly number[] | { readonly locked: string }>(async (context) => {
    const { worksheets } = context.workbook;
    const names = new Set([...plan.fixes.map(({ sheet }) => sheet), plan.log.sheet]);
    const sheets = [...names].map((name) => worksheets.getItem(name));
    for (const each of sheets) each.load('name,protection/protected');
    const cells = plan.fixes.map(({ sheet, guards }) =>
      guards.map((guard) => {
        const cell = worksheets.getItem(sheet).getRangeByIndexes(guard.row, guard.column, 1, 1);
        cell.load('values,formulas');
        return { guard, cell };
      }),
    );
    await context.sync();

    const locked = sheets.find(({ protection }) => protection.protected);
    if (locked) return { locked: locked.name };
    const places = cells.flatMap((each, place) => (each.every(({ guard, cell }) => holds(guard, cell)) ? [place] : []));
    if (places.length === 0) return places;
    asked = true;
    const { fixes, log } = planOfSome(plan, places);
    await addRows(context, [log], 0);
    const placed = fixes.map(({ sheet, row, column, value, numberFormat }) => ({
      sheet: worksheets.getItem(sheet),
      row,
      column,
      values: [[value]],
      styles: numberFormat === null ? [] : [{ area: { row, column, rows: 1, columns: 1 }, style: { numberFormat } }],
    }));
    await writeValues(context, placed, JSON.stringify(log.values).length);
    for (const { sheet, row, column, values } of placed) writeFormulas(sheet, values, row, column);
    await context.sync();
    return places;
  }, asOneStep());
  if (!outcome.ok) {
    const begun = asked && outcome.refusal.code !== 'editingCell';
    return begun ? { ok: false, refusal: { ...outcome.refusal, begun } } : outcome;
  }
  if ('locked' in outcome.value) {
    return { ok: false, refusal: { code: 'sheetProtected', detail: `${outcome.value.locked} is protected` } };
  }
  return { ok: true, value: outcome.value };
}

/** True while a cell says what it said; one with a formula is somebody's work. */
function holds({ text }: Guard, { values, formulas }: Excel.Range): boolean {
  const [[formula]] = formulas as [[unknown]];
  const isFormula = typeof formula === 'string' && formula.startsWith('=');
  return !isFormula && String((values as [[unknown]])[0][0]) === text;
}
