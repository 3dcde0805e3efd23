import type { Field } from '../../fields';
import { issue, type Issue } from '../../issues/issue';
import type { Recommendation } from '../../recommendation';
import type { FindingType } from '../../vocabulary';
import { cellAddress } from '../../workbook/area';
import { isBlank, type Cell, type CellValue } from '../../workbook/cell';
import type { SerialDate } from '../../workbook/serialDate';
import { isOpen } from '../rules/rule';
import type { DateOrder } from '../values/dateOrder';
import { readLeadingLabel, type LeadingLabel } from '../values/leadingLabel';
import { publishQuestion, readPublish } from '../values/parsePublish';
import { isMarkedNotPublic } from '../values/publicationWords';
import { parseReference, type ReferenceReading } from '../values/parseReference';
import { askAbout, isUncertain, type MergeAcross } from './mergesAcross';
import {
  asTypedLabel,
  readDateCell,
  readFindingTypeCell,
  readForceStatusCell,
  readHmicfrsStatusCell,
  readPercentCell,
  readPublishCell,
  readRagCell,
  readStatement,
  readText,
  type CellPlace,
  type CellReading,
  type RowColours,
} from './readCell';

/** What is known of a block's columns when its rows are read. */
export interface RowContext {
  readonly sheet: string;
  /** 0-based column of each field that is used. */
  readonly fields: ReadonlyMap<Field, number>;
  /** Name of each column that is kept verbatim. */
  readonly extras: ReadonlyMap<number, string>;
  /** A column may hold the answer, but that is not certain and it is not read: every row is kept back until it is. */
  readonly publishUncertain: boolean;
  /** Somewhere the publish column says yes: a blank cell of it is then no yes. */
  readonly publishSaysYes: boolean;
  /** The columns whose words may mark a row as not public: all but those that ask about publication. */
  readonly mayMark: readonly number[];
  /** Heading of the publish column; empty without one. */
  readonly publishHeader: string;
  /** Other columns that ask about publication: what one of them clearly keeps back is kept back. */
  readonly furtherPublish: readonly { readonly column: number; readonly header: string }[];
  /** The one pale fill of all cells of a RAG column in which nothing is written; null without such. */
  readonly ragShade: string | null;
  /** The column of percentages holds shares of one. */
  readonly percentsAreShares: boolean;
  readonly dateOrders: ReadonlyMap<Field, DateOrder>;
  /** Cells merged over columns of different fields. */
  readonly mergesAcross: readonly MergeAcross[];
  /** A cell of the block, with merged cells repeated on each row that they span. */
  readonly cellAt: (row: number, column: number) => Cell;
}

export interface RowReading {
  readonly recommendation: Recommendation;
  readonly issues: readonly Issue[];
  /** The type that the row's reference names; null when it names none. */
  readonly referenceType: FindingType | null;
  /** The number of a label before the text, where the row has a reference of its own; null without. */
  readonly textLabel: string | null;
  /** The reference cell holds a range or a list. */
  readonly severalRefs: boolean;
}

/**
 * Reads one data row. `publishedAbove` is the publication date that a banner or title above gives. The inspection is as typed here; titles are joined and banners applied afterwards.
 */
