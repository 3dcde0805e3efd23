import { fieldSpec, type Field, type TableField } from '../../fields';
import type { Fix } from '../../issues/fix';
import { issue, type Issue, type IssueCode } from '../../issues/issue';
import type { FindingType, ForceStatus, HmicfrsStatus, Rag } from '../../vocabulary';
import { isBlank, type Cell } from '../../workbook/cell';
import { isoDate, type SerialDate } from '../../workbook/serialDate';
import { cleanText } from '../values/cleanText';
import type { DateOrder } from '../values/dateOrder';
import type { Happened } from '../values/dateRemark';
import { ragOfFill } from '../values/fillColour';
import { readDate } from '../values/parseDate';
import { parseFindingType } from '../values/parseFindingType';
import { parseForceStatus } from '../values/parseForceStatus';
import { parseHmicfrsStatus } from '../values/parseHmicfrsStatus';
import { readPercent } from '../values/parsePercent';
import { publishQuestion, readPublish } from '../values/parsePublish';
import { parseRag } from '../values/parseRag';
import { readRelative } from '../values/relativeDate';
import { doubted, type ValueReading } from '../values/valueReading';

/** What a cell gave: a value, what to report, and whether the officer's own words are to be kept beside it. */
export interface CellReading<T> {
  readonly value: T | null;
  readonly issues: readonly Issue[];
  readonly keepTyped: boolean;
}

/** Where a cell stands, for its issues. */
export interface CellPlace {
  readonly sheet: string;
  readonly cell: string;
  readonly field: Field;
}

/** Codes of what could not be read, by the kind of field. */
const UNKNOWN_CODE = {
  forceStatus: 'cell/unknown-status',
  hmicfrsStatus: 'cell/unknown-hmicfrs-status',
  findingType: 'cell/unknown-finding-type',
  rag: 'cell/unknown-rag',
  percent: 'cell/unreadable-percent',
  yesNo: 'cell/unknown-publish',
} as const satisfies Record<string, IssueCode>;

function fromReading<T extends string | number | boolean>(
  reading: ValueReading<T>,
  cell: Cell,
  place: CellPlace,
  code: IssueCode,
): CellReading<T> {
  const typed = !isBlank(cell);
  switch (reading.kind) {
    case 'read':
      return { value: reading.value, issues: [], keepTyped: reading.interpreted };
    case 'none':
      return { value: null, issues: [], keepTyped: typed };
    case 'ambiguous': {
      const suggestion = reading.suggestion === null ? null : String(reading.suggestion);
      const fix = reading.slip ? misspelt(place.field, suggestion) : null;
      return { value: null, issues: [issue(code, { ...place, value: cell.shown, suggestion, fix })], keepTyped: typed };
    }
    case 'unreadable':
      return { value: null, issues: [issue(code, { ...place, value: cell.shown })], keepTyped: typed };
  }
}

const misspelt = (field: Field, value: string | null): Fix | null =>
  value === null ? null : { kind: 'misspelling', field, value };

/** A text without outer white space; null for a blank cell. Numbers and dates are kept as they are shown. */
export function readText(cell: Cell): string | null {
  if (isBlank(cell)) return null;
  const text = cleanText(cell.value.kind === 'text' ? cell.value.text : cell.shown);
  return text === '' ? null : text;
}

const HAPPENED: Readonly<Partial<Record<Field, Happened>>> = {
  published: 'published',
  updateDate: 'updated',
  closedDate: 'closed',
};

/** `published` is the day from which "within six months" runs; null when it is not known. */
export function readDateCell(
  cell: Cell,
  place: CellPlace,
  order: DateOrder,
  published: SerialDate | null,
): CellReading<SerialDate> {
  const target = place.field === 'targetDate' || place.field === 'revisedDate';
  const happened = HAPPENED[place.field];
  const asTyped = readDate(cell, { order, endOfPeriod: target, ...(happened && { happened }) });
  const open = target && asTyped.kind === 'ambiguous' && asTyped.suggestion === null && published !== null;
  const relative = open ? readRelative(cell.shown, published) : null;
  const reading = (cell.struck && relative ? doubted(relative) : relative) ?? asTyped;
  if (reading.kind === 'read' && !reading.interpreted) return { value: reading.value, issues: [], keepTyped: false };
  const at = { ...place, value: cell.shown };
  switch (reading.kind) {
    case 'none':
      return { value: null, issues: [], keepTyped: !isBlank(cell) };
    case 'unreadable':
      return { value: null, issues: [issue('cell/unreadable-date', at)], keepTyped: true };
    case 'ambiguous': {
      const suggestion = reading.suggestion === null ? null : isoDate(reading.suggestion);
      const fix = reading.slip ? misspelt(place.field, suggestion) : null;
      return { value: null, issues: [issue('cell/ambiguous-date', { ...at, suggestion, fix })], keepTyped: true };
    }
    case 'read': {
      const looked = issue('cell/interpreted-date', { ...at, suggestion: isoDate(reading.value) });
      return { value: reading.value, issues: [looked], keepTyped: true };
    }
  }
}

