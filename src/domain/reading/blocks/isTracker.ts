import type { Field } from '../../fields';
import { isBlank } from '../../workbook/cell';
import type { ColumnMatch } from '../reading';
import { headingWords } from '../columns/heading';
import { AUTO_FROM } from '../columns/matchColumns';
import { matchHeading } from '../columns/matchHeading';
import { ownCell, type Block } from './block';
import { isCount } from './rowLabels';

/** Headings of counts tables, dashboards, pivot tables and contents pages. */
const COUNTS =
  /^(?:total|totals|count|counts|sum|number of .*|count of .*|sum of .*|row labels|grand total|.* counts?|red|amber|green|blue|open|closed|complete|overdue|not rated|page|page number|sheet|worksheet|tab|sheet name|percent closed|percent overdue)$/;
/** A block with these is about single recommendations. */
export const ABOUT_ONE: readonly Field[] = [
  'owner',
  'lead',
  'targetDate',
  'revisedDate',
  'forceStatus',
  'hmicfrsStatus',
  'progress',
  'rag',
  'closedDate',
  'inspection',
  'evidence',
  'findingType',
  'percent',
  's55',
  'priority',
  'published',
];
/** A key has a word, what it means and little more. */
const LOOKUP_COLUMNS = 4;
/** A list with fewer rows than this may be the source of a drop-down. */
const LOOKUP_ROWS = 15;

export const namesCount = (header: string): boolean => COUNTS.test(headingWords(header));

/** True when a block's columns and cells are those of a tracker and not of a list, a count or a table of contents. */
export function isTracker(block: Block, matches: readonly ColumnMatch[]): boolean {
  const fields = new Set(matches.map(({ field }) => field).filter((field) => field !== null));
  const decided = matches.some(({ decided, field }) => decided === 'decision' && field === 'text');
  const data = block.rows.filter(({ shape }) => shape === 'filled' || shape === 'lone').map(({ row }) => row);
  if (data.length === 0 && fields.size < 4) return false;
  if (decided) return true;
  const counts = block.columns.filter(({ header }) => namesCount(header)).length;
  if (counts >= 2 && counts >= fields.size / 2) return false;
  const about = ABOUT_ONE.filter((field) => fields.has(field)).length;
  const text = matches.find(({ field }) => field === 'text');
  if (text && about <= 2 && holdsCounts(block, text.column, data)) return false;
  if (text && hasSureText(block, text)) return fields.size >= 2;
  if (mostlyNumbers(block, matches, data)) return false;
  if (text)
    return about + (fields.has('ref') || fields.has('hmicfrsRef') ? 1 : 0) >= 2 && !isLookup(block, matches, data);
  if (fields.has('s55') && fields.has('inspection')) return true;
  return fields.has('ref') && about >= 2;
}

/** A heading that means a recommendation, above cells that do not say otherwise. */
function hasSureText({ columns }: Block, { column, header, confidence }: ColumnMatch): boolean {
  const fieldHeader = columns.find((one) => one.column === column)?.fieldHeader ?? header;
  const names = matchHeading(header, fieldHeader).some(
    ({ field, strength }) => field === 'text' && strength === 'sure',
  );
  return names && confidence >= AUTO_FROM;
}

/** True when a column says nothing but how many. */
function holdsCounts(block: Block, column: number, data: readonly number[]): boolean {
  const cells = data.map((row) => ownCell(block.sheet, row, column)).filter((cell) => !isBlank(cell));
  return cells.length > 0 && cells.every(isCount);
}

function mostlyNumbers(block: Block, matches: readonly ColumnMatch[], data: readonly number[]): boolean {
  const columns = matches.filter(({ field }) => field !== 'ref' && field !== 'percent').map(({ column }) => column);
  const cells = data.slice(0, 100).flatMap((row) => columns.map((column) => ownCell(block.sheet, row, column)));
  const filled = cells.filter((cell) => !isBlank(cell));
  return filled.length > 0 && filled.filter(({ value }) => value.kind === 'number').length > filled.length * 0.5;
}

const headings = ({ columns }: Block): number => columns.filter(({ header }) => header !== '').length;

/** A key or code list: a few words, each once, and what they mean; no reference, owner or date. */
function isLookup(block: Block, matches: readonly ColumnMatch[], data: readonly number[]): boolean {
  const named = new Set(matches.map(({ field }) => field));
  const single: readonly Field[] = ['ref', 'owner', 'lead', 'targetDate', 'revisedDate', 'inspection', 'progress'];
  if (headings(block) > LOOKUP_COLUMNS || data.length > LOOKUP_ROWS || single.some((field) => named.has(field)))
    return false;
  const codes = matches.find(
    ({ field }) => field === 'forceStatus' || field === 'rag' || field === 'findingType' || field === 'priority',
  );
  if (!codes) return false;
  const words = data.map((row) => ownCell(block.sheet, row, codes.column).shown.trim().toLowerCase());
  return new Set(words).size === words.length;
}