export function readRow(row: number, context: RowContext, publishedAbove: SerialDate | null): RowReading {
  const issues: Issue[] = [];
  const extras: Record<string, CellValue> = {};

  const merged =
    context.mergesAcross.length === 0
      ? context.mergesAcross
      : context.mergesAcross.filter(({ area }) => row >= area.row && row < area.row + area.rows);
  for (const one of merged) if (one.area.row === row) issues.push(askAbout(context.sheet, one));

  const cellOf = (field: Field): Cell | null => {
    const column = context.fields.get(field);
    if (column === undefined) return null;
    const cell = context.cellAt(row, column);
    // Only a RAG can be told by the colour of an empty cell.
    if (cell.value.kind === 'empty' && field !== 'rag') return null;
    if (isUncertain(field) && merged.some(({ area }) => area.column === column)) {
      extras[asTypedLabel(field)] = { kind: 'text', text: cell.shown };
      return null;
    }
    if (cell.value.kind !== 'error') return cell;
    const place = { sheet: context.sheet, cell: cellAddress(row, column), field };
    issues.push(issue('cell/formula-error', { ...place, value: cell.value.code }));
    extras[asTypedLabel(field)] = cell.value;
    return null;
  };
  const text = (field: Field): string | null => {
    const cell = cellOf(field);
    return cell && readText(cell);
  };
  const read = <T>(field: Field, reader: (cell: Cell, place: CellPlace) => CellReading<T>): T | null => {
    const cell = cellOf(field);
    if (cell === null) return null;
    const column = context.fields.get(field) as number;
    const reading = reader(cell, { sheet: context.sheet, row, column, field });
    if (reading.issues.length > 0) issues.push(...reading.issues);
    if (reading.keepTyped) extras[asTypedLabel(field)] = { kind: 'text', text: cell.shown };
    return reading.value;
  };
  const date = (field: Field, base: SerialDate | null): SerialDate | null => {
    const order = context.dateOrders.get(field) ?? { order: 'unknown', lean: 'dayFirst' };
    return read(field, (cell, place) => readDateCell(cell, place, order, base));
  };

  for (const [column, name] of context.extras) {
    const cell = context.cellAt(row, column);
    if (isBlank(cell)) continue;
    extras[name] = cell.value;
    if (cell.value.kind === 'error') {
      const place = { sheet: context.sheet, cell: cellAddress(row, column), value: cell.value.code };
      issues.push(issue('cell/formula-error', place));
    }
  }
  const reference = readReference(row, context, issues, extras, 'ref');
  const hmicfrsReference = readReference(row, context, issues, extras, 'hmicfrsRef');
  const typed = read('findingType', readFindingTypeCell);
  const words = readWords(row, context, read('text', readStatement), extras);
  const published = date('published', null);
  const base = published ?? publishedAbove;
  const recommendation: Recommendation = {
    source: { sheet: context.sheet, row },
    ref: reference.ref ?? words.ref,
    hmicfrsRef: hmicfrsReference.ref,
    inspection: read('inspection', readStatement),
    findingType: typed ?? impliedType(context, row, reference.findingType ?? words.findingType),
    parentRef: text('parentRef') ?? reference.parentRef,
    text: words.rest,
    theme: text('theme'),
    priority: text('priority'),
    level: text('level'),
    lead: read('lead', readStatement),
    owner: read('owner', readStatement),
    published,
    targetDate: date('targetDate', base),
    revisedDate: date('revisedDate', base),
    forceStatus: read('forceStatus', readForceStatusCell),
    hmicfrsStatus: read('hmicfrsStatus', readHmicfrsStatusCell),
    percent: read('percent', (cell, place) => readPercentCell(cell, place, context.percentsAreShares)),
    trackerRag: read('rag', (cell, place) => readRagCell(cell, place, () => coloursOf(row, context))),
    progress: text('progress'),
    updateDate: date('updateDate', null),
    evidence: text('evidence'),
    closedDate: date('closedDate', null),
    s55: text('s55'),
    publish: publishOf(
      row,
      context,
      read('publish', (cell, place) => readPublishCell(cell, place, context.publishHeader)),
      issues,
    ),
    link: text('link'),
    ragOverride: null,
    overrideReason: null,
    extras,
  };
  return {
    recommendation,
    issues: needsOwner(recommendation) ? issues : issues.filter(({ code }) => code !== 'row/missing-owner'),
    referenceType: reference.findingType ?? words.findingType,
    textLabel: words.beside,
    severalRefs: reference.several,
  };
}

/** Nobody need own what is closed or concerns another force. */
const needsOwner = (one: Recommendation): boolean => one.forceStatus === null || isOpen(one);

/** A row is published unless its publish cell says otherwise; a cell that failed says nothing, so the row is kept back. */
function publishOf(row: number, context: RowContext, read: boolean | null, issues: Issue[]): boolean {
  if (context.publishUncertain) return false;
  const column = context.fields.get('publish');
  if (read === null && context.publishSaysYes && column !== undefined && isBlank(context.cellAt(row, column))) {
    const place = { sheet: context.sheet, cell: cellAddress(row, column), field: 'publish' as const };
    issues.push(issue('cell/unknown-publish', { ...place, value: '' }));
    return false;
  }
  const keptBack = context.furtherPublish.some(({ column: further, header }) => {
    const reading = readPublish(context.cellAt(row, further), publishQuestion(header));
    return reading.kind === 'read' && !reading.value;
  });
  const publish = !keptBack && (read ?? !(column !== undefined && context.cellAt(row, column).value.kind === 'error'));
  const marked = publish ? markedCell(row, context) : undefined;
  if (marked === undefined) return publish;
  const place = { sheet: context.sheet, cell: cellAddress(row, marked), field: 'publish' as const };
  const data = { published: read === true ? 'yes' : 'no' };
  issues.push(issue('row/marked-not-public', { ...place, value: context.cellAt(row, marked).shown, data }));
  // The officer's own Yes stands.
  return read === true;
}

