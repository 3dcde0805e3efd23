import type { Decisions } from '../../decisions';
import { FIELD_NAMES, type Field } from '../../fields';
import { columnLetters } from '../../workbook/area';
import type { Cell } from '../../workbook/cell';
import type { ColumnMatch } from '../reading';
import { headingsOf } from '../blocks/block';
import { beneathFindings } from './beneathFindings';
import { OFFERED, type Claim } from './claim';
import { agreement, columnEvidence, fieldsByContent, type Agreement, type ColumnEvidence } from './contentEvidence';
import { isNoField, laterOf, matchHeading } from './matchHeading';
import { MOST_MARKS, publishByCells } from './publishByCells';

/** A column of a source block before it is matched. */
export interface SourceColumn {
  readonly column: number;
  /** All header rows joined; empty when the column has no heading. */
  readonly header: string;
  /** The lowest header row alone. */
  readonly fieldHeader: string;
  /** The cells of the data rows; a sample of a long tracker. */
  readonly cells: readonly Cell[];
}

/**
 * A column is mapped without a question from this score up. `npm run evaluate` prints how often columns of each score are
 * right on the corpus, and a test holds that no wrong one reaches it.
 */
export const AUTO_FROM = 0.75;
/** A column that is asked about says that it is less sure. */
const ASKED_AT_MOST = 0.74;

/** How much a claim keeps of its score when the cells say otherwise. */
const CONTENT_FACTOR: Readonly<Record<Agreement, number>> = { agrees: 1, silent: 0.97, disagrees: 0.45 };
/** Fields for which a likely heading must be borne out by the cells before it is taken without asking. */
const NEEDS_PROOF: ReadonlySet<Field> = new Set<Field>([
  'text',
  'ref',
  'hmicfrsRef',
  'inspection',
  'findingType',
  'parentRef',
  'published',
  'targetDate',
  'revisedDate',
  'updateDate',
  'closedDate',
  'forceStatus',
  'hmicfrsStatus',
  'percent',
  'rag',
  'publish',
]);

/**
 * Matches a block's columns to canonical fields, one to one. What the officer decided comes first; a column is `auto`
 * only when its heading is known, its cells do not contradict it and no other column has as good a claim.
 */
export function matchColumns(sheet: string, columns: readonly SourceColumn[], decisions: Decisions): ColumnMatch[] {
  const answers = decidedFields(sheet, columns, decisions);
  const evidence = columns.map(({ cells }) => columnEvidence(cells));
  const claims = beneathFindings(
    columns,
    columns.flatMap((column, index) => (answers.has(index) ? [] : claimsOf(column, index, evidence[index]))),
  );
  const takenByDecision = new Set<Field | null>(
    [...answers.values()].filter((field) => field !== null && field !== 'publish'),
  );
  const assigned = assign(claims.filter(({ field }) => !takenByDecision.has(field)));
  if (!takenByDecision.has('text')) offerText(columns, evidence, answers, assigned);
  return columns.map(({ column, header }, index) => {
    const decision = answers.get(index);
    if (decision !== undefined) {
      const answered = { confidence: 1, decided: 'decision', because: 'decision', runnerUp: null } as const;
      return { column, header, field: decision, ...answered };
    }
    const claim = assigned.get(index);
    if (!claim) {
      const unmapped = { confidence: 0, decided: 'unmapped', because: 'nothing', runnerUp: null } as const;
      const asks = claims.some((one) => one.index === index && one.field === 'publish');
      return { column, header, field: null, ...unmapped, ...(asks ? { asksToPublish: true as const } : {}) };
    }
    const auto =
      isSafe(claim, evidence[index], claims) && !hasRival(claim, claims, assigned) && !isTorn(claim, claims, assigned);
    const confidence = Math.round(Math.min(claim.score, auto ? 1 : ASKED_AT_MOST) * 100) / 100;
    const decided = auto ? 'auto' : 'suggested';
    const runnerUp = runnerUpOf(claim, claims);
    return { column, header, field: claim.field, confidence, decided, because: reasonOf(claim), runnerUp };
  });
}

const reasonOf = ({ strength, content }: Claim): ColumnMatch['because'] =>
  strength === 'content' ? 'cells' : content === 'agrees' ? 'headingAndCells' : 'heading';

