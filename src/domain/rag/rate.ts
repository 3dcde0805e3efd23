import type { Recommendation, ReportDetails } from '../recommendation';
import { FORCE_STATUS, identifierOf, RAG, type Rag } from '../vocabulary';
import type { SerialDate } from '../workbook/serialDate';
import { evaluate, toFormula, type Expression, type Input } from './expression';
import { INPUT, RAG_EXPRESSION, RAG_REASON_EXPRESSION } from './ragRule';

export interface Rating {
  readonly rag: Rag;
  /** Why, in the words that stand beside the RAG on the sheet. */
  readonly reason: string;
}

export type Rated = Pick<
  Recommendation,
  'forceStatus' | 'targetDate' | 'revisedDate' | 'ragOverride' | 'overrideReason'
>;
export type RatingDates = Pick<ReportDetails, 'positionDate' | 'amberDays'>;

/** The date that counts: the revised date, else the target date (design, section 4). */
export const currentTarget = (recommendation: Rated): SerialDate | null =>
  recommendation.revisedDate ?? recommendation.targetDate;

/** RAG of a recommendation as at the position date, with its reason. */
export function rate(recommendation: Rated, dates: RatingDates): Rating {
  const inputs: Record<string, Input> = {
    [INPUT.forceStatus]: recommendation.forceStatus ? FORCE_STATUS[recommendation.forceStatus] : '',
    [INPUT.target]: recommendation.targetDate ?? '',
    [INPUT.revised]: recommendation.revisedDate ?? '',
    [INPUT.override]: recommendation.ragOverride ? RAG[recommendation.ragOverride] : '',
    [INPUT.overrideReason]: recommendation.overrideReason ?? '',
    [INPUT.positionDate]: dates.positionDate,
    [INPUT.amberDays]: dates.amberDays,
  };
  const rag = identifierOf(RAG, String(evaluate(RAG_EXPRESSION, inputs)));
  if (!rag) throw new TypeError('The RAG rule gave a word that is no RAG.');
  return { rag, reason: String(evaluate(RAG_REASON_EXPRESSION, inputs)) };
}

/** The same for many recommendations: those that say the same are rated once. */
export function rateAt(dates: RatingDates): (recommendation: Rated) => Rating {
  const known = new Map<string, Rating>();
  return (recommendation) => {
    const { forceStatus, targetDate, revisedDate, ragOverride, overrideReason } = recommendation;
    const key = JSON.stringify([forceStatus, targetDate, revisedDate, ragOverride, overrideReason]);
    const rating = known.get(key) ?? rate(recommendation, dates);
    known.set(key, rating);
    return rating;
  };
}

/** Structured reference for an input: a cell of the same row, or a name of the workbook. */
const reference = (name: string): string =>
  name === INPUT.positionDate || name === INPUT.amberDays ? name : `[@[${name}]]`;

const formula = (expression: Expression): string => `=${toFormula(expression, reference)}`;

/** Formulas of the two calculated columns of the Recommendations table. */
export const RAG_FORMULA = formula(RAG_EXPRESSION);
export const RAG_REASON_FORMULA = formula(RAG_REASON_EXPRESSION);
