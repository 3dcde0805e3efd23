import type { Decisions } from '../../decisions';
import type { Field } from '../../fields';
import { issue, type Issue } from '../../issues/issue';
import { isoDate, type SerialDate } from '../../workbook/serialDate';
import { cellAddress } from '../../workbook/area';
import { EMPTY_CELL } from '../../workbook/cell';
import type { Block } from '../blocks/block';
import type { RowKind } from '../blocks/classifyRows';
import type { RowsAbove } from '../blocks/titlesAbove';
import { furtherPublishColumns } from '../columns/publishColumns';
import type { ColumnMatch } from '../reading';
import type { ReadRow, ReadTracker } from '../rules/rule';
import { sheetDateOrder, type DateOrder } from '../values/dateOrder';
import { holdShares } from '../values/parsePercent';
import type { Banner } from './banner';
import { bannerAt } from './bannerAt';
import { isBullet } from './bullet';
import { cellReader } from './cellReader';
import { dateOrdersOf, dateTextsOf, unsettledOrders } from './dateOrders';
import { extraNames } from './extraColumns';
import { gatherByCause } from './gatherByCause';
import type { InspectionTitles } from './inspectionTitles';
import { mergesAcross } from './mergesAcross';
import { paintedColumns } from './paintedColumns';
import { publishByColour, saysYes } from './publishColumn';
import { labelledDay } from './publishedLabel';
import { titleKey } from './titleKey';
import { asTypedLabel } from './readCell';
import { ragShadeOf } from './ragShade';
import { readRow, type RowContext } from './readRow';
import { agree, decidedTitle, inspectionAbove, titleLine, type SheetTitle, type TitleAbove } from './sheetTitle';
import { readTitleAndDate, type TitleAndDate } from './titleAndDate';
import { withParentReferences } from './parentReferences';

/** What may be titles of a block, and what to do with suggested columns. */
export interface BlockOptions {
  readonly decisions: Decisions;
  readonly acceptSuggestions: boolean;
  readonly above: RowsAbove;
  /** The workbook keeps a sheet for each inspection, as far as its sheets can tell. */
  readonly sheetEach: boolean;
  /** The inspection whose title stood over the last rows of the block above; null where none did. */
  readonly inForceAbove: string | null;
}

