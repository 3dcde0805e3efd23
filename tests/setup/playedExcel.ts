import type { Build } from '../../src/workbench/host/builds';
import { matrixFor } from '../../src/workbench/office/requirements';
import type { RequirementMatrix } from '../../src/workbench/office/win32External';

/** Set by the project that runs the tests, see jest.config.js. */
const { excelBuild, excelApi } = globalThis as { excelBuild?: Build; excelApi?: string };

/** Which Excel this run of the tests plays: a build and its requirement sets; by default the strictest, at ExcelApi 1.14. */
export const playedExcel: { readonly build: Build | undefined; readonly matrix: RequirementMatrix } = {
  build: excelBuild,
  matrix: matrixFor(excelApi ?? '1.14'),
};
