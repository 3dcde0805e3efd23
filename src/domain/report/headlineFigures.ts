import { counted } from './countRecommendations';
import type { Counts } from './reportModel';

export interface Figure {
  readonly label: string;
  /** Share of those counted as a percentage with one decimal when `percentage`; then null when none is counted. */
  readonly value: number | null;
  readonly percentage: boolean;
}

/** Percentage closed of those counted, to one decimal: from whole numbers, so that a half rounds as it does in Excel. */
export const percentClosed = (counts: Counts): number | null =>
  counted(counts) === 0 ? null : Math.round((counts.closed * 1000) / counted(counts)) / 10;

/** `33.3%`, or `n/a` when nothing is counted. */
export function showPercentage(percentage: number | null): string {
  return percentage === null ? 'n/a' : `${percentage.toFixed(1)}%`;
}

const number = (label: string, value: number): Figure => ({ label, value, percentage: false });

/** The figures that head the report, beside the counts by RAG. */
export const headlineFigures = (counts: Counts): readonly Figure[] => [
  number('Tracked', counts.total),
  number('Open', counts.open),
  number('Closed', counts.closed),
  number('Outside the count', counts.outside),
  number('Overdue', counts.overdue),
  number('Counted: tracked less outside the count', counted(counts)),
  { label: `Closed, of the ${counted(counts)} counted`, value: percentClosed(counts), percentage: true },
];
