import type { ExcelHost } from '../host/excelHost';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const ENGINE = 'excelize.wasm.gz';

/** `tracker.xlsx` becomes `tracker.tracked.xlsx`. */
export const trackedName = (name: string): string =>
  name.replace(/(\.xls[xm])?$/i, (ending) => `.tracked${ending || '.xlsx'}`);

/** Saves the workbook as it now stands to the browser's downloads. The engine that writes files is fetched for it. */
export async function downloadWorkbook(host: ExcelHost): Promise<void> {
  const [{ loadEngine }, { saveWorkbook }] = await Promise.all([
    import('../file/engine'),
    import('../file/saveWorkbook'),
  ]);
  const response = await fetch(ENGINE);
  if (!response.ok) throw new Error(`${ENGINE} was not served: ${response.status}`);
  const engine = await loadEngine(new Uint8Array(await response.arrayBuffer()));
  host.calculate();
  const bytes = saveWorkbook(host.workbook, engine);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes.slice()], { type: XLSX }));
  link.download = trackedName(host.workbook.fileName);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