export interface BlockReading {
  readonly tracker: ReadTracker;
  readonly issues: readonly Issue[];
  /** The inspection whose title stands over the last rows, which may be that of a block below without one; null for none. */
  readonly inForce: string | null;
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
  { decisions, acceptSuggestions, above: rowsAbove, sheetEach, inForceAbove }: BlockOptions,
): BlockReading {
  const { sheet } = block;
  const issues: Issue[] = [];
  const fields = new Map<Field, number>();
  for (const match of matches)
    if (match.field !== null && !fields.has(match.field) && isUsed(match, acceptSuggestions))
      fields.set(match.field, match.column);
  const usedColumns = new Set(fields.values());
  const cellAt = cellReader(block);
  const data = kinds.filter(({ kind }) => kind === 'data').map(({ row }) => row);
  const texts = dateTextsOf(fields, data, cellAt);
  const sheetOrder = sheetDateOrder([...texts.values()].flat());
  const dateOrders = dateOrdersOf(block, matches, fields, texts, sheetOrder, decisions);
  issues.push(...unsettledOrders(block, matches, fields, dateOrders, texts, data, cellAt));
  issues.push(...paintedColumns(block, matches, data, cellAt));
  const percents = fields.get('percent');
  const publishHeader = matches.find(({ column }) => column === fields.get('publish'))?.header ?? '';
  const furtherPublish = furtherPublishColumns(matches);
  const further = new Set(furtherPublish.map(({ column }) => column));
  const byColour = publishByColour(block, matches, fields.get('publish'), data, cellAt);
  if (byColour) issues.push(byColour);
  const context: RowContext = {
    sheet: sheet.name,
    fields,
    extras: extraNames(block.columns.filter(({ column }) => !usedColumns.has(column))),
    publishUncertain:
      byColour !== null || matches.some((match) => match.field === 'publish' && !isUsed(match, acceptSuggestions)),
    mayMark: matches.flatMap(({ column, field }) => (field === 'publish' || further.has(column) ? [] : [column])),
    publishHeader,
    publishSaysYes: saysYes(fields.get('publish'), publishHeader, data, cellAt),
    furtherPublish: fields.has('publish') ? furtherPublish : [],
    ragShade: ragShadeOf(fields.get('rag'), data, cellAt),
    percentsAreShares: percents !== undefined && holdShares(data.map((row) => cellAt(row, percents))),
    dateOrders,
    mergesAcross: mergesAcross(sheet, block.rows[0]?.row ?? 0, fields),
    cellAt,
  };
  const inspectionColumn = fields.get('inspection');
  const line = titleLine(rowsAbove);
  // A line, or the sheet's name, of which the officer has said that it is an inspection is one.
  const titled =
    inspectionAbove(rowsAbove, sheetOrder) ??
    (line && titles.knows(line.title) ? decidedTitle(line, rowsAbove, sheetOrder) : null);
  const named: TitleAndDate | null =
    titled ?? (titles.knows(sheet.name) ? { title: sheet.name, published: null, unsure: null } : null);
  if (titled?.unsure) issues.push(unsureDay(sheet.name, titled));
  const fromSheet =
    named === null && sheetEach && inspectionColumn === undefined && line !== null && agree(sheet.name, line.title)
      ? line
      : null;
  const above = named ?? (fromSheet ? readTitleAndDate(fromSheet.title, sheetOrder) : null);
  if (fromSheet) issues.push(takenFromSheet(sheet.name, fromSheet, above?.title ?? fromSheet.title));
  const firstColumn = block.columns[0]?.column ?? 0;
  const lastColumn = block.columns[block.columns.length - 1]?.column ?? 0;

  const banners = new Map(
    kinds
      .filter(({ kind }) => kind === 'banner')
      .map(({ row }) => [row, knownBanner(bannerAt(block, row, sheetOrder, fields.get('text')), titles)]),
  );
  // Where one line names another inspection, the title above is not that of every row.
  const titleOfAll = [...banners.values()].some((one) => one?.names === 'inspection') ? null : above;

  const standingUnder = (one: Banner | null): TitleAndDate | null =>
    one === null ? above : one.names === 'inspection' ? one : titleOfAll;

  let banner: Banner | null = null;
  // The title, without a day, to which a day of publication in the line right below it belongs.
  let opening: Banner | null = null;
  let previous: string | null = null;
  let whole: ReadRow | null = null;
  const rows: ReadRow[] = [];
  const unclear: { banner: Banner; rows: number }[] = [];
  for (const { row, kind } of kinds) {
    if (kind === 'banner') {
      whole = null;
      const next = banners.get(row) ?? null;
      const day = next && opening && labelledDay({ cell: { ...EMPTY_CELL, shown: next.text } }, undefined, sheetOrder);
      if (next && opening && day) {
        const { reading } = day;
        if (reading.kind === 'read') banner = { ...opening, published: reading.value };
        else if (reading.kind === 'ambiguous') issues.push(unsureDay(sheet.name, { ...next, unsure: reading }));
        opening = null;
        continue;
      }
      opening = next?.names === 'inspection' && next.published === null && next.unsure === null ? next : null;
      if (next?.names === 'unclear') unclear.push({ banner: next, rows: 0 });
      if (next && next.names !== 'division') banner = next;
      if (next?.names === 'inspection' && next.unsure) issues.push(unsureDay(sheet.name, next));
      continue;
    }
    if (kind !== 'data') continue;
    opening = null;
    // Where rows name their inspection themselves, what stands above may be about another one.
    const standing = standingUnder(banner);
    const publishedAbove = inspectionColumn === undefined ? (standing?.published ?? null) : null;
    const reading = readRow(row, context, publishedAbove);
    const typed = reading.recommendation.inspection;
    const under: ReadRow | null =
      reading.recommendation.ref === null && isBullet(reading.recommendation.text, whole?.recommendation.text ?? null)
        ? whole
        : null;
    const own = typed ?? under?.recommendation.inspection ?? null;
    // TBC, a ditto mark or a failed formula in the cell: what stands above need not be meant.
    const unsaid = own === null && asTypedLabel('inspection') in reading.recommendation.extras;
    const named = unsaid ? null : namedInspection(own, standing, above, sheetOrder);
    const waiting = unclear[unclear.length - 1];
    if (named === null && waiting && waiting.banner === banner) waiting.rows += 1;
    const cell =
      typed !== null && inspectionColumn !== undefined
        ? cellAddress(row, inspectionColumn)
        : named && standing && standing === banner
          ? cellAddress(banner.row, banner.column)
          : named && fromSheet
            ? cellAddress(fromSheet.row, fromSheet.column)
            : null;
    const inspection: string | null = named === null ? null : titles.resolve(named.title, sheet.name, cell);
    const published: SerialDate | null =
      reading.recommendation.published ?? named?.published ?? under?.recommendation.published ?? null;
    const parentRef = reading.recommendation.parentRef ?? under?.recommendation.ref ?? null;
    issues.push(...reading.issues);
    const extras =
      typed !== null && named !== null && named.title !== typed
        ? { ...reading.recommendation.extras, [asTypedLabel('inspection')]: { kind: 'text' as const, text: typed } }
        : reading.recommendation.extras;
    const read: ReadRow = {
      row,
      recommendation: { ...reading.recommendation, inspection, published, parentRef, extras },
      reported: reportedOf(reading.issues),
      inspectionHint: hintOf(banner, previous, line?.title ?? inForceAbove, sheet.name),
      referenceType: reading.referenceType,
      textLabel: reading.textLabel,
      severalRefs: reading.severalRefs,
      bulletOf: under?.row ?? null,
    };
    rows.push(read);
    if (under === null) whole = read;
    if (typed !== null) previous = inspection;
  }
  const unclearBanners = unclear.map(({ banner: { row, column, text }, rows: without }) => ({
    row,
    column,
    text,
    rows: without,
  }));
  const headerRow = block.headerRows[block.headerRows.length - 1] ?? null;
  const tracker = {
    sheet,
    headerRow,
    firstColumn,
    lastColumn,
    fields,
    rows: withParentReferences(rows),
    unclearBanners,
  };
  const inForce = inspectionColumn === undefined ? (standingUnder(banner)?.title ?? inForceAbove) : null;
  return { tracker, issues: gatherByCause(issues), inForce };
}

