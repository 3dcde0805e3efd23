import type { Cell } from '../../workbook/cell';
import { knownHeading } from '../columns/knownHeading';
import { parseForceStatus } from '../values/parseForceStatus';
import { parseRag } from '../values/parseRag';
import { isReferenceShaped } from './referenceShape';
import { advises, isCount } from './rowLabels';
import { filledCells, NO_SHAPES, type Look } from './rowLook';
import { filledUpTo } from './rowShapes';

type Cells = Pick<Look, 'block' | 'cell' | 'text' | 'references'>;

/**
 * "Not started | Nothing was done", "* | As agreed": a word or a mark in the place of a reference, and what it means.
 * Without references it stands in the place of the recommendation.
 */
export function isKeyRow(look: Cells, row: number): boolean {
  const places = look.references.length > 0 || look.text === undefined ? look.references : [look.text];
  // Most rows have more cells and are not looked at closely.
  if (filledUpTo(3, look.block.sheet, row, look.block.columns) > 2) return false;
  if (!places.some((column) => isKeyWord(look.cell(row, column)))) return false;
  const cells = filledCells(look, row);
  const [first, meaning] = cells;
  if (!first || !meaning || cells.length > 2 || isCount(meaning.cell) || advises(meaning.cell.shown)) return false;
  return places.includes(first.column) && isKeyWord(first.cell);
}

function isKeyWord(cell: Cell): boolean {
  const word = cell.shown.trim();
  if (cell.value.kind !== 'text' || isReferenceShaped(cell, NO_SHAPES)) return false;
  return (
    /^[*†‡§]+$/.test(word) ||
    parseForceStatus(word).kind === 'read' ||
    parseRag(word).kind === 'read' ||
    knownHeading(word, true)?.certain === true
  );
}

/** What is to be typed, right below the headings: "(no.) | (as published) | dd/mm/yyyy". */
const TO_BE_TYPED =
  /^(?:\(.*\)|e\.?\s?g\b.*|dd?[/ .-]mm?[/ .-]yy.*|(?:please )?(?:choose|select|enter|drop.?down)\b.*|free text|(?:mandatory|optional|required|automatic|calculated)(?: field)?|(?:copy|copied|taken|number|no\.?|title|name|wording|words|text|as) .{0,20}\breport|full (?:title|name|text|wording)|rank(?: and |\s*[/&]\s*)name|(?:full )?text(?: of the recommendation)?|date|number|name|yes ?(?:\/|or) ?no|y\/n)$/i;
/** What a row says of itself that only shows how rows are filled in. */
const SELF_NAMED =
  /^(?:(?:(?:an?|worked|sample|the|this is an?) )*(?:example|sample|specimen|dummy)(?: (?:only|row|entry|line|record|recommendation))*(?: \d{1,2})?|ex|(?:please )?delete (?:this|the|me\b|before|row).{0,25})[.:!]?$/i;
/** Longer words say nothing of their row. */
const LONGEST = 40;

/** True for a row that shows how rows are filled in, or says so of itself wherever it stands. */
export function isExample(look: Cells & Pick<Look, 'headed'>, row: number): boolean {
  if (isSelfNamed(look.cell(row, look.headed[0] ?? 0)) || look.references.some((at) => isSelfNamed(look.cell(row, at))))
    return true;
  const { headerRows } = look.block;
  if (row !== (headerRows[headerRows.length - 1] ?? 0) + 1) return false;
  const cells = filledCells(look, row);
  const typed = cells.filter(({ cell }) => TO_BE_TYPED.test(cell.shown.trim()));
  return typed.length >= 2 && typed.length >= cells.length / 2;
}

const isSelfNamed = ({ shown }: Cell): boolean =>
  shown.length >= 2 && shown.length <= LONGEST && SELF_NAMED.test(shown.trim());
