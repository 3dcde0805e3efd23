import { isBlank } from '../../workbook/cell';
import { knownHeading } from '../columns/knownHeading';
import { ownCell, type Block } from './block';
import { advises } from './rowLabels';
import { filledCells, hasOwnReference, hasStatus, type Look } from './rowLook';

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

/** Further headings of such tables, told by the blank row above them: of milestones, boards, grades and amendments. */
const FURTHER =
  /^(?:(?:old|new|previous|current|original|revised)(?: (?:value|date|wording|entry))?|from|to|field|column|board|group|forum|terms of reference|chair|members(?:hip)?|frequency|meeting|attendees|venue|time|milestones?|decision|outcome|notes?|grade|grading|judge?ment|year|number|count|purpose)$/i;

type Cells = Pick<Look, 'block' | 'cell' | 'references' | 'fieldOf'>;

/** Rows of tables within a block that are no trackers, down to the next blank row or headings. */
export function sideTableRows(look: Cells): ReadonlySet<number> {
  const { block } = look;
  const rows = new Set<number>();
  let inTable = false;
  let behindGap = false;
  /** Nothing but titles since the last blank row. */
  let opens = false;
  for (const [index, { row, shape }] of block.rows.entries()) {
    if (shape === 'blank' || shape === 'repeatedHeader') inTable = false;
    else {
      inTable ||=
        shape === 'lone'
          ? behindGap && isTitle(block, row)
          : areHeadings(block, row) || (opens && opensTable(look, index));
      if (inTable) rows.add(row);
    }
    behindGap = shape === 'blank';
    opens = behindGap || (opens && shape === 'lone');
  }
  return rows;
}

/**
 * True for headings right behind a blank row that are not those of the recommendations: "No | Milestone | Date". Rows that
 * ask for something are recommendations whatever stands over them.
 */
function opensTable(look: Cells, index: number): boolean {
  const { rows } = look.block;
  const row = rows[index]?.row ?? 0;
  const headings = filledCells(look, row);
  const known = headings.filter(({ cell }) => isSomeHeading(cell.shown.trim()));
  if (headings.length < 2 || known.length < headings.length / 2) return false;
  if (headings.some(({ cell }) => cell.value.kind !== 'text' || cell.shown.length > LONGEST)) return false;
  if (hasOwnReference(look, row) || hasStatus(look, row)) return false;
  const end = rows.findIndex(({ shape }, at) => at > index && shape === 'blank');
  return rows
    .slice(index, end < 0 ? rows.length : end)
    .every(({ row: below }) => !filledCells(look, below).some(({ cell }) => advises(cell.shown)));
}

const isSomeHeading = (words: string): boolean =>
  HEADING.test(words) || FURTHER.test(words) || knownHeading(words, true) !== null;

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
