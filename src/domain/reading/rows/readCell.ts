import { fieldSpec, type Field } from '../../fields';
import { issue, type Issue, type IssueCode } from '../../issues/issue';
import type { FindingType, ForceStatus, HmicfrsStatus, Rag } from '../../vocabulary';
import { isBlank, type Cell } from '../../workbook/cell';
import { isoDate, type SerialDate } from '../../workbook/serialDate';
import { cleanText } from '../values/cleanText';
import type { DateOrder } from '../values/dateOrder';
import { ragOfFill } from '../values/fillColour';
import { readDate } from '../values/parseDate';
import { parseFindingType } from '../values/parseFindingType';
import { parseForceStatus } from '../values/parseForceStatus';
import { parseHmicfrsStatus } from '../values/parseHmicfrsStatus';
import { readPercent } from '../values/parsePercent';
import { publishQuestion, readPublish } from '../values/parsePublish';
import { parseRag } from '../values/parseRag';
import type { ValueReading } from '../values/valueReading';

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

const NOTHING = { value: null, issues: [], keepTyped: false } as const;

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
      return { value: null, issues: [issue(code, { ...place, value: cell.shown, suggestion })], keepTyped: typed };
    }
    case 'unreadable':
      return { value: null, issues: [issue(code, { ...place, value: cell.shown })], keepTyped: typed };
  }
}

/** A text without outer white space; null for a blank cell. Numbers and dates are kept as they are shown. */
export function readText(cell: Cell): CellReading<string> {
  if (isBlank(cell)) return NOTHING;
  const text = cleanText(cell.value.kind === 'text' ? cell.value.text : cell.shown);
  return { value: text === '' ? null : text, issues: [], keepTyped: false };
}

export function readDateCell(cell: Cell, place: CellPlace, order: DateOrder): CellReading<SerialDate> {
  const endOfPeriod = place.field === 'targetDate' || place.field === 'revisedDate';
  const reading = readDate(cell, { order, endOfPeriod });
  const at = { ...place, value: cell.shown };
  switch (reading.kind) {
    case 'none':
      return { value: null, issues: [], keepTyped: !isBlank(cell) };
    case 'unreadable':
      return { value: null, issues: [issue('cell/unreadable-date', at)], keepTyped: true };
    case 'ambiguous': {
      const suggestion = reading.suggestion === null ? null : isoDate(reading.suggestion);
      return { value: null, issues: [issue('cell/ambiguous-date', { ...at, suggestion })], keepTyped: true };
    }
    case 'read': {
      if (!reading.interpreted) return { value: reading.value, issues: [], keepTyped: false };
      const looked = issue('cell/interpreted-date', { ...at, suggestion: isoDate(reading.value) });
      return { value: reading.value, issues: [looked], keepTyped: true };
    }
  }
}

export const readForceStatusCell = (cell: Cell, place: CellPlace): CellReading<ForceStatus> =>
  fromReading(parseForceStatus(cell.shown), cell, place, UNKNOWN_CODE.forceStatus);

export const readHmicfrsStatusCell = (cell: Cell, place: CellPlace): CellReading<HmicfrsStatus> =>
  fromReading(parseHmicfrsStatus(cell.shown), cell, place, UNKNOWN_CODE.hmicfrsStatus);

export const readFindingTypeCell = (cell: Cell, place: CellPlace): CellReading<FindingType> =>
  fromReading(parseFindingType(cell.shown), cell, place, UNKNOWN_CODE.findingType);

export const readPercentCell = (cell: Cell, place: CellPlace): CellReading<number> =>
  fromReading(readPercent(cell), cell, place, UNKNOWN_CODE.percent);

/** An unclear word withholds the row: publishing by mistake cannot be taken back. */
export function readPublishCell(cell: Cell, place: CellPlace, header: string): CellReading<boolean> {
  const reading = fromReading(readPublish(cell, publishQuestion(header)), cell, place, UNKNOWN_CODE.yesNo);
  return reading.issues.length > 0 ? { ...reading, value: false } : reading;
}

/**
 * A RAG by word, and by the fill where there is no word. `rowFills` are the fills of the row's other cells: a colour
 * that most of them share paints the row and is no rating of its own.
 */
export function readRagCell(cell: Cell, place: CellPlace, rowFills: readonly string[]): CellReading<Rag> {
  const byFill = ragOfFill(cell.fill);
  const shared = rowFills.length > 0 && rowFills.filter((fill) => fill === cell.fill).length > rowFills.length / 2;
  const word = parseRag(cell.shown);
  if (word.kind === 'read' && byFill !== null && !shared && !sameRag(word.value, byFill)) {
    const at = { ...place, value: cell.shown, suggestion: word.value, data: { colour: byFill } };
    return { value: null, issues: [issue('cell/rag-word-against-colour', at)], keepTyped: true };
  }
  if (word.kind === 'read' || word.kind === 'ambiguous') return fromReading(word, cell, place, UNKNOWN_CODE.rag);
  if (byFill !== null && shared) {
    const at = {
      ...place,
      value: cell.shown === '' ? cell.fill : cell.shown,
      suggestion: byFill,
      data: { fill: cell.fill },
    };
    return { value: null, issues: [issue('cell/unknown-rag', at)], keepTyped: !isBlank(cell) };
  }
  if (byFill !== null && word.kind === 'none' && !isBlank(cell)) {
    const at = { ...place, value: cell.shown, suggestion: byFill, data: { colour: byFill } };
    return { value: null, issues: [issue('cell/rag-word-against-colour', at)], keepTyped: true };
  }
  if (byFill !== null) return { value: byFill, issues: [], keepTyped: !isBlank(cell) };
  return fromReading(word, cell, place, UNKNOWN_CODE.rag);
}

/** Completed items are green in some panels' papers and blue in others (domain dossier, section 4). */
const sameRag = (word: Rag, fill: Rag): boolean =>
  word === fill || (fill === 'green' && word === 'complete') || (fill === 'complete' && word === 'awaiting');

/** The label of the extra column that keeps a field's words as they were typed. */
export const asTypedLabel = (field: Field): string => `${fieldSpec(field).label} (as typed)`;
