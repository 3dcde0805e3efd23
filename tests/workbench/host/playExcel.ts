import { ExcelHost, type ExcelHostOptions } from '../../../src/workbench/host/excelHost';
import { bootOffice } from '../../../src/workbench/office/bootOffice';
import type { HostWorkbook } from '../../../src/workbench/host/workbook';

/** Boots the real office.js on a host over the workbook. */
export async function playExcel(workbook: HostWorkbook, options: ExcelHostOptions = {}): Promise<ExcelHost> {
  const host = new ExcelHost(workbook, options);
  await bootOffice({ host });
  return host;
}

/** Runs a batch on the sheet of that name and sends it; the batch may sync in between itself. */
export const onSheet = <T>(
  name: string,
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T | Promise<T>,
): Promise<T> =>
  Excel.run(async (context) => {
    const result = await batch(context.workbook.worksheets.getItem(name), context);
    await context.sync();
    return result;
  });

/** How a batch was refused: `Code at Class.member`; fails the test when it was not. */
export async function refusalOf(batch: Promise<unknown>): Promise<string> {
  const error: unknown = await batch.then(
    () => new Error('the batch was not refused'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof OfficeExtension.Error)) throw error;
  return `${error.code} at ${error.debugInfo.errorLocation ?? ''}`;
}

/** The value of a call that was sent. */
export const resultOf = <T>({ value }: OfficeExtension.ClientResult<T>): T => value;

/** One property of an object that was loaded. */
export const loaded = (object: { toJSON(): object }, property: string): unknown =>
  new Map(Object.entries(object.toJSON())).get(property);