/** What is struck through was withdrawn; whether it still counts only the officer knows. */
const unlessStruck = <T>(reading: ValueReading<T>, { struck }: Cell): ValueReading<T> =>
  struck ? doubted(reading) : reading;

export const readForceStatusCell = (cell: Cell, place: CellPlace): CellReading<ForceStatus> =>
  fromReading(unlessStruck(parseForceStatus(cell.shown), cell), cell, place, UNKNOWN_CODE.forceStatus);

export const readHmicfrsStatusCell = (cell: Cell, place: CellPlace): CellReading<HmicfrsStatus> =>
  fromReading(unlessStruck(parseHmicfrsStatus(cell.shown), cell), cell, place, UNKNOWN_CODE.hmicfrsStatus);

export const readFindingTypeCell = (cell: Cell, place: CellPlace): CellReading<FindingType> =>
  fromReading(unlessStruck(parseFindingType(cell.shown), cell), cell, place, UNKNOWN_CODE.findingType);

export const readPercentCell = (cell: Cell, place: CellPlace): CellReading<number> =>
  fromReading(unlessStruck(readPercent(cell), cell), cell, place, UNKNOWN_CODE.percent);

/** An unclear word withholds the row: publishing by mistake cannot be taken back. */
export function readPublishCell(cell: Cell, place: CellPlace, header: string): CellReading<boolean> {
  const reading = fromReading(readPublish(cell, publishQuestion(header)), cell, place, UNKNOWN_CODE.yesNo);
  return reading.issues.length > 0 ? { ...reading, value: false } : reading;
}

/** The colours of a row's other cells: one that most of them share paints the row and is no rating of its own. */
export interface RowColours {
  readonly fills: readonly string[];
  readonly fonts: readonly string[];
}

/** The RAG that a cell's own colour says; `shared` when the row has that colour too. */
interface ColourReading {
  readonly rag: Rag | null;
  readonly shared: boolean;
  readonly colour: string;
  /** True when it is the letters that have the colour. */
  readonly lettering: boolean;
}

/** The fill goes before the lettering: white on red is red. */
function ragByColour({ fill, fontColour }: Cell, row: () => RowColours): ColourReading {
  const most = (colours: readonly string[], own: string): boolean =>
    colours.length > 0 && colours.filter((colour) => colour === own).length > colours.length / 2;
  const byFill = ragOfFill(fill);
  if (byFill !== null) return { rag: byFill, shared: most(row().fills, fill), colour: fill, lettering: false };
  const byLetters = ragOfFill(fontColour);
  const byFont = byLetters === null || most(row().fonts, fontColour) ? null : byLetters;
  return { rag: byFont, shared: false, colour: fontColour, lettering: true };
}

/**
 * A RAG by word, and by the cell's colour where there is no word: its fill, else that of its letters or mark.
 * Colours of conditional formats are not to be seen here: the Excel API does not give them.
 */
export function readRagCell(cell: Cell, place: CellPlace, row: () => RowColours): CellReading<Rag> {
  const { rag: byColour, shared, colour, lettering } = ragByColour(cell, row);
  const word = unlessStruck(parseRag(cell.shown), cell);
  const blank = isBlank(cell);
  const against = (suggestion: Rag): CellReading<Rag> => {
    const at = { ...place, value: cell.shown, suggestion, data: { colour: byColour ?? '' } };
    return { value: null, issues: [issue('cell/rag-word-against-colour', at)], keepTyped: true };
  };
  if (word.kind === 'read' && byColour !== null && !shared && !sameRag(word.value, byColour))
    return against(word.value);
  if (word.kind === 'read' || word.kind === 'ambiguous') return fromReading(word, cell, place, UNKNOWN_CODE.rag);
  if (byColour === null) return fromReading(word, cell, place, UNKNOWN_CODE.rag);
  if (shared || cell.struck) {
    const at = { ...place, value: blank ? colour : cell.shown, suggestion: byColour, data: { fill: colour } };
    return { value: null, issues: [issue('cell/unknown-rag', at)], keepTyped: !blank };
  }
  if (word.kind === 'none' && !blank) return against(byColour);
  // Coloured letters rate nothing by themselves: a remark in red is a remark. A mark, a figure or a symbol font's letter does.
  if (lettering && (blank || /\p{L}{2}/u.test(cell.shown))) return fromReading(word, cell, place, UNKNOWN_CODE.rag);
  return { value: byColour, issues: [], keepTyped: !blank };
}

/** Completed items are green in some panels' papers and blue in others (domain dossier, section 4). */
const sameRag = (word: Rag, fill: Rag): boolean =>
  word === fill || (fill === 'green' && word === 'complete') || (fill === 'complete' && word === 'awaiting');

/** The label of the extra column that keeps a field's words as they were typed. */
export const asTypedLabel = (field: TableField): string => `${fieldSpec(field).label} (as typed)`;