/** The field that the column would have had otherwise. */
const runnerUpOf = (claim: Claim, claims: readonly Claim[]): Field | null =>
  claims
    .filter(({ index, field }) => index === claim.index && field !== claim.field)
    .reduce<Claim | null>((best, other) => (best && best.score >= other.score ? best : other), null)?.field ?? null;

const sameHeader = (a: string, b: string): boolean => squeeze(a) === squeeze(b);
const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

/**
 * Columns that the officer answered about. A decision for this sheet goes before one for a sheet with the same headings, and
 * that before one for any sheet.
 */
function decidedFields(
  sheet: string,
  columns: readonly SourceColumn[],
  decisions: Decisions,
): Map<number, Field | null> {
  const headings = headingsOf(columns);
  const rank = ({ header }: SourceColumn, one: Decisions['columns'][number]): number =>
    2 * (standsFor(one, sheet, headings) ?? 0) +
    (one.column === undefined ? 0 : 2) +
    (sameHeader(one.header, header) ? 1 : 0);
  const answered = columns.flatMap((column, index) => {
    const { header, fieldHeader } = column;
    const about = decisions.columns.filter(
      (one) =>
        standsFor(one, sheet, headings) !== null &&
        (one.column === undefined || one.column === columnLetters(column.column)) &&
        (sameHeader(one.header, header) || (header !== fieldHeader && sameHeader(one.header, fieldHeader))),
    );
    const [first, ...others] = about;
    if (!first) return [];
    const decision = others.reduce((best, one) => (rank(column, one) > rank(column, best) ? one : best), first);
    return [{ index, field: decision.field, order: decisions.columns.indexOf(decision) }];
  });
  // Of two columns for one field the one that was answered about later has it; the other is read as if nothing had been said of it
  const decided = new Map<number, Field | null>();
  const taken = new Set<Field>();
  for (const { index, field } of answered.sort((a, b) => a.order - b.order)) {
    if (field !== null && taken.has(field)) continue;
    // Several columns may say what to keep back, and each of them holds.
    if (field !== null && field !== 'publish') taken.add(field);
    decided.set(index, field);
  }
  return decided;
}

/** Where most cells are marks of publication, a heading that means something else counts as contradicted. */
const beneathMarks = (claim: Claim): Claim =>
  claim.field === 'publish' ? claim : { ...claim, score: claim.score * CONTENT_FACTOR.disagrees };

function claimsOf({ header, fieldHeader }: SourceColumn, index: number, evidence: ColumnEvidence | undefined): Claim[] {
  if (!evidence) return [];
  const later = new Set(laterOf(header).map(({ field }) => field));
  const byHeading = matchHeading(header, fieldHeader).map(({ field, strength, score, isOriginal = false }): Claim => {
    const content = agreement(field, evidence);
    const isLater = later.delete(field);
    return { index, field, strength, score: score * CONTENT_FACTOR[content], content, isOriginal, isLater };
  });
  byHeading.push(...[...later].map((field): Claim => ({ ...OFFERED, index, field, isLater: true })));
  const publish = byHeading.some(({ field }) => field === 'publish')
    ? null
    : publishByCells(header, evidence, byHeading.length > 0);
  if (publish) {
    byHeading.push({ ...OFFERED, ...publish, index, field: 'publish' });
    if (evidence.publicationMarks >= MOST_MARKS) return byHeading.map(beneathMarks);
  }
  // "Recommendation" above 1, 2, 3, with the words elsewhere.
  if (evidence.references > 0.6 && byHeading.some(({ field, content }) => field === 'text' && content === 'disagrees'))
    byHeading.push({ ...OFFERED, index, field: 'ref' });
  const contradicted = byHeading.some(({ content }) => content === 'disagrees');
  if (byHeading.length > 0 && !contradicted) return byHeading;
  if (header !== '' && byHeading.length === 0) return [];
  const byContent = fieldsByContent(evidence)
    .filter(({ field }) => !byHeading.some((claim) => claim.field === field && claim.content !== 'disagrees'))
    .map(({ field, score }): Claim => ({
      index,
      field,
      strength: 'content',
      score,
      content: 'agrees',
      isOriginal: false,
      isLater: false,
    }));
  return [...byHeading, ...byContent];
}

/**
 * How closely a decision is about a tracker with these headings on this sheet: 4 for the sheet itself, 2 for another sheet
 * that had the very same headings, 0 for one that names neither; null when it is about another tracker.
 */
