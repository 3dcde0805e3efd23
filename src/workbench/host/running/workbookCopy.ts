import type { HostCell, HostSheet, HostWorkbook } from '../workbook';

type Content<T> = Partial<Record<keyof T, unknown>>;

/** A workbook as it was: its sheets in their order with copies of what they held. */
export interface WorkbookCopy {
  readonly names: HostWorkbook['names'];
  readonly structureProtected: boolean;
  readonly sheets: readonly { readonly sheet: HostSheet; readonly content: Content<HostSheet> }[];
}

const isPlain = (value: unknown): value is object =>
  value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype;

/** Copies collections and plain objects; what is of a class of its own, such as an error value, never changes and is shared. */
function copyOf(value: unknown): unknown {
  if (value instanceof Map) return new Map([...value].map(([key, item]) => [key, copyOf(item)]));
  if (value instanceof Set) return new Set(value);
  if (Array.isArray(value)) return value.map(copyOf);
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copyOf(item)]));
}

/** A cell's parts never change themselves (its style is replaced), so one level is enough; equal cells keep one style. */
const copyCells = (cells: HostSheet['cells']): Map<number, HostCell> =>
  new Map([...cells].map(([key, cell]) => [key, { ...cell }]));

const contentOf = (sheet: HostSheet): Content<HostSheet> => ({
  ...(copyOf({ ...sheet, cells: null }) as Content<HostSheet>),
  cells: copyCells(sheet.cells),
});

/** The workbook as it is now, without its settings: Excel's undo does not know them (unverified). */
export const copyWorkbook = (workbook: HostWorkbook): WorkbookCopy => ({
  names: copyOf(workbook.names) as HostWorkbook['names'],
  structureProtected: workbook.structureProtected,
  sheets: workbook.sheets.map((sheet) => ({ sheet, content: contentOf(sheet) })),
});

/** Whether collections and plain objects hold the same; everything else is compared by identity. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (a instanceof Map && b instanceof Map)
    return a.size === b.size && [...a].every(([key, item]) => b.has(key) && isSame(item, b.get(key)));
  if (a instanceof Set && b instanceof Set) return a.size === b.size && [...a].every((item) => b.has(item));
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => isSame(item, b[index]));
  return isPlain(a) && isPlain(b) && isSame(new Map(Object.entries(a)), new Map(Object.entries(b)));
}

/** Whether the workbook is as it was when it was copied, but for its cells. */
export const isAsBefore = (workbook: HostWorkbook, { names, structureProtected, sheets }: WorkbookCopy): boolean =>
  isSame([workbook.names, workbook.structureProtected], [names, structureProtected]) &&
  isSame(
    workbook.sheets,
    sheets.map(({ sheet }) => sheet),
  ) &&
  sheets.every(({ sheet, content }) => isSame({ ...sheet, ...NOT_COMPARED }, { ...content, ...NOT_COMPARED }));

const NOT_COMPARED = { cells: null, touched: null };

/**
 * Gives the workbook back as it was; the copy is used up by it. Sheets stay the objects that they were, and the shown sheet
 * stays shown while it exists.
 */
export function restoreWorkbook(workbook: HostWorkbook, copy: WorkbookCopy): void {
  const shown = workbook.sheets[workbook.activeSheet];
  workbook.names.splice(0, workbook.names.length, ...copy.names);
  workbook.structureProtected = copy.structureProtected;
  workbook.sheets.splice(0, workbook.sheets.length, ...copy.sheets.map(({ sheet }) => sheet));
  for (const { sheet, content } of copy.sheets) {
    for (const key of Object.keys(sheet) as (keyof HostSheet)[])
      if (!(key in content)) Reflect.deleteProperty(sheet, key);
    // Saving starts from the file, and what was written since was written: the part is made again
    Object.assign(sheet, content, { touched: sheet.touched });
  }
  const index = shown && shown.visibility === 'Visible' ? workbook.sheets.indexOf(shown) : -1;
  workbook.activeSheet = index >= 0 ? index : workbook.sheets.findIndex(({ visibility }) => visibility === 'Visible');
}
