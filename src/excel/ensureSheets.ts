/**
 * Makes the sheets that do not exist and clears those that do, in two round trips for all of them.
 * `forceCreateSheet` syncs twice a sheet; the syncs of sheets made side by side are gathered into one.
 */
export async function ensureSheets(
  context: Excel.RequestContext,
  names: readonly string[],
): Promise<Excel.Worksheet[]> {
  // Loaded when something is written: the library is large and the pane opens without it.
  const { ExcelUtilities } = await import('@microsoft/office-js-helpers');
  const gathered = gatherSyncs(context);
  return Promise.all(names.map((name) => ExcelUtilities.forceCreateSheet(gathered, name, true)));
}

/** The workbook as the library sees it: the same objects, but all syncs asked for at once become one round trip. */
function gatherSyncs(context: Excel.RequestContext): Excel.Workbook {
  let pending: Promise<void> | null = null;
  const sync = (): Promise<void> =>
    (pending ??= Promise.resolve().then(() => {
      pending = null;
      return context.sync();
    }));
  return { context: { workbook: context.workbook, sync } } as unknown as Excel.Workbook;
}
