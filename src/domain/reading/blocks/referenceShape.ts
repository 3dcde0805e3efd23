import { isBlank, type Cell } from '../../workbook/cell';
import { isYear } from './rowLabels';

const LABEL =
  '(?:recommendations?|recs?|afis?|coc|causes? (?:of|for) concern|areas? for improvement|ref|no|item|action|para)';
const REFERENCE = new RegExp(
  `^\\(?(?:${LABEL})?[\\s.#:-]*(?:[a-z]{1,6}[./-]?)?\\d{1,5}(?:[./-]\\w{1,6}){0,4}[a-z]?(?:\\([a-z0-9]{1,4}\\))?[).:]*$`,
  'i',
);
const LETTERED = /^\(?(?:[ivx]{1,5}|[a-z])[).]?$/i;
const QUARTER = /^q[1-4]$/i;
const LONGEST = 30;

/** "PEEL-2021/4" and "PEEL-2020/11" have one shape: letters stay as many as they are, numbers do not. */
export const referenceShape = (text: string): string =>
  text.trim().toLowerCase().replace(/\d+/g, '9').replace(/\p{L}/gu, 'a');

/** True for a cell that can be a row's reference: by itself, or because it is written like the other rows' references. */
export function isReferenceShaped(cell: Cell, shapes: ReadonlySet<string>): boolean {
  if (isBlank(cell)) return false;
  // A formula that links to a blank cell shows 0; no list is numbered from there.
  if (cell.value.kind === 'number') return cell.value.value !== 0;
  const text = cell.shown.trim();
  if (cell.value.kind !== 'text' || text.length > LONGEST) return false;
  if (shapes.has(referenceShape(text))) return true;
  return !isYear(text) && !QUARTER.test(text) && (REFERENCE.test(text) || LETTERED.test(text));
}