/** The column of the first cell of a row that says that it is not for the public. */
const markedCell = (row: number, context: RowContext): number | undefined =>
  context.mayMark.find((column) => {
    const { value } = context.cellAt(row, column);
    return value.kind === 'text' && isMarkedNotPublic(value.text);
  });

/** "AFI 7" is an area for improvement, unless the row has a type of its own, be it unreadable. */
function impliedType(context: RowContext, row: number, implied: FindingType | null): FindingType | null {
  const column = context.fields.get('findingType');
  return column !== undefined && !isBlank(context.cellAt(row, column)) ? null : implied;
}

/** Colours of the row's cells beside its RAG. */
function coloursOf(row: number, context: RowContext): RowColours {
  const ragColumn = context.fields.get('rag');
  const others = [...context.fields.values()]
    .filter((column) => column !== ragColumn)
    .map((column) => context.cellAt(row, column));
  return {
    column: context.ragShade,
    fills: others.map(({ fill }) => fill),
    fonts: others.filter((cell) => !isBlank(cell)).map(({ fontColour }) => fontColour),
  };
}

/** A label before a recommendation's words, as far as the row has no cell of its own for what it says. */
interface Words extends Pick<LeadingLabel, 'ref' | 'findingType'> {
  readonly rest: string | null;
  /** The number of a label that stays in the text, because the row has a reference of its own. */
  readonly beside: string | null;
}

/**
 * The words of a recommendation without a label such as "Rec 17:" or a first line that names its type, where the row has
 * no cell of its own for what the label says. The cell is then kept beside them as it was typed.
 */
function readWords(row: number, context: RowContext, text: string | null, extras: Record<string, CellValue>): Words {
  const label = text === null ? null : readLeadingLabel(text);
  const isGiven = (field: Field): boolean => {
    const column = context.fields.get(field);
    return column !== undefined && !isBlank(context.cellAt(row, column));
  };
  const asTyped = { ref: null, findingType: null, rest: text, beside: null };
  if (text === null || label === null) return asTyped;
  // "AFI 4:" is an area for improvement whatever number its row has.
  if (label.ref !== null && isGiven('ref')) return { ...asTyped, findingType: label.findingType, beside: label.ref };
  if (label.ref === null && isGiven('findingType')) return asTyped;
  extras[asTypedLabel('text')] = { kind: 'text', text };
  return { ...label, beside: null };
}

const NO_REFERENCE = { ref: null, findingType: null, parentRef: null, several: false };

function readReference(
  row: number,
  context: RowContext,
  issues: Issue[],
  extras: Record<string, CellValue>,
  field: 'ref' | 'hmicfrsRef',
): Pick<ReferenceReading, 'ref' | 'findingType' | 'parentRef' | 'several'> {
  const column = context.fields.get(field);
  const cell = column === undefined ? null : context.cellAt(row, column);
  if (column === undefined || cell === null || isBlank(cell)) return NO_REFERENCE;
  const place = { sheet: context.sheet, cell: cellAddress(row, column), field };
  if (cell.value.kind === 'error') {
    issues.push(issue('cell/formula-error', { ...place, value: cell.value.code }));
    extras[asTypedLabel(field)] = cell.value;
    return NO_REFERENCE;
  }
  if (cell.value.kind === 'date') {
    // Excel turns a typed "1-2" into 1 February; what was meant cannot be told.
    issues.push(issue('cell/unclear-reference', { ...place, value: cell.shown }));
    extras[asTypedLabel(field)] = { kind: 'text', text: cell.shown };
    return NO_REFERENCE;
  }
  const reading = parseReference(cell.shown);
  if (reading.several)
    issues.push(issue('cell/unclear-reference', { ...place, value: cell.shown, suggestion: reading.ref }));
  if (reading.interpreted || reading.ref === null) extras[asTypedLabel(field)] = { kind: 'text', text: cell.shown };
  return reading;
}