function standsFor(one: Decisions['columns'][number], sheet: string, headings: string): 4 | 2 | 0 | null {
  if (one.sheet === sheet) return 4;
  if (one.headings === headings) return 2;
  return one.sheet === undefined && one.headings === undefined ? 0 : null;
}

/** Best claims first; each column and each field once. Ties go to the column that stands further left. */
function assign(claims: readonly Claim[]): Map<number, Claim> {
  const ranked = [...claims].sort(
    (a, b) => b.score - a.score || a.index - b.index || FIELD_NAMES.indexOf(a.field) - FIELD_NAMES.indexOf(b.field),
  );
  const assigned = new Map<number, Claim>();
  const fields = new Set<Field>();
  for (const claim of ranked) {
    if (assigned.has(claim.index) || fields.has(claim.field)) continue;
    assigned.set(claim.index, claim);
    fields.add(claim.field);
  }
  return assigned;
}

/** Columns that the rest of a tracker speaks of, before its longest text may be its recommendations. */
const ABOUT_RECOMMENDATIONS = 2;

/** Where no heading speaks of recommendations, the column with the longest texts among the unknown ones is offered. */
function offerText(
  columns: readonly SourceColumn[],
  evidence: readonly ColumnEvidence[],
  answers: ReadonlyMap<number, Field | null>,
  assigned: Map<number, Claim>,
): void {
  const known = [...assigned.values()];
  if (known.some(({ field }) => field === 'text') || known.length < ABOUT_RECOMMENDATIONS) return;
  const longest = columns
    .flatMap(({ header, fieldHeader }, index) => {
      const open = header !== '' && !answers.has(index) && !assigned.has(index) && !isNoField(header, fieldHeader);
      const one = evidence[index];
      return open && one && agreement('text', one) === 'agrees' ? [{ index, length: one.averageLength }] : [];
    })
    .sort((a, b) => b.length - a.length)[0];
  if (longest)
    assigned.set(longest.index, {
      index: longest.index,
      field: 'text',
      strength: 'content',
      score: 0.3,
      content: 'agrees',
      isOriginal: false,
      isLater: false,
    });
}

/** Letters of a cell, on average, that is more than a code. */
const WORDS = 8;

/** A claim that needs no question, as far as its own column goes. */
function isSafe(claim: Claim, evidence: ColumnEvidence | undefined, claims: readonly Claim[]): boolean {
  const { index, field, strength, score, content } = claim;
  // "Classification" above nothing but finding types: no other field's cells look like that.
  if (field === 'findingType' && strength === 'offered' && content === 'agrees') return true;
  if (score < AUTO_FROM) return false;
  if (strength === 'sure' || !NEEDS_PROOF.has(field) || content === 'agrees' || evidence?.filled === 0) return true;
  // Short texts that contradict nothing, where no other column can hold the recommendations.
  return (
    field === 'text' &&
    content === 'silent' &&
    (evidence?.averageLength ?? 0) >= WORDS &&
    !claims.some((other) => other.field === 'text' && other.index !== index && other.content !== 'disagrees')
  );
}

/** True when the same heading names another field as well, and neither its cells nor another column settle which. */
function isTorn(claim: Claim, claims: readonly Claim[], assigned: ReadonlyMap<number, Claim>): boolean {
  const others = claims.filter(
    (other) => other.index === claim.index && other.field !== claim.field && other.strength === claim.strength,
  );
  const elsewhere = new Set(
    [...assigned.values()].filter(({ index }) => index !== claim.index).map(({ field }) => field),
  );
  return others.some(({ field, content }) => {
    if (content === 'disagrees' || elsewhere.has(field)) return false;
    return content === claim.content || content === 'agrees';
  });
}

/** True when another column has as good a claim to the same field and no better use. */
function hasRival(claim: Claim, claims: readonly Claim[], assigned: ReadonlyMap<number, Claim>): boolean {
  return claims.some((other) => {
    if (other.index === claim.index || other.field !== claim.field || other.content === 'disagrees') return false;
    if (claim.isOriginal && !other.isOriginal) return false;
    const taken = assigned.get(other.index);
    if (other.isLater) return taken === undefined || taken.score <= other.score;
    // "Report | Inspection": one holds the title, the other the theme or the part of it.
    const asGood =
      other.strength === 'likely' &&
      (claim.strength === 'likely' || (claim.field === 'inspection' && other.content === 'agrees'));
    if (other.strength !== 'sure' && !asGood) return false;
    const use = assigned.get(other.index);
    return use === undefined || use.score <= other.score;
  });
}
