import type { Field } from '../../fields';
import { isBlank, type Cell } from '../../workbook/cell';
import { ragOfFill } from '../values/fillColour';
import { isPlaceholder } from './knownHeading';
import { saysNothing } from '../values/noneWords';
import { parseDate } from '../values/parseDate';
import { parseFindingType } from '../values/parseFindingType';
import { parseForceStatus } from '../values/parseForceStatus';
import { parseHmicfrsStatus } from '../values/parseHmicfrsStatus';
import { parseRag } from '../values/parseRag';
import { plainWords } from '../values/plainWords';
import { isAudienceMark, isPublicationMark } from '../values/publicationWords';

/** What the cells of a column look like; every share is 0 to 1 of the cells that say something. */
export interface ColumnEvidence {
  readonly filled: number;
  readonly dates: number;
  readonly statuses: number;
  readonly hmicfrsStatuses: number;
  /** Words of colours, letters and symbols only; "on track" is no colour. */
  readonly colours: number;
  readonly rags: number;
  readonly types: number;
  /** "High", "P2", "Essential". */
  readonly priorities: number;
  readonly references: number;
  readonly numbers: number;
  readonly percents: number;
  readonly links: number;
  readonly yesNo: number;
  /** "Withhold", "Public", "OFFICIAL-SENSITIVE". */
  readonly publicationMarks: number;
  /** Those, and "Internal", "Part II", "Not for the panel": marks too where the heading asks who may see what. */
  readonly audienceMarks: number;
  /** Cells of 30 characters and more. */
  readonly longTexts: number;
  readonly averageLength: number;
  /** Cells whose fill, or a mark in them, has a RAG colour, of all cells, blank ones too. */
  readonly ragFills: number;
  /** How many RAGs the fills of its cells stand for. */
  readonly ragKinds: number;
}

/** Enough cells to know a column by. */
const SAMPLE = 200;

