import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Outcome, WorkbookPort } from '../../src/app/ports';
import { createExcelWorkbook } from '../../src/excel/excelWorkbook';
import { openWorkbook } from '../../src/workbench/file/openWorkbook';
import { recalculate } from '../../src/workbench/formulas/recalculate';
import { ExcelHost, type ExcelHostOptions } from '../../src/workbench/host/excelHost';
import { costOf } from '../../src/workbench/host/stepCost';
import type { HostWorkbook } from '../../src/workbench/host/workbook';
import { bootOffice } from '../../src/workbench/office/bootOffice';
import { playedExcel } from '../setup/playedExcel';

export const SAMPLE = join(__dirname, '../../assets/sample/northshire-tracker.xlsx');

export interface Opened {
  readonly workbook: HostWorkbook;
  readonly host: ExcelHost;
  readonly port: WorkbookPort;
}

/** Microsoft's office.js on a host over the workbook, and the seam on top of it. */
export async function playOn(workbook: HostWorkbook, options: ExcelHostOptions = {}): Promise<Opened> {
  const { build, matrix } = playedExcel;
  const host = new ExcelHost(workbook, { recalculate, ...(build && { build }), ...options });
  await bootOffice({ host, matrix });
  return { workbook, host, port: createExcelWorkbook() };
}

/** The same over a file. */
export async function playFile(path = SAMPLE, options: ExcelHostOptions = {}): Promise<Opened> {
  const opened = openWorkbook(readFileSync(path), 'tracker.xlsx');
  if (opened.kind !== 'opened') throw new Error(`${path}: ${opened.reason}`);
  return playOn(opened.workbook, options);
}

/** Value of an outcome that must not be a refusal. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.code} ${outcome.refusal.detail}`);
  return outcome.value;
}

/** Runs a step and gives its round trips beside its result. */
export async function counted<T>({ host }: Opened, step: () => Promise<T>): Promise<{ result: T; roundTrips: number }> {
  const { result, cost } = await costOf(host, step);
  return { result, roundTrips: cost.roundTrips };
}
