import { fieldSpec, type Field, type TableField } from '../../fields';
import type { Fix } from '../../issues/fix';
import { issue, type Issue, type IssueCode } from '../../issues/issue';
import type { FindingType, ForceStatus, HmicfrsStatus, Rag } from '../../vocabulary';
import { cellAddress } from '../../workbook/area';
import { isBlank, type Cell } from '../../workbook/cell';
import { dateParts, isoDate, type SerialDate } from '../../workbook/serialDate';
import { cleanText } from '../values/cleanText';
import { isDitto } from '../values/ditto';
import { saysNothing } from '../values/noneWords';
import { turnedOver, type DateOrder } from '../values/dateOrder';
import type { Happened } from '../values/dateRemark';
import { isFilled, ragOfFill } from '../values/fillColour';
import { isFootnoted } from '../values/marks';
import { readDate, showsWholeDay } from '../values/parseDate';
import { parseFindingType } from '../values/parseFindingType';
import { parseForceStatus } from '../values/parseForceStatus';
import { parseHmicfrsStatus } from '../values/parseHmicfrsStatus';
import { readPercent } from '../values/parsePercent';
import { publishQuestion, readPublish } from '../values/parsePublish';
import { parseRag } from '../values/parseRag';
import { readRelative } from '../values/relativeDate';
import { doubted, interpreted, type ValueReading } from '../values/valueReading';
import { turnsWithOrder } from './dateOrders';

/** What a cell gave: a value, what to report, and whether the officer's own words are to be kept beside it. */
export interface CellReading<T> {
  readonly value: T | null;
  readonly issues: readonly Issue[];
  readonly keepTyped: boolean;
}

/** Where a cell stands, 0-based; its address is only written where there is something to report. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly field: Field;
}

const addressOf = ({ sheet, row, column, field }: CellPlace): Pick<Issue, 'sheet' | 'cell' | 'field'> => ({
  sheet,
  cell: cellAddress(row, column),
  field,
});

/** One for all of the many cells that have none. */
const NO_ISSUES: readonly Issue[] = [];

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
      return { value: reading.value, issues: NO_ISSUES, keepTyped: reading.interpreted || isFootnoted(cell.shown) };
    case 'none':
      return { value: null, issues: NO_ISSUES, keepTyped: typed };
    case 'ambiguous': {
      const suggestion = reading.suggestion === null ? null : String(reading.suggestion);
      const fix = reading.slip ? misspelt(place.field, suggestion) : null;
      return {
        value: null,
        issues: [issue(code, { ...addressOf(place), value: cell.shown, suggestion, fix })],
        keepTyped: typed,
      };
    }
    case 'unreadable':
      return { value: null, issues: [issue(code, { ...addressOf(place), value: cell.shown })], keepTyped: typed };
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

/** What a failed formula leaves when its cell is pasted as a text. */
const PASTED_ERROR = /^#(?:n\/a|value!|ref!|name\?|div\/0!|num!|null!|spill!|calc!)$/i;
/** People and choices of a SharePoint list as they are exported: "3;#Jane Shaw;#7;#Tom Bell". */
const LOOKUP = /^\d+;#/;

