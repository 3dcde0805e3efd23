import type { Issue } from '../domain/issues/issue';
import { rateAt, type Rated, type Rating, type RatingDates } from '../domain/rag/rate';
import type { ColumnMatch, Reading, Tracker } from '../domain/reading/reading';
import type { Recommendation } from '../domain/recommendation';
import type { Counts, InspectionSection, ReportModel } from '../domain/report/reportModel';
import { holdersOf, whoHoldsWhat } from '../domain/report/whoHoldsWhat';
import { describeResponse } from '../domain/section55';
import { columnLetters } from '../domain/workbook/area';
import { isoDate, type SerialDate } from '../domain/workbook/serialDate';

/** What the work cost: round trips and bytes as the host counted them, milliseconds as they were measured. */
export interface Cost {
  readonly syncs: number;
  readonly requests: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly engineMs: number;
  readonly hostMs: number;
  readonly fileMs: number;
}

const iso = (serial: SerialDate | null): string | null => (serial === null ? null : isoDate(serial));

const trackerJson = (tracker: Tracker) => ({
  sheet: tracker.sheet,
  headerRows: tracker.headerRows.map((row) => row + 1),
  firstRow: tracker.firstRow + 1,
  lastRow: tracker.lastRow + 1,
  rows: tracker.rows,
  columns: tracker.columns.map(columnJson),
  skipped: tracker.skipped.map(({ row, kind }) => ({ row: row + 1, kind })),
});

const columnJson = ({ column, header, field, confidence, decided }: ColumnMatch) => ({
  column: columnLetters(column),
  header,
  field,
  confidence: Math.round(confidence * 100) / 100,
  decided,
});

function recommendationJson(recommendation: Recommendation, rating: (rated: Rated) => Rating) {
  const {
    extras: _extras,
    source,
    published,
    targetDate,
    revisedDate,
    updateDate,
    closedDate,
    ...rest
  } = recommendation;
  const { rag, reason } = rating(recommendation);
  return {
    source: source && { sheet: source.sheet, row: source.row + 1 },
    ...rest,
    holders: holdersOf(recommendation),
    published: iso(published),
    targetDate: iso(targetDate),
    revisedDate: iso(revisedDate),
    updateDate: iso(updateDate),
    closedDate: iso(closedDate),
    rag,
    ragReason: reason,
  };
}

const sectionJson = ({ inspection, counts, lastDayToRespond, response }: InspectionSection) => ({
  title: inspection.title,
  published: iso(inspection.published),
  lastDayToRespond: iso(lastDayToRespond),
  responsePublished: iso(inspection.responsePublished),
  responseState: describeResponse(response),
  counts,
});

const NO_COUNTS: Counts = {
  total: 0,
  byRag: { red: 0, amber: 0, green: 0, complete: 0, awaiting: 0, notRated: 0, none: 0 },
  closed: 0,
  open: 0,
  outside: 0,
  overdue: 0,
};

function summaryJson(model: ReportModel | null) {
  const { total, open, closed, outside, overdue, byRag } = model?.counts ?? NO_COUNTS;
  return { total, open, closed, outside, overdue, withheld: model?.withheld ?? 0, byRag };
}

/**
 * report.json of the command line (README, "report.json"): rows and columns are the sheet's own, 1-based rows and
 * letters; vocabularies are identifiers; a value that could not be read is null and has an issue.
 * `model` is null when no summary could be written.
 */
export function reportJson(
  reading: Reading,
  issues: readonly Issue[],
  model: ReportModel | null,
  dates: RatingDates,
  cost: Cost,
) {
  const rating = rateAt(dates);
  return {
    version: 1,
    asAt: isoDate(dates.positionDate),
    trackers: reading.trackers.map(trackerJson),
    recommendations: reading.recommendations.map((recommendation) => recommendationJson(recommendation, rating)),
    inspections: model?.sections.map(sectionJson) ?? [],
    owners: whoHoldsWhat(reading.recommendations, dates),
    issues,
    summary: summaryJson(model),
    cost,
  };
}

export type ReportJson = ReturnType<typeof reportJson>;
