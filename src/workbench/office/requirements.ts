import type { RequirementMatrix } from './win32External';

/** What Excel claims to support when its ExcelApi is at `version`: the floor of the manifest is `1.14` (Office LTSC 2021). */
export const matrixFor = (version: string): RequirementMatrix => ({
  ExcelApi: version,
  DialogApi: '1.2',
  SharedRuntime: '1.1',
  RibbonApi: '1.1',
  Settings: '1.1',
  File: '1.1',
  CompressedFile: '1.1',
  PdfFile: '1.1',
});
