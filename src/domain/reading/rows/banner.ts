import type { Cell } from '../../workbook/cell';
import { parseFindingType } from '../values/parseFindingType';
import { parseForceStatus } from '../values/parseForceStatus';
import { parseRag } from '../values/parseRag';
import { plainWords } from '../values/plainWords';
import type { DateOrder } from '../values/dateOrder';
import { canNameInspection } from './sheetTitle';
import { readTitleAndDate, speaksOfAnother, type TitleAndDate } from './titleAndDate';

/**
 * What a banner says of the rows below it. `division`: a part of what it stands in (a year, "Completed actions");
 * `unclear`: it may name an inspection, the officer is asked.
 */
export interface Banner extends TitleAndDate {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly names: 'inspection' | 'division' | 'unclear';
}

/** Parts of a report, a year or a group of actions: these divide a tracker without naming an inspection. */
const DIVISION =
  /^(?:(?:section|part|chapter|theme|pillar|strand|phase|appendix|annex|priority|objective|tier|level|quarter|q)\s*[\dA-Z]{0,3}\b.*|(?:19|20)\d{2}(?:\s*[/-]\s*\d{2,4})?|effectiveness|efficiency|legitimacy|(?:very )?(?:high|medium|low)(?:est)? priority|archived?|causes? (?:of|for) concern\s*[\dA-Z]{0,3}\s*[:–—-].*|(?:open|closed|completed?|outstanding|new|old|live|archived?|current|previous|national|local|force|all)\s+(?:actions?|items?|recommendations?|afis?|areas for improvement|level.*)|.*\b(?:actions|recommendations|areas for improvement|causes of concern)\s*(?:for|from|to|by)?\s*(?:\d{4})?)$/i;
/** A grade of PEEL, by itself or behind what was graded (domain dossier, 3.1): it is no part of a title. */
const GRADE =
  /(?:^|\s*[-–—:(,]\s*)(?:(?:overall\s+)?(?:grad(?:e|ed|ing)|judg(?:e?ment|ed))\s*[-–—:]?\s*)?(?:outstanding|good|adequate|requires improvement|inadequate)\s*\)?$/i;
const INSPECTION = /\b(?:inspections?|inspected|peel|hmicfrs|hmic|thematic|super-?complaint|report)\b/i;
/** "Published 3 March 2020": the day is a report's. */
const PUBLISHED = /\b(?:published|publication(?: date)?)\b(?: (?:on|in))?[\s:–—-]*\w*[\s./-]*\d/i;
/** Words of the force's own work with an inspection: "Discharged by HMICFRS since the last panel". */
const OF_THE_FORCE =
  /\b(?:since|last|next|meetings?|panel|board|priority|updates?|archived?|discharged|sign(?:ed)?[ -]?off|due|awaiting|still)\b/i;

/** A kind of inspection, which is no title by itself: "Thematic". */
const KIND = /\b(?:thematics?|inspected|super-?complaints?)\b/gi;

/**
 * True for a line that says of itself that it is an inspection's, and of which. A fill or a merge says nothing: themes,
 * owners and meetings have them too.
 */
const namesInspection = (text: string, title: string): boolean =>
  (PUBLISHED.test(text) || (INSPECTION.test(text) && !OF_THE_FORCE.test(text))) &&
  !speaksOfAnother(text) &&
  canNameInspection(title.replace(KIND, ' '));

/** Reads a banner row. A division such as "Completed actions", a year or a grade names no inspection. */
export function readBanner(row: number, column: number, cell: Cell, order: DateOrder): Banner {
  const text = cell.shown.trim();
  const asTyped = readTitleAndDate(text, order);
  const read = { ...asTyped, title: asTyped.title.replace(GRADE, '').trim() };
  const dated = read.published !== null || read.unsure !== null;
  const divides = !dated && (DIVISION.test(read.title) || isVocabulary(read.title));
  const stands = namesInspection(text, read.title);
  const names = divides || read.title === '' ? 'division' : stands ? 'inspection' : 'unclear';
  return { ...read, row, column, text, names };
}

const isVocabulary = (title: string): boolean =>
  plainWords(title) === '' ||
  parseForceStatus(title).kind === 'read' ||
  parseRag(title).kind === 'read' ||
  parseFindingType(title).kind === 'read';