const REFERENCE = /^\(?(?:rec(?:ommendation)?s?|afi|coc|ref|no)?[\s.#:-]*[a-z]{0,6}[\s./-]?\d[\w./() -]{0,14}:?$/i;
const PRIORITY =
  /^(?:\[ ?x? ?\] )?(?:priority )?(?:(?:very |extremely )?(?:high|medium|low|critical|urgent|essential|important|significant|moderate|minor|major|desirable|routine|normal|standard|advisory|fundamental|merits attention|must|should|could|immediate|strategic|none)\b|[hml](?:$| ?[-/(])|(?:p|grade |level |category |cat )?[1-5]\b)/;
/** A letter only by itself or before a remark: "A second review" is prose. */
const COLOUR = /^(?:b?rag[: -]+)?(?:(?:red|amber|green|blue|yellow)\b|[ragb](?:$| ?[-:/(]))/;
/** A word that no date has, and behind it a year. */
const NAMES_A_YEAR =
  /^(?!(?:by|due|on|the|end|early|mid|late|was|now|week|from|to|target|revised|extended|until|circa|approx|spring|summer|autumn|winter|before|after|within|no|not|quarter|qtr|financial|year|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b)[a-z]{3,}.*\b(?:19|20)\d{2}/i;
const DAY_FIRST = { order: 'dayFirst', lean: 'dayFirst' } as const;

/** At most so many rows of a long tracker as tell its columns, from all of its length. */
export function sampleEvenly<T>(rows: readonly T[]): T[] {
  const step = Math.max(1, Math.ceil(rows.length / SAMPLE));
  return rows.filter((_, i) => i % step === 0);
}

/** Counts what a column's cells look like. */
export function columnEvidence(sample: readonly Cell[]): ColumnEvidence {
  const filled = sample.filter((cell) => !isBlank(cell) && !saysNothing(cell.shown) && !isPlaceholder(cell.shown));
  const share = (holds: (text: string, cell: Cell) => boolean): number =>
    filled.length === 0 ? 0 : filled.filter((cell) => holds(cell.shown.trim(), cell)).length / filled.length;
  const short = (text: string): boolean => text.length <= 60;
  return {
    filled: filled.length,
    dates: share(
      (text, { value }) => value.kind === 'date' || (value.kind === 'text' && short(text) && looksLikeDate(text)),
    ),
    statuses: share((text, { value }) => value.kind === 'text' && short(text) && looksLikeStatus(text)),
    hmicfrsStatuses: share((text) => short(text) && parseHmicfrsStatus(text).kind === 'read'),
    colours: share((text) => short(text) && (COLOUR.test(plainWords(text)) || /[🔴🟡🟠🟢🔵⚪]/u.test(text))),
    rags: share((text, { value }) => value.kind === 'text' && short(text) && parseRag(text).kind === 'read'),
    types: share((text) => short(text) && parseFindingType(text).kind === 'read'),
    priorities: share((text) => short(text) && PRIORITY.test(plainWords(text))),
    references: share((text, { value }) => value.kind !== 'date' && REFERENCE.test(text)),
    numbers: share((_, { value }) => value.kind === 'number'),
    percents: share(
      (text, { value }) =>
        /^\d{1,3}(\.\d+)? ?(?:%|per ?cent)/i.test(text) ||
        (value.kind === 'number' && value.value >= 0 && value.value <= 100),
    ),
    links: share((text) => /^(?:https?:\/\/|www\.)\S+$/i.test(text)),
    yesNo: share((text, { value }) => value.kind === 'boolean' || /^(?:y|n|yes|no|true|false)$/i.test(text)),
    publicationMarks: share((text) => isPublicationMark(text)),
    audienceMarks: share((text) => isAudienceMark(text)),
    longTexts: share((text) => text.length >= 30),
    averageLength: filled.reduce((sum, { shown }) => sum + shown.length, 0) / Math.max(1, filled.length),
    ragFills: sample.length === 0 ? 0 : sample.filter(hasRagColour).length / sample.length,
    ragKinds: new Set(sample.flatMap(({ fill }) => ragOfFill(fill) ?? [])).size,
  };
}

const hasRagColour = (cell: Cell): boolean =>
  ragOfFill(cell.fill) !== null ||
  (!isBlank(cell) && !/\p{L}{2}/u.test(cell.shown) && ragOfFill(cell.fontColour) !== null);

function looksLikeDate(text: string): boolean {
  const { kind } = parseDate(text, { order: DAY_FIRST, endOfPeriod: true });
  // "PEEL 2021/22" speaks of a year and is no date.
  return kind === 'read' || (kind === 'ambiguous' && !NAMES_A_YEAR.test(text)) || /^(?:on-?\s?going|asap)$/i.test(text);
}

/** A status word that is clear or not; prose that only mentions one is none. */
function looksLikeStatus(text: string): boolean {
  const { kind } = parseForceStatus(text);
  return kind === 'read' || (kind === 'ambiguous' && text.split(/\s+/).length <= 4);
}

export type Agreement = 'agrees' | 'silent' | 'disagrees';

/** Columns with fewer cells than this cannot contradict their heading. */
const ENOUGH = 3;

/** Whether what stands in a column fits the field that its heading names. */
export function agreement(field: Field, e: ColumnEvidence): Agreement {
  if (field === 'rag' && e.ragFills >= 0.3) return 'agrees';
  // A status column in which nothing is written, and which is painted red, amber and green.
  if (e.filled === 0) return field === 'forceStatus' && isPainted(e) ? 'disagrees' : 'silent';
  const verdict = judge(field, e);
  // A wrong column of recommendations spoils every row: there one cell is enough.
  return verdict === 'disagrees' && field !== 'text' && e.filled < ENOUGH && !speaksOfAnother(field, e)
    ? 'silent'
    : verdict;
}

const isPainted = ({ ragFills, ragKinds }: ColumnEvidence): boolean => ragFills >= 0.5 && ragKinds >= 2;

/** Even one cell is enough where all are the words of another field: colours in a status column. */
const speaksOfAnother = (field: Field, e: ColumnEvidence): boolean =>
  (e.yesNo === 1 && (field === 'link' || field === 'published')) ||
  (field === 'forceStatus' && e.colours === 1) ||
  (field === 'theme' && e.types === 1) ||
  (field === 'progress' && e.statuses === 1 && e.averageLength < 25) ||
  (field === 'priority' && e.priorities === 0 && e.averageLength >= 12);

function judge(field: Field, e: ColumnEvidence): Agreement {
  const when = (agrees: boolean, disagrees: boolean): Agreement =>
    agrees ? 'agrees' : disagrees ? 'disagrees' : 'silent';
  switch (field) {
    case 'published':
    case 'targetDate':
    case 'revisedDate':
    case 'updateDate':
    case 'closedDate':
      return when(
        e.dates >= 0.6,
        e.dates < 0.34 && Math.max(e.statuses, e.yesNo, e.longTexts, e.references, e.percents) > 0.5,
      );
    case 'forceStatus':
      return when(
        e.statuses >= 0.5 && e.colours < 0.3,
        Math.max(e.colours, e.dates, e.longTexts, e.percents, e.yesNo) > 0.5,
      );
    case 'hmicfrsStatus':
      return when(e.hmicfrsStatuses >= 0.5, Math.max(e.colours, e.dates, e.longTexts, e.percents, e.yesNo) > 0.5);
    case 'rag':
      return when(e.rags >= 0.6, e.rags < 0.34 && (e.filled >= ENOUGH || e.dates > 0.5));
    case 'percent':
      return when(e.percents >= 0.6, e.percents < 0.34);
    case 'findingType':
      return when(e.types >= 0.6, e.types < 0.34);
    case 'publish':
      return when(Math.max(e.yesNo, e.publicationMarks) >= 0.6, e.yesNo < 0.34 && e.averageLength > 20);
    case 'link':
      return when(e.links >= 0.6, e.yesNo > 0.5);
    case 'text':
      return when(
        e.averageLength >= 20 && e.statuses < 0.5,
        Math.max(e.references, e.dates, e.numbers, e.colours, e.yesNo, e.types, e.averageLength < 30 ? e.statuses : 0) >
          0.6,
      );
    case 'ref':
    case 'hmicfrsRef':
    case 'parentRef':
      return when(e.references >= 0.5 || e.averageLength <= 12, e.longTexts > 0.6 || e.dates > 0.6);
    case 'progress':
    case 'evidence':
    case 's55':
      return when(
        e.longTexts >= 0.3,
        Math.max(e.dates, e.percents, e.colours) > 0.7 || (e.statuses > 0.7 && e.averageLength < 25),
      );
    case 'inspection':
      return when(
        e.averageLength >= 8 && e.numbers < 0.3 && e.dates < 0.5,
        Math.max(e.dates, e.numbers, e.statuses) > 0.6,
      );
    case 'priority':
      return when(
        e.priorities >= 0.5,
        Math.max(e.dates, e.longTexts) > 0.6 || (e.priorities < 0.34 && e.averageLength >= 12),
      );
    case 'lead':
    case 'owner':
    case 'theme':
    case 'level':
      return when(false, Math.max(e.dates, e.longTexts, e.types, e.colours, field === 'level' ? 0 : e.numbers) > 0.6);
  }
}

/** Fields that a column's cells alone speak for, with a low confidence: only ever suggested. */
export function fieldsByContent(e: ColumnEvidence): readonly { readonly field: Field; readonly score: number }[] {
  if (e.filled < ENOUGH)
    return e.ragFills >= 0.5 && e.filled === 0 ? [{ field: 'rag', score: isPainted(e) ? 0.48 : 0.3 }] : [];
  const found: { field: Field; score: number }[] = [];
  if (e.colours >= 0.7) found.push({ field: 'rag', score: 0.45 });
  if (e.links >= 0.7) found.push({ field: 'link', score: 0.4 });
  if (e.types >= 0.7) found.push({ field: 'findingType', score: 0.4 });
  if (e.statuses >= 0.7 && e.colours < 0.3 && e.averageLength < 30) found.push({ field: 'forceStatus', score: 0.45 });
  return found;
}
