import { cellCount, isUnbounded } from './geometry';
import { CellRange, cellsOf, restyle } from './cellRange';
import { writeValues } from './cellWriting';
import type { Given, Json } from '../wire/objectModel';
import type { Session } from '../session';
import { notImplemented } from '../hostError';
import { refuseProtected } from '../sheets/protection';
import { shownText } from './cellText';
import { enforced } from '../rules/catalogue';
import { cellKey, keyCell, type HostSheet } from '../workbook';

/** Colour of Excel's style Hyperlink. */
const LINK_COLOUR = '#0563C1';

const LINK_PARTS: ReadonlySet<string> = new Set(['address', 'documentReference', 'screenTip', 'textToDisplay']);

type HostLink = HostSheet['links'] extends Map<number, infer Link> ? Link : never;

/** `range.hyperlink`: null when a cell has none or they differ (excel-host 3.9). */
export function readLink({ sheet, area }: CellRange): Json {
  const linkAt = (row: number, column: number): HostLink | undefined => sheet.links.get(cellKey(row, column));
  const first = linkAt(area.row, area.column);
  if (!first) return null;
  const alike = (): boolean =>
    !isUnbounded(area) &&
    cellCount(area) <= sheet.links.size &&
    [...cellsOf(area)].every(({ row, column }) => JSON.stringify(linkAt(row, column)) === JSON.stringify(first));
  if (enforced('page/link-mixed') && !alike()) return null;
  return { ...first, textToDisplay: shownText(sheet.cells.get(cellKey(area.row, area.column))) };
}

/** Sets the link of every cell of the range, writes its text and gives it Excel's Hyperlink style (excel-host 3.9). */
export function writeLink(range: CellRange, given: Given, session: Session): void {
  const { sheet, area } = range;
  const link = given.record();
  const isStrange = Object.keys(link).some((name) => !LINK_PARTS.has(name));
  if (isStrange && enforced('page/link-parts')) throw given.refuse();
  const optionalText = (name: string): string | undefined => {
    const value = link[name] ?? undefined;
    if (value !== undefined && typeof value !== 'string') throw given.refuse();
    return value;
  };
  const [address, documentReference, textToDisplay] = [
    optionalText('address'),
    optionalText('documentReference'),
    optionalText('textToDisplay'),
  ];
  const screenTip = optionalText('screenTip') ?? '';
  if (address && documentReference) throw notImplemented(`${given.location} with an address and a documentReference`);
  const target = address || documentReference;
  if (!target || isUnbounded(area)) throw given.refuse();
  refuseProtected(sheet, given.location, 'allowInsertHyperlinks');
  session.beginCells(sheet, [area], given.location);
  const writesText = enforced('page/link-text');
  if (writesText && textToDisplay !== undefined) writeValues(range, quoted(textToDisplay), given.location, session);
  for (const { row, column } of cellsOf(area)) {
    const cell = { row, column, rows: 1, columns: 1 };
    const key = cellKey(row, column);
    if (writesText && shownText(sheet.cells.get(key)) === '')
      writeValues(new CellRange(sheet, cell), quoted(target), given.location, session);
    sheet.links.set(key, { ...(address ? { address } : { documentReference: target }), screenTip });
  }
  if (enforced('page/link-style'))
    restyle(range, (style) => ({ ...style, fontColour: LINK_COLOUR, underline: 'Single' }));
}

/** The text of a link is no formula, whatever it begins with. */
const quoted = (text: string): string => (/^[=+\-@']/.test(text) ? `'${text}` : text);

/** Takes the links from all cells of the range. */
export function clearLinks({ sheet, area }: CellRange): void {
  for (const key of [...sheet.links.keys()]) {
    const { row, column } = keyCell(key);
    if (row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns)
      sheet.links.delete(key);
  }
}
