import type { Decisions } from '../../decisions';
import { fieldSpec, type Field } from '../../fields';
import { issue, type Issue } from '../../issues/issue';
import { isoDate, type SerialDate } from '../../workbook/serialDate';
import { cellAddress } from '../../workbook/area';
import { EMPTY_CELL, isBlank, type Cell } from '../../workbook/cell';
import { mergesOverRows, ownCell, type Block } from '../blocks/block';
import type { RowKind } from '../blocks/classifyRows';
import { furtherPublishColumns } from '../columns/publishColumns';
import type { ColumnMatch } from '../reading';
import type { ReadRow, ReadTracker } from '../rules/rule';
import { dateOrderOf, type DateOrder } from '../values/dateOrder';
import { readBanner, type Banner } from './banner';
import { asTypedLabel } from './readCell';
import { extraNames } from './extraColumns';
import { type InspectionTitles, titleKey } from './inspectionTitles';
import { readRow, type RowContext } from './readRow';
import { inspectionAbove } from './sheetTitle';
import { readTitleAndDate, type TitleAndDate } from './titleAndDate';
import { withParentReferences } from './parentReferences';

/** Where the rows above a block's headings begin, and what to do with suggested columns. */
export interface BlockOptions {
  readonly decisions: Decisions;
  readonly acceptSuggestions: boolean;
  readonly titlesFrom: number;
}

export interface BlockReading {
  readonly tracker: ReadTracker;
  readonly issues: readonly Issue[];
}

/** True when a column's values are read into its field. */
export const isUsed = ({ field, decided }: ColumnMatch, acceptSuggestions: boolean): boolean =>
  field !== null && (decided === 'auto' || decided === 'decision' || (decided === 'suggested' && acceptSuggestions));

/** Reads all data rows of a block, each with its inspection. */
export function readBlock(
  block: Block,
  matches: readonly ColumnMatch[],
  kinds: readonly RowKind[],
  titles: InspectionTitles,
  { decisions, acceptSuggestions, titlesFrom }: BlockOptions,
): BlockReading {
  const { sheet } = block;
  const issues: Issue[] = [];
  const fields = new Map<Field, number>();
  for (const match of matches)
    if (match.field !== null && isUsed(match, acceptSuggestions)) fields.set(match.field, match.column);
  const usedColumns = new Set(fields.values());
  const cellAt = cellReader(block);
  const data = kinds.filter(({ kind }) => kind === 'data').map(({ row }) => row);
  const dateOrders = dateOrdersOf(block, matches, fields, data, cellAt, decisions);
  const sheetOrder = dateOrderOf([], dateTexts(fields, data, cellAt), null);
  const context: RowContext = {
    sheet: sheet.name,
    fields,
    extras: extraNames(block.columns.filter(({ column }) => !usedColumns.has(column))),
    publishUncertain: matches.some((match) => match.field === 'publish' && !isUsed(match, acceptSuggestions)),
    publishHeader: matches.find(({ column }) => column === fields.get('publish'))?.header ?? '',
    furtherPublish: fields.has('publish') ? furtherPublishColumns(matches) : [],
    dateOrders,
    cellAt,
  };
  const above = inspectionAbove(sheet, titlesFrom, block.headerRows[0] ?? 0, sheetOrder);
  const firstColumn = block.columns[0]?.column ?? 0;
  const lastColumn = block.columns[block.columns.length - 1]?.column ?? 0;
  const inspectionColumn = fields.get('inspection');

  let banner: Banner | null = null;
  let previous: string | null = null;
  const rows: ReadRow[] = [];
  for (const { row, kind } of kinds) {
    if (kind === 'banner') {
      const next = bannerAt(block, row, sheetOrder);
      if (next && next.names !== 'division') banner = next;
      if (next?.unsure) issues.push(unsureBannerDate(sheet.name, next));
      continue;
    }
    if (kind !== 'data') continue;
    const reading = readRow(row, context);
    const typed = reading.recommendation.inspection;
    const named = namedInspection(typed, banner, above, sheetOrder);
    const cell =
      typed !== null && inspectionColumn !== undefined
        ? cellAddress(row, inspectionColumn)
        : named && banner
          ? cellAddress(banner.row, banner.column)
          : null;
    const inspection: string | null = named === null ? null : titles.resolve(named.title, sheet.name, cell);
    const published: SerialDate | null = reading.recommendation.published ?? named?.published ?? null;
    issues.push(...reading.issues);
    const extras =
      typed !== null && named !== null && named.title !== typed
        ? { ...reading.recommendation.extras, [asTypedLabel('inspection')]: { kind: 'text' as const, text: typed } }
        : reading.recommendation.extras;
    rows.push({
      row,
      recommendation: { ...reading.recommendation, inspection, published, extras },
      reported: new Set(reading.issues.flatMap(({ field }) => (field === null ? [] : [field]))),
      inspectionHint: hintOf(banner, previous, sheet.name),
    });
    if (typed !== null) previous = inspection;
  }
  return { tracker: { sheet, firstColumn, lastColumn, fields, rows: withParentReferences(rows) }, issues };
}

