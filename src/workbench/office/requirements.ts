import type { RequirementMatrix } from './win32External';

/** What Excel claims to support when its ExcelApi is at `version`: the floor of the manifest is `1.14` (Office LTSC 2021). */
export const matrixFor = (version: string): RequirementMatrix => ({
  ExcelApi: version,
  // Lets the client ask, with `Excel.run({ delayForCellEdit: true })`, to wait until a cell is edited no longer (excel-host 1.9)
  DelayForCellEdit: '1.1',
  DialogApi: '1.2',
  SharedRuntime: '1.1',
  RibbonApi: '1.1',
  Settings: '1.1',
  File: '1.1',
  CompressedFile: '1.1',
  PdfFile: '1.1',
});
