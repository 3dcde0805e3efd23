import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { pathToFileURL } from 'node:url';

const run = promisify(execFile);

/** Every sheet in a file of its own; numbers in full instead of as the cell shows them, dates as MM/DD/YYYY. */
const CSV_OF_EVERY_SHEET = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';

/** Settings of a profile: every formula is worked out anew on opening, whatever result the file holds. */
const RECALCULATING =
  '<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry">' +
  '<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>';

interface Reading {
  /** Works every formula out anew; by default results are taken from the file where it holds them. */
  readonly recalculate?: boolean;
}

/** Converts with a profile of its own, so that several may run at once. `format` is what `--convert-to` takes. */
export async function convertWithLibreOffice(
  file: string,
  format: string,
  outDir: string,
  { recalculate = false }: Reading = {},
): Promise<void> {
  const profile = await mkdtemp(path.join(tmpdir(), 'panel-tracker-office-'));
  try {
    if (recalculate) {
      await mkdir(path.join(profile, 'user'));
      await writeFile(path.join(profile, 'user', 'registrymodifications.xcu'), RECALCULATING);
    }
    const options = [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--norestore'];
    await run('soffice', [...options, '--convert-to', format, '--outdir', outDir, file], { timeout: 120_000 });
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
}

/** What LibreOffice reads from each sheet of a workbook, by the sheet's name. */
export async function sheetsAsCsv(file: string, reading: Reading = {}): Promise<Map<string, string[][]>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'panel-tracker-csv-'));
  try {
    await convertWithLibreOffice(file, CSV_OF_EVERY_SHEET, folder, reading);
    const stem = `${path.basename(file, path.extname(file))}-`;
    const sheets = new Map<string, string[][]>();
    for (const name of (await readdir(folder)).filter((one) => one.startsWith(stem))) {
      sheets.set(name.slice(stem.length, -'.csv'.length), parseCsv(await readFile(path.join(folder, name), 'utf8')));
    }
    return sheets;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Rows and fields of comma-separated text; a quoted field may hold commas, quotes and line breaks. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\n\r]*))(,|\r?\n|$)/g)) {
    row.push(quoted === undefined ? plain : quoted.replace(/""/g, '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  // The end of the text matches once more behind the last line break.
  const last = rows.at(-1);
  return last?.length === 1 && last[0] === '' ? rows.slice(0, -1) : rows;
}