/** The row's own cell goes before the banner above it, and that before the sheet's title. */
function namedInspection(
  typed: string | null,
  banner: Banner | null,
  above: TitleAndDate | null,
  order: DateOrder,
): Pick<TitleAndDate, 'title' | 'published'> | null {
  const fromBanner = banner?.names === 'inspection' ? banner : null;
  if (typed !== null) {
    const within = readTitleAndDate(typed, order);
    if (within.published !== null && within.title !== '') return within;
    const beside = [fromBanner, above].find((named) => named !== null && titleKey(named.title) === titleKey(typed));
    return { title: typed, published: beside?.published ?? null };
  }
  return banner === null ? above : fromBanner;
}

const PLAIN_SHEET_NAME =
  /^(?:sheet|tab|data|tracker|recommendations?|actions?|log|master|main|list|register|hmic(?:frs)?|all|open|closed|archive|live)[\s\d_-]*(?:tracker|recommendations?|actions?|log|list|register)?$/i;

function hintOf(banner: Banner | null, previous: string | null, sheetName: string): string | null {
  if (banner?.names === 'unclear') return banner.title;
  if (previous !== null) return previous;
  return PLAIN_SHEET_NAME.test(sheetName.trim()) ? null : sheetName;
}

function bannerAt(block: Block, row: number, order: DateOrder): Banner | null {
  const filled = block.columns.filter(({ column }) => !isBlank(ownCell(block.sheet, row, column)));
  const [at, ...others] = filled;
  if (!at) return null;
  const spans = block.sheet.merges.some((area) => area.row === row && area.column === at.column && area.columns > 1);
  const cell = ownCell(block.sheet, row, at.column);
  const beside = others
    .map(({ column }) => ownCell(block.sheet, row, column))
    .map(({ value, shown }) => (value.kind === 'date' ? isoDate(value.serial) : shown));
  return readBanner(
    row,
    at.column,
    { ...cell, shown: [cell.shown.trim(), beside.join(' ')].filter((part) => part !== '').join(' - ') },
    spans,
    order,
  );
}

const unsureBannerDate = (sheet: string, { row, column, text, unsure }: Banner): Issue => {
  const suggestion = unsure?.suggestion ?? null;
  return issue('cell/ambiguous-date', {
    sheet,
    cell: cellAddress(row, column),
    field: 'published',
    value: text,
    suggestion: suggestion === null ? null : isoDate(suggestion),
  });
};

/** Reads cells of the data, those below the first row of a cell merged over rows included. */
function cellReader(block: Block): (row: number, column: number) => Cell {
  const origins = new Map<string, number>();
  for (const area of mergesOverRows(block)) {
    for (let row = area.row + 1; row < area.row + area.rows; row += 1) origins.set(`${row},${area.column}`, area.row);
  }
  const { cells } = block.sheet;
  if (origins.size === 0) return (row, column) => cells[row]?.[column] ?? EMPTY_CELL;
  return (row, column) => cells[origins.get(`${row},${column}`) ?? row]?.[column] ?? EMPTY_CELL;
}

const isDateField = (field: Field): boolean => fieldSpec(field).kind === 'date';

function dateTexts(
  fields: ReadonlyMap<Field, number>,
  rows: readonly number[],
  cellAt: RowContext['cellAt'],
): string[] {
  return [...fields].filter(([field]) => isDateField(field)).flatMap(([, column]) => columnTexts(column, rows, cellAt));
}

const columnTexts = (column: number, rows: readonly number[], cellAt: RowContext['cellAt']): string[] =>
  rows.flatMap((row) => {
    const { value } = cellAt(row, column);
    return value.kind === 'text' ? [value.text] : [];
  });

function dateOrdersOf(
  block: Block,
  matches: readonly ColumnMatch[],
  fields: ReadonlyMap<Field, number>,
  rows: readonly number[],
  cellAt: RowContext['cellAt'],
  { dateOrders }: Decisions,
): Map<Field, DateOrder> {
  const all = dateTexts(fields, rows, cellAt);
  const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();
  return new Map(
    [...fields]
      .filter(([field]) => isDateField(field))
      .map(([field, column]) => {
        const header = plain(matches.find((match) => match.column === column)?.header ?? '');
        const about = dateOrders.filter((decision) => plain(decision.header) === header);
        const decision =
          about.find(({ sheet }) => sheet === block.sheet.name) ?? about.find(({ sheet }) => sheet === undefined);
        return [field, dateOrderOf(columnTexts(column, rows, cellAt), all, decision?.order ?? null)];
      }),
  );
}
