import { isBlank } from '../../workbook/cell';
import { ownCell, type Block } from './block';

/** Headings of tables that stand below a tracker and are none: its versions, its key, its people. */
const HEADING =
  /^(?:(?:version|revision|issue|rev|ver|v)\.?(?: (?:no|number)\.?| ?#)?|(?:(?:description|details?|nature|summary|reason)s? (?:of|for) )?(?:the )?(?:changes?|amendments?|revisions?)(?: (?:made|description|details))?|(?:date|changed|amended|updated|revised|made|approved|reviewed|edited)(?: (?:by|on|of (?:issue|change|revision)|amended|changed|revised|approved))?|by|who|when|author|editor|reason|comments?|details?|description|name|rank|role|post|job title|team|department|organisation|e-?mail(?: address)?|(?:tele)?phone(?: (?:no|number)\.?)?|mobile|initials?|abbreviations?|acronyms?|terms?|meaning|definition|explanation|stands for|in full|what it means|colour|code|symbol|rag|status|rating)$/i;
/** What a row of data or of a tracker's headings would not say. */
const TELLING =
  /^(?:version|revision|rev|ver|v)\b|\b(?:changes?|amend(?:ments?|ed)|meaning|definition|initials?|abbreviations?|acronyms?|stands for|what it means|e-?mail|(?:tele)?phone)\b/i;
/** Stands alone over such a table, behind a blank row. */
const TITLE =
  /^(?:(?:version|revision|document|amendment) (?:history|control|log|record)|change (?:history|log|record)|history of (?:changes|versions|amendments)|abbreviations(?: used)?|acronyms(?: used)?|glossary(?: of terms)?|key(?: to .{1,30})?|legend|contact details|distribution list)\s*:?$/i;
/** Headings are no longer than this; most rows of data are told by their length. */
const LONGEST = 40;

/** Rows of tables within a block that are no trackers, down to the next blank row or headings. */
export function sideTableRows(block: Block): ReadonlySet<number> {
  const rows = new Set<number>();
  let inTable = false;
  let behindGap = false;
  for (const { row, shape } of block.rows) {
    if (shape === 'blank' || shape === 'repeatedHeader') inTable = false;
    else {
      inTable ||= shape === 'lone' ? behindGap && isTitle(block, row) : areHeadings(block, row);
      if (inTable) rows.add(row);
    }
    behindGap = shape === 'blank';
  }
  return rows;
}

const isTitle = ({ sheet, columns }: Block, row: number): boolean =>
  columns.some(({ column }) => TITLE.test(ownCell(sheet, row, column).shown.trim()));

function areHeadings({ sheet, columns }: Block, row: number): boolean {
  let tells = false;
  for (const { column } of columns) {
    const cell = ownCell(sheet, row, column);
    if (isBlank(cell)) continue;
    const { value, shown } = cell;
    if (value.kind !== 'text' || shown.length > LONGEST || !HEADING.test(shown.trim())) return false;
    tells ||= TELLING.test(shown.trim());
  }
  return tells;
}
