import { NO_DECISIONS, type Decisions } from '../../src/domain/decisions';
import { fieldSpec, type Field } from '../../src/domain/fields';
import type { Issue } from '../../src/domain/issues/issue';
import { readTrackers } from '../../src/domain/reading/readTrackers';
import type { Recommendation } from '../../src/domain/recommendation';
import { grid, workbook, type Short } from '../domain/gridBuilder';

/** What a tracker of one row gave for one of its cells. */
export interface CellAnswer {
  readonly recommendation: Recommendation;
  /** The questions about that very cell. */
  readonly asked: readonly Issue[];
}

/** Warnings about a cell that put no question about its value: that stands in its field. */
const NO_QUESTION: readonly Issue['code'][] = ['cell/personal-data', 'cell/text-at-limit'];

/** True when an issue asks what a cell means; infos only say how it was read. */
export const isQuestion = ({ code, severity }: Issue): boolean =>
  code.startsWith('cell/') && severity !== 'info' && !NO_QUESTION.includes(code);

/**
 * Reads one cell the way the product does: in a tracker, under a heading that the officer said is this field. Slashed
 * dates are day first by decision, as the corpus has it.
 */
export function readOneCell(field: Field, value: Short): CellAnswer {
  const heading = fieldSpec(field).label;
  const decisions: Decisions = {
    ...NO_DECISIONS,
    columns: [{ header: heading, field }],
    dateOrders: [{ header: heading, order: 'dayFirst' }],
  };
  const text = 'The force should review how it keeps its records by then.';
  const sheet = grid([
    ['Recommendation', heading, 'Owner'],
    [text, value, 'Head of Custody'],
  ]);
  const reading = readTrackers(workbook(sheet), { decisions, acceptSuggestions: false });
  const [recommendation] = reading.recommendations;
  if (!recommendation || reading.recommendations.length !== 1)
    throw new Error(`${JSON.stringify(value)} under ${heading} is ${reading.recommendations.length} rows`);
  const asked = reading.issues.filter((issue) => issue.cell === 'B2' && isQuestion(issue));
  return { recommendation, asked };
}