/** A text that has to say something: n/a, a ditto mark and a failed formula are none, and kept as they were typed. */
export function readStatement(cell: Cell, place: CellPlace): CellReading<string> {
  const text = readText(cell);
  if (text === null) return { value: null, issues: NO_ISSUES, keepTyped: false };
  const told = (code: IssueCode): Issue[] => [issue(code, { ...addressOf(place), value: text })];
  if (PASTED_ERROR.test(text)) return { value: null, issues: told('cell/formula-error'), keepTyped: true };
  if (isDitto(text)) {
    const owned = place.field === 'owner' || place.field === 'lead';
    return { value: null, issues: owned ? told('row/missing-owner') : NO_ISSUES, keepTyped: true };
  }
  if (saysNothing(text)) return { value: null, issues: NO_ISSUES, keepTyped: true };
  if (place.field === 'text' || !LOOKUP.test(text)) return { value: text, issues: NO_ISSUES, keepTyped: false };
  const named = text.split(';#').filter((_, index) => index % 2 === 1);
  return { value: named.join('; '), issues: NO_ISSUES, keepTyped: true };
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
  const told = (cell.struck && relative ? doubted(relative) : relative) ?? asTyped;
  const turned = meantBy(cell, order);
  const reading = turned === null ? told : order.turned === undefined ? doubted(told) : interpreted(turned);
  if (target && reading.kind === 'read' && dateParts(reading.value).year >= NO_SUCH_YEAR)
    return {
      value: null,
      issues: [issue('cell/unreadable-date', { ...addressOf(place), value: cell.shown })],
      keepTyped: true,
    };
  if (reading.kind === 'read' && !reading.interpreted)
    return { value: reading.value, issues: NO_ISSUES, keepTyped: false };
  const at = { ...addressOf(place), value: cell.shown };
  switch (reading.kind) {
    case 'none':
      return { value: null, issues: NO_ISSUES, keepTyped: !isBlank(cell) };
    case 'unreadable':
      return { value: null, issues: [issue('cell/unreadable-date', at)], keepTyped: true };
    case 'ambiguous': {
      const suggestion = reading.suggestion === null ? null : isoDate(reading.suggestion);
      const fix = reading.slip ? misspelt(place.field, suggestion) : null;
      const data = { doubt: doubtOf(cell, order) };
      return { value: null, issues: [issue('cell/ambiguous-date', { ...at, suggestion, data, fix })], keepTyped: true };
    }
    case 'read': {
      const looked = issue('cell/interpreted-date', { ...at, suggestion: isoDate(reading.value) });
      return { value: reading.value, issues: [looked], keepTyped: true };
    }
  }
}

/** Why a date is not certain: day and month can change places, only the month can be first, or something else. */
function doubtOf(cell: Cell, order: DateOrder): 'order' | 'monthFirst' | 'other' {
  if (meantBy(cell, order) !== null) return 'order';
  if (cell.value.kind !== 'text' || order.order === 'monthFirst') return 'other';
  if (turnsWithOrder(cell.value.text)) return order.order === 'unknown' ? 'order' : 'other';
  const read = (lean: 'dayFirst' | 'monthFirst') => readDate(cell, { order: { order: lean, lean }, endOfPeriod: true });
  return read('dayFirst').kind !== 'read' && read('monthFirst').kind === 'read' ? 'monthFirst' : 'other';
}

/** 31/12/2099 stands for "no date". */
const NO_SUCH_YEAR = 2090;

/** The day that was meant by a real date beside texts with their month first; null where it stands as it was meant. */
const meantBy = ({ value }: Cell, { lean, turned }: DateOrder): SerialDate | null =>
  value.kind === 'date' && lean === 'monthFirst' && turned !== false && showsWholeDay(value)
    ? turnedOver(value.serial)
    : null;

/** What is struck through was withdrawn; whether it still counts only the officer knows. */
const unlessStruck = <T>(reading: ValueReading<T>, { struck }: Cell): ValueReading<T> =>
  struck ? doubted(reading) : reading;

/** One choice of a SharePoint list as it is exported: "2;#In Progress". */
const ONE_LOOKUP = /^\s*\d+;#(?=[^;#]+$)/;

/** A word of a closed list, without the number that SharePoint puts before it. */
function chosen<T>(parse: (text: string) => ValueReading<T>, cell: Cell): ValueReading<T> {
  const words = cell.shown.replace(ONE_LOOKUP, '');
  const reading = unlessStruck(parse(words), cell);
  return reading.kind === 'read' && words !== cell.shown ? interpreted(reading.value) : reading;
}

export const readForceStatusCell = (cell: Cell, place: CellPlace): CellReading<ForceStatus> =>
  fromReading(chosen(parseForceStatus, cell), cell, place, UNKNOWN_CODE.forceStatus);

