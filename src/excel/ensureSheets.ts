/** A sheet that the plan takes for free was made by somebody since the workbook was read: it is theirs. */
export class SheetTaken extends Error {}

/**
 * Makes the sheets that do not exist and clears those that do, in two round trips for all of them, none when there are none.
 * `forceCreateSheet` syncs twice a sheet; the syncs of sheets made side by side are gathered into one. Throws SheetTaken,
 * with nothing made or cleared, when they are said to be `free` and one of them exists. `begin` is called before
 * anything of them is made.
 */
export async function ensureSheets(
  context: Excel.RequestContext,
  names: readonly string[],
  free: boolean,
  begin: () => void,
): Promise<Excel.Worksheet[]> {
  if (names.length === 0) return [];
  // Loaded when something is written: the library is large and the pane opens without it.
  const { ExcelUtilities } = await import('@microsoft/office-js-helpers');
  const found = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name));
  const gathered = gatherSyncs(context, () => {
    const taken = free ? found.findIndex(({ isNullObject }) => !isNullObject) : -1;
    if (taken >= 0) throw new SheetTaken(`the sheet ${names[taken]} was made meanwhile`);
    begin();
  });
  return Promise.all(names.map((name) => ExcelUtilities.forceCreateSheet(gathered, name, true)));
}

/**
 * The workbook as the library sees it: the same objects, but all syncs asked for at once become one round trip. After the
 * first `check` may throw, and the library goes no further.
 */
function gatherSyncs(context: Excel.RequestContext, check: () => void): Excel.Workbook {
  let pending: Promise<void> | null = null;
  let checked = false;
  const send = async (): Promise<void> => {
    pending = null;
    await context.sync();
    if (!checked) check();
    checked = true;
  };
  const sync = (): Promise<void> => (pending ??= Promise.resolve().then(send));
  return { context: { workbook: context.workbook, sync } } as unknown as Excel.Workbook;
}
