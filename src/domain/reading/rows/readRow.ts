import type { Field } from '../../fields';
import { issue, type Issue } from '../../issues/issue';
import type { Recommendation } from '../../recommendation';
import type { FindingType } from '../../vocabulary';
import { cellAddress } from '../../workbook/area';
import { isBlank, type Cell, type CellValue } from '../../workbook/cell';
import type { DateOrder } from '../values/dateOrder';
import { publishQuestion, readPublish } from '../values/parsePublish';
import { parseReference } from '../values/parseReference';
import {
  asTypedLabel,
  readDateCell,
  readFindingTypeCell,
  readForceStatusCell,
  readHmicfrsStatusCell,
  readPercentCell,
  readPublishCell,
  readRagCell,
  readText,
  type CellPlace,
  type CellReading,
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
  /** Heading of the publish column; empty without one. */
  readonly publishHeader: string;
  /** Other columns that ask about publication: what one of them clearly keeps back is kept back. */
  readonly furtherPublish: readonly { readonly column: number; readonly header: string }[];
  readonly dateOrders: ReadonlyMap<Field, DateOrder>;
  /** A cell of the block, with merged cells repeated on each row that they span. */
  readonly cellAt: (row: number, column: number) => Cell;
}

export interface RowReading {
  readonly recommendation: Recommendation;
  readonly issues: readonly Issue[];
}

/** Reads one data row. The inspection is as typed here; titles are joined and banners applied afterwards. */
export function readRow(row: number, context: RowContext): RowReading {
  const issues: Issue[] = [];
  const extras: Record<string, CellValue> = {};

  const read = <T>(field: Field, reader: (cell: Cell, place: CellPlace) => CellReading<T>): T | null => {
    const column = context.fields.get(field);
    if (column === undefined) return null;
    const cell = context.cellAt(row, column);
    const place = { sheet: context.sheet, cell: cellAddress(row, column), field };
    if (cell.value.kind === 'error') {
      issues.push(issue('cell/formula-error', { ...place, value: cell.value.code }));
      extras[asTypedLabel(field)] = cell.value;
      return null;
    }
    const reading = reader(cell, place);
    issues.push(...reading.issues);
    if (reading.keepTyped) extras[asTypedLabel(field)] = { kind: 'text', text: cell.shown };
    return reading.value;
  };
  const text = (field: Field): string | null => read(field, readText);
  const date = (field: Field): number | null => {
    const order = context.dateOrders.get(field) ?? { order: 'unknown', lean: 'dayFirst' };
    return read(field, (cell, place) => readDateCell(cell, place, order));
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
  const findingType = read('findingType', readFindingTypeCell);
  const ragColumn = context.fields.get('rag');
  const rowFills = [...context.fields.values()]
    .filter((column) => column !== ragColumn)
    .map((column) => context.cellAt(row, column).fill);
  const recommendation: Recommendation = {
    source: { sheet: context.sheet, row },
    ref: reference.ref,
    hmicfrsRef: hmicfrsReference.ref,
    inspection: text('inspection'),
    findingType: findingType ?? impliedType(context, row, reference.findingType),
    parentRef: text('parentRef') ?? reference.parentRef,
    text: text('text'),
    theme: text('theme'),
    priority: text('priority'),
    level: text('level'),
    lead: text('lead'),
    owner: text('owner'),
    published: date('published'),
    targetDate: date('targetDate'),
    revisedDate: date('revisedDate'),
    forceStatus: read('forceStatus', readForceStatusCell),
    hmicfrsStatus: read('hmicfrsStatus', readHmicfrsStatusCell),
    percent: read('percent', readPercentCell),
    trackerRag: read('rag', (cell, place) => readRagCell(cell, place, rowFills)),
    progress: text('progress'),
    updateDate: date('updateDate'),
    evidence: text('evidence'),
    closedDate: date('closedDate'),
    s55: text('s55'),
    publish: publishOf(
      row,
      context,
      read('publish', (cell, place) => readPublishCell(cell, place, context.publishHeader)),
    ),
    link: text('link'),
    ragOverride: null,
    overrideReason: null,
    extras,
  };
  return { recommendation, issues };
}

/** A row is published unless its publish cell says otherwise; a cell that failed says nothing, so the row is kept back. */
function publishOf(row: number, context: RowContext, read: boolean | null): boolean {
  if (context.publishUncertain) return false;
  const column = context.fields.get('publish');
  const keptBack = context.furtherPublish.some(({ column: further, header }) => {
    const reading = readPublish(context.cellAt(row, further), publishQuestion(header));
    return reading.kind === 'read' && !reading.value;
  });
  return !keptBack && (read ?? !(column !== undefined && context.cellAt(row, column).value.kind === 'error'));
}

/** "AFI 7" is an area for improvement, unless the row has a type of its own, be it unreadable. */
function impliedType(context: RowContext, row: number, implied: FindingType | null): FindingType | null {
  const column = context.fields.get('findingType');
  return column !== undefined && !isBlank(context.cellAt(row, column)) ? null : implied;
}

const NO_REFERENCE = { ref: null, findingType: null, parentRef: null };

function readReference(
  row: number,
  context: RowContext,
  issues: Issue[],
  extras: Record<string, CellValue>,
  field: 'ref' | 'hmicfrsRef',
): { readonly ref: string | null; readonly findingType: FindingType | null; readonly parentRef: string | null } {
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
