import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { cellAddress, columnLetters, parseArea } from '../../domain/workbook/area';
import { parseIsoDate } from '../../domain/workbook/serialDate';
import type { Engine } from './excelize';
import { draftDashboard, draftOwners } from './frontSheets';
import type { DraftCell, Look, SheetDraft } from './sheetDraft';
import { draftForce, draftNational } from './trackerSheets';

type File = ReturnType<Engine['NewFile']>;

const MADE = '2020-10-14T09:12:00Z';
const THIN = 1;

/** The sample's sheets in the order of their tabs. */
export const draftSample = (): readonly SheetDraft[] => [
  draftDashboard(),
  draftNational().sheet,
  draftForce().sheet,
  draftOwners(),
];

/** Throws when the library refused: the sample is ours, so a refusal is a programmer's error. */
function must<T extends { readonly error: string | null }>(answer: T): T {
  if (answer.error !== null) throw new Error(answer.error);
  return answer;
}

function styleOf(look: Look): Parameters<File['NewStyle']>[0] {
  const border = (type: string) => ({ Type: type, Color: 'A6A6A6', Style: THIN });
  return {
    Font: {
      Family: look.font ?? 'Calibri',
      Size: look.size ?? 11,
      Bold: look.bold ?? false,
      Italic: look.italic ?? false,
      Color: look.colour ?? '000000',
    },
    Alignment: { Vertical: look.down ?? 'bottom', Horizontal: look.across ?? '', WrapText: look.wrap ?? false },
    ...(look.fill === undefined ? {} : { Fill: { Type: 'pattern', Pattern: 1, Color: [look.fill] } }),
    ...(look.borders === true ? { Border: ['left', 'right', 'top', 'bottom'].map(border) } : {}),
    ...(look.numberFormat === undefined ? {} : { CustomNumFmt: look.numberFormat }),
  };
}

function writeCell(file: File, sheet: string, address: string, value: DraftCell['value']): void {
  if (value === null) return;
  if (typeof value === 'string') must(file.SetCellStr(sheet, address, value));
  else if (typeof value === 'number') must(file.SetCellValue(sheet, address, value));
  else if ('iso' in value) {
    const serial = parseIsoDate(value.iso);
    if (serial === null) throw new Error(`No such day: ${value.iso}`);
    must(file.SetCellInt(sheet, address, serial));
  } else {
    must(file.SetCellInt(sheet, address, value.result));
    must(file.SetCellFormula(sheet, address, value.formula));
  }
}

/** A1 range from A1 to the last cell that was laid out. */
function usedRange(draft: SheetDraft): string {
  const areas = [...draft.cells.keys()].map(parseArea).filter((area) => area !== null);
  const row = Math.max(...areas.map((area) => area.row));
  const column = Math.max(...areas.map((area) => area.column));
  return `A1:${cellAddress(row, column)}`;
}

function writeSheet(file: File, draft: SheetDraft, styleId: (look: Look) => number): void {
  const { name } = draft;
  draft.widths.forEach((width, index) =>
    must(file.SetColWidth(name, columnLetters(index), columnLetters(index), width)),
  );
  for (const [address, { value, look }] of draft.cells) {
    writeCell(file, name, address, value);
    must(file.SetCellStyle(name, address, address, styleId(look)));
  }
  for (const range of draft.merges) {
    const [first = '', last = ''] = range.split(':');
    must(file.MergeCell(name, first, last));
  }
  for (const [row, height] of draft.heights) must(file.SetRowHeight(name, row, height));
  for (const column of draft.hiddenColumns) must(file.SetColVisible(name, column, false));
  if (draft.frozen) {
    const { rows, columns } = draft.frozen;
    must(
      file.SetPanes(name, {
        Freeze: true,
        XSplit: columns,
        YSplit: rows,
        TopLeftCell: `${columnLetters(columns)}${rows + 1}`,
        ActivePane: 'bottomRight',
      }),
    );
  }
  must(file.SetSheetDimension(name, usedRange(draft)));
  if (draft.filter !== null) must(file.AutoFilter(name, draft.filter, []));
  must(file.SetSheetProps(name, { TabColorRGB: `FF${draft.tabColour}`, FitToPage: true }));
  must(
    file.SetPageLayout(name, {
      Size: draft.landscape ? 8 : 9,
      Orientation: draft.landscape ? 'landscape' : 'portrait',
      FitToWidth: 1,
      FitToHeight: 0,
    }),
  );
}

/** What excelize writes otherwise than Excel does, put right: a reader should meet what Excel would have saved. */
const AS_EXCEL_SAVES: readonly (readonly [RegExp, string])[] = [
  // The kept result of a formula is marked as text whatever it is; ours are numbers.
  [/ t="str"><f>/g, '><f>'],
  // A filter that hides nothing, with dollars in its address.
  [/ filterMode="true"/g, ''],
  [/<autoFilter ref="\$([A-Z]+)\$(\d+):\$([A-Z]+)\$(\d+)"/g, '<autoFilter ref="$1$2:$3$4"'],
];

function saveAsExcelDoes(workbook: Uint8Array): Uint8Array {
  const parts = unzipSync(workbook);
  for (const [name, bytes] of Object.entries(parts)) {
    if (!name.startsWith('xl/worksheets/sheet')) continue;
    parts[name] = strToU8(AS_EXCEL_SAVES.reduce((xml, [from, to]) => xml.replace(from, to), strFromU8(bytes)));
  }
  return zipSync(parts, { mtime: new Date(1980, 0, 1), level: 9 });
}

/** The sample workbook as the bytes of an .xlsx; the same bytes every time. */
export function writeSample(excelize: Engine): Uint8Array {
  const file = excelize.NewFile();
  const styles = new Map<string, number>();
  const styleId = (look: Look): number => {
    const key = JSON.stringify(look, Object.keys(look).sort());
    const known = styles.get(key);
    if (known !== undefined) return known;
    const made = must(file.NewStyle(styleOf(look))).style;
    styles.set(key, made);
    return made;
  };
  must(file.SetDefaultFont('Calibri'));
  draftSample().forEach((draft, index) => {
    if (index === 0) must(file.SetSheetName('Sheet1', draft.name));
    else must(file.NewSheet(draft.name));
    writeSheet(file, draft, styleId);
  });
  must(file.SetActiveSheet(1));
  must(
    file.SetDocProps({
      Title: 'HMICFRS recommendations tracker',
      Creator: 'Policy and Accountability',
      LastModifiedBy: 'Policy and Accountability',
      Created: MADE,
      Modified: MADE,
    }),
  );
  const { buffer } = must(file.WriteToBuffer());
  if (!(buffer instanceof Uint8Array)) throw new Error('The workbook library gave no bytes');
  return saveAsExcelDoes(buffer);
}
