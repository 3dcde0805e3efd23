import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createPanelTracker } from '../../../src/app/createPanelTracker';
import { parseDecisions } from '../../../src/app/decisions';
import { cellAddress } from '../../../src/domain/workbook/area';
import { dateParts, parseIsoDate } from '../../../src/domain/workbook/serialDate';
import { openWorkbook } from '../../../src/workbench/file/openWorkbook';
import { partText, readParts, setPartText, writeParts } from '../../../src/workbench/file/parts';
import { saveWorkbook } from '../../../src/workbench/file/saveWorkbook';
import { numberText } from '../../../src/workbench/formulas/scalar';
import { keyCell, type HostCell, type HostWorkbook } from '../../../src/workbench/host/workbook';
import { playFile } from '../../excel/openTracker';
import { sheetsAsCsv } from '../../setup/libreOffice';
import { describeWith, sofficePath } from '../../setup/tools';

const ANSWERS = path.join(__dirname, '../../../assets/sample/northshire-answers.json');

/** A result that no formula has: a reader that shows it did not calculate. */
const WRONG = '424242';

/** The sample after the pane's three steps, with the results that the host stored. */
async function builtSample(): Promise<HostWorkbook> {
  const { workbook, host, port } = await playFile();
  const parsed = parseDecisions(await readFile(ANSWERS, 'utf8'));
  if (!parsed.ok) throw new Error(parsed.problem);
  const tracker = createPanelTracker(port, {
    today: () => parseIsoDate('2020-10-16') as number,
    decisions: parsed.decisions,
    acceptSuggestions: true,
  });
  expect([(await tracker.check()).kind, (await tracker.build()).kind, (await tracker.summarise()).kind]).toEqual([
    'checked',
    'built',
    'written',
  ]);
  host.calculate();
  expect(host.unsupportedFormulas).toEqual([]);
  return workbook;
}

/** A result as LibreOffice writes it into CSV. */
function asText({ value, style }: HostCell): string {
  if (typeof value === 'object') return value.code;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  if (!/d.*m.*y/.test(style.numberFormat)) return numberText(value);
  const { year, month, day } = dateParts(value);
  return [month, day].map((one) => String(one).padStart(2, '0')).join('/') + `/${year}`;
}

/** Every formula cell of the sheets that the product wrote: where it stands, and its result. */
const formulaCells = (workbook: HostWorkbook): Map<string, string> =>
  new Map(
    workbook.sheets
      .filter(({ touched }) => touched)
      .flatMap(({ name, cells }) =>
        [...cells].flatMap(([key, cell]) => {
          const { row, column } = keyCell(key);
          return cell.formula === undefined ? [] : [[`${name}!${cellAddress(row, column)}`, asText(cell)] as const];
        }),
      ),
  );

/** How many cells the calculated columns of our tables have. */
const calculatedCells = (workbook: HostWorkbook): number =>
  workbook.sheets
    .filter(({ touched }) => touched)
    .flatMap(({ tables }) => tables)
    .map(({ area, columns }) => (area.rows - 1) * columns.filter(({ calculated }) => calculated !== undefined).length)
    .reduce((sum, one) => sum + one, 0);

/** The file with a wrong result in each of its formula cells; `count` is how many. */
function withWrongResults(bytes: Uint8Array, isOurs: (part: string) => boolean): { bytes: Uint8Array; count: number } {
  const parts = readParts(bytes);
  let count = 0;
  for (const name of [...parts.keys()].filter(isOurs)) {
    const xml = partText(parts, name) ?? '';
    const wrong = xml.replace(
      /<c r="(\w+)"((?: s="\d+")?)(?: t="\w+")?>(<f>[^<]*<\/f>)<v[^>]*>[^<]*<\/v><\/c>/g,
      (_, address: string, style: string, formula: string) => {
        count += 1;
        return `<c r="${address}"${style}>${formula}<v>${WRONG}</v></c>`;
      },
    );
    setPartText(parts, name, wrong);
  }
  return { bytes: writeParts(parts), count };
}

describeWith(sofficePath, 'libreoffice-calc')('every formula that the product writes, build and summary', () => {
  it('has the result that LibreOffice works out, whatever result the file holds', async () => {
    const workbook = await builtSample();
    const ours = formulaCells(workbook);
    const own = new Set(readParts(workbook.original).keys());
    const saved = saveWorkbook(workbook);
    const wrong = withWrongResults(saved, (part) => /^xl\/worksheets\/sheet\d+\.xml$/.test(part) && !own.has(part));
    // Not one formula cell of the file is left out, and each had a result stored.
    expect(wrong.count).toBe(ours.size);
    expect(ours.size).toBe(calculatedCells(workbook));

    const folder = await mkdtemp(path.join(tmpdir(), 'panel-tracker-run-'));
    try {
      const file = path.join(folder, 'built.xlsx');
      await writeFile(file, wrong.bytes);
      const at = async (recalculate: boolean): Promise<Map<string, string | undefined>> => {
        const sheets = await sheetsAsCsv(file, { recalculate });
        return new Map(
          [...sheets].flatMap(([name, rows]) =>
            rows.flatMap((row, r) =>
              row
                .map((value, c) => [`${name}!${cellAddress(r, c)}`, value] as const)
                .filter(([place]) => ours.has(place)),
            ),
          ),
        );
      };
      const unread = await at(false);
      expect(new Set(unread.values())).toContain(WRONG);
      expect(new Map([...(await at(true))].sort())).toEqual(new Map([...ours].sort()));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('is read back from the saved file with its result', async () => {
    const workbook = await builtSample();
    const again = openWorkbook(saveWorkbook(workbook), 'built.xlsx');
    if (again.kind === 'refused') throw new Error(again.reason);
    const written = new Set(workbook.sheets.filter(({ touched }) => touched).map(({ name }) => name));
    for (const sheet of again.workbook.sheets) sheet.touched = written.has(sheet.name);
    expect(formulaCells(again.workbook)).toEqual(formulaCells(workbook));
  });
});
