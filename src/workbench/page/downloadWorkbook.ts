import type { ExcelHost } from '../host/excelHost';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const XLSM = 'application/vnd.ms-excel.sheet.macroEnabled.12';

/** `tracker.xlsx` becomes `tracker.tracked.xlsx`. */
export const trackedName = (name: string): string =>
  name.replace(/(\.xls[xm])?$/i, (ending) => `.tracked${ending || '.xlsx'}`);

/** Saves the workbook as it now stands to the browser's downloads. What writes files is fetched only now. */
export async function downloadWorkbook(host: ExcelHost): Promise<void> {
  const { saveWorkbook } = await import('../file/saveWorkbook');
  host.calculate();
  const bytes = saveWorkbook(host.workbook);
  const name = trackedName(host.workbook.fileName);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes.slice()], { type: /\.xlsm$/i.test(name) ? XLSM : XLSX }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