export const readHmicfrsStatusCell = (cell: Cell, place: CellPlace): CellReading<HmicfrsStatus> =>
  fromReading(chosen(parseHmicfrsStatus, cell), cell, place, UNKNOWN_CODE.hmicfrsStatus);

export const readFindingTypeCell = (cell: Cell, place: CellPlace): CellReading<FindingType> =>
  fromReading(chosen(parseFindingType, cell), cell, place, UNKNOWN_CODE.findingType);

/** `shares` where the column holds shares of one. */
export const readPercentCell = (cell: Cell, place: CellPlace, shares: boolean): CellReading<number> =>
  fromReading(unlessStruck(readPercent(cell, shares), cell), cell, place, UNKNOWN_CODE.percent);

/** An unclear word withholds the row: publishing by mistake cannot be taken back. */
export function readPublishCell(cell: Cell, place: CellPlace, header: string): CellReading<boolean> {
  const reading = fromReading(readPublish(cell, publishQuestion(header)), cell, place, UNKNOWN_CODE.yesNo);
  return reading.issues.length > 0 ? { ...reading, value: false } : reading;
}

/** What else is coloured: the shade of the whole RAG column, and the row's other cells, of which one that most of them share paints the row and is no rating of its own. */
export interface RowColours {
  readonly column: string | null;
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

const most = (colours: readonly string[], own: string): boolean =>
  colours.length > 0 && colours.filter((colour) => colour === own).length > colours.length / 2;

/** The fill goes before the lettering: white on red is red. */
function ragByColour({ fill, fontColour }: Cell, row: () => RowColours): ColourReading {
  const byFill = ragOfFill(fill);
  if (byFill !== null)
    return { rag: byFill, shared: row().column === fill || most(row().fills, fill), colour: fill, lettering: false };
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
  const word = chosen(parseRag, cell);
  const blank = isBlank(cell);
  const against = (suggestion: Rag): CellReading<Rag> => {
    const at = { ...addressOf(place), value: cell.shown, suggestion, data: { colour: byColour ?? '' } };
    return { value: null, issues: [issue('cell/rag-word-against-colour', at)], keepTyped: true };
  };
  if (word.kind === 'read' && byColour !== null && !shared && !sameRag(word.value, byColour))
    return against(word.value);
  if (word.kind === 'read' || word.kind === 'ambiguous') return fromReading(word, cell, place, UNKNOWN_CODE.rag);
  // Purple, grey or brown rates something in the officer's own scheme, or nothing.
  if (blank && byColour === null && isFilled(cell.fill) && !most(row().fills, cell.fill)) {
    const at = { ...addressOf(place), value: cell.fill, data: { fill: cell.fill } };
    return { value: null, issues: [issue('cell/unknown-rag', at)], keepTyped: false };
  }
  if (byColour === null) return fromReading(word, cell, place, UNKNOWN_CODE.rag);
  if (shared || cell.struck) {
    const at = {
      ...addressOf(place),
      value: blank ? colour : cell.shown,
      suggestion: byColour,
      data: { fill: colour },
    };
    return { value: null, issues: [issue('cell/unknown-rag', at)], keepTyped: !blank };
  }
  if (word.kind === 'none' && !blank) return against(byColour);
  // Coloured letters rate nothing by themselves: a remark in red is a remark. A mark, a figure or a symbol font's letter does.
  if (lettering && (blank || /\p{L}{2}/u.test(cell.shown))) return fromReading(word, cell, place, UNKNOWN_CODE.rag);
  return { value: byColour, issues: NO_ISSUES, keepTyped: !blank };
}

/** Completed items are green in some panels' papers and blue in others (domain dossier, section 4). */
const sameRag = (word: Rag, fill: Rag): boolean =>
  word === fill || (fill === 'green' && word === 'complete') || (fill === 'complete' && word === 'awaiting');

/** The label of the extra column that keeps a field's words as they were typed. */
export const asTypedLabel = (field: TableField): string => `${fieldSpec(field).label} (as typed)`;