/** A banner of which the officer has said that it names an inspection does. */
const knownBanner = (banner: Banner | null, titles: InspectionTitles): Banner | null =>
  banner && banner.names !== 'inspection' && titles.knows(banner.title) ? { ...banner, names: 'inspection' } : banner;

const takenFromSheet = (sheet: string, { row, column }: SheetTitle, title: string): Issue =>
  issue('inspection/from-sheet', {
    sheet,
    cell: cellAddress(row, column),
    field: 'inspection',
    value: title,
  });

/** The row's own cell goes before what stands over it, be it a banner or the sheet's title. */
function namedInspection(
  typed: string | null,
  standing: TitleAndDate | null,
  above: TitleAndDate | null,
  order: DateOrder,
): Pick<TitleAndDate, 'title' | 'published'> | null {
  if (typed === null) return standing;
  const within = readTitleAndDate(typed, order);
  if (within.published !== null && within.title !== '') return within;
  const beside = [standing, above].find((named) => named !== null && titleKey(named.title) === titleKey(typed));
  return { title: typed, published: beside?.published ?? null };
}

const NOTHING_REPORTED: ReadRow['reported'] = new Set();

const reportedOf = (issues: readonly Issue[]): ReadRow['reported'] =>
  issues.length === 0 ? NOTHING_REPORTED : new Set(issues.flatMap(({ field }) => (field === null ? [] : [field])));

const PLAIN_SHEET_NAME =
  /^(?:sheet|tab|data|tracker|recommendations?|actions?|log|master|main|list|register|hmic(?:frs)?|all|open|closed|archive|live)[\s\d_-]*(?:tracker|recommendations?|actions?|log|list|register)?$/i;

function hintOf(banner: Banner | null, previous: string | null, line: string | null, sheetName: string): string | null {
  if (banner?.names === 'unclear') return banner.title;
  if (previous !== null) return previous;
  if (line !== null) return line;
  return PLAIN_SHEET_NAME.test(sheetName.trim()) ? null : sheetName;
}

const unsureDay = (
  sheet: string,
  { row, column, text, unsure }: Pick<TitleAbove, 'row' | 'column' | 'text' | 'unsure'>,
): Issue => {
  const suggestion = unsure?.suggestion ?? null;
  return issue('cell/ambiguous-date', {
    sheet,
    cell: cellAddress(row, column),
    field: 'published',
    value: text,
    suggestion: suggestion === null ? null : isoDate(suggestion),
  });
};
