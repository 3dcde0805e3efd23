/** Options under which everything that a run writes is one step of undo; undefined where Excel has no such groups. */
export const asOneStep = (): Excel.RunOptions | undefined =>
  Office.context.requirements.isSetSupported('ExcelApi', '1.20') ? { mergeUndoGroup: true } : undefined;
