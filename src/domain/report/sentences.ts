import type { Position, ReportDetails, ScheduledInspection } from '../recommendation';
import { RAG, type Rag } from '../vocabulary';
import type { ResponseState } from '../section55';
import { longDate, shortDate, type SerialDate } from '../workbook/serialDate';
import { INSPECTION_NOT_STATED } from './inspectionSections';
import { notComparable } from './compareWithEarlier';
import { counted } from './countRecommendations';
import type { Counts, InspectionSection, RatedRecommendation, ReportModel, SinceLastPanel } from './reportModel';

/** Every sentence that the Panel summary and the Word report share. */

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
export const recommendations = (count: number): string => plural(count, 'recommendation', 'recommendations');
const is = (count: number): string => (count === 1 ? 'is' : 'are');

/** `3 red, 2 amber and 1 green`. */
function listed(parts: readonly string[]): string {
  const last = parts[parts.length - 1] ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

/** Ends a text with a full stop unless it has an end of its own. */
const sentence = (text: string): string => (/[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);

export const reportOf = (details: ReportDetails): string => `Report of the ${details.officeHolder}`;
export const positionAsAt = (details: ReportDetails): string => `Position as at ${longDate(details.positionDate)}`;

export const INSPECTORATE = 'HM Inspectorate of Constabulary and Fire and Rescue Services (HMICFRS)';

/** What the report is for, and how many inspections it covers; the list of them follows. */
export function purposeSentence(details: ReportDetails, inspections: number): string {
  const force = details.force.trim() === '' ? 'the force' : details.force;
  const opening = `This report tells the Panel how far ${force} has acted on the recommendations of ${INSPECTORATE}`;
  if (inspections === 0) return `${opening}. No inspection is recorded.`;
  return `${opening}. It covers ${plural(inspections, 'inspection', 'inspections')}:`;
}

export const COUNTED_AS =
  'In this report "recommendation" stands for a recommendation, a cause of concern or an area for improvement (AFI).';

export function headlineSentence({ counts, details }: ReportModel): string {
  return (
    `At ${longDate(details.positionDate)}, ${recommendations(counts.total)} ${is(counts.total)} tracked: ${counts.open} open, ` +
    `${counts.closed} closed and ${counts.outside} not counted (superseded, not accepted or not for this force). ` +
    `${counts.overdue} ${is(counts.overdue)} overdue and ${counts.byRag.awaiting} ${counts.byRag.awaiting === 1 ? 'awaits' : 'await'} agreement by HMICFRS.`
  );
}

export function denominatorSentence(counts: Counts): string {
  return (
    `Percentages are of the ${recommendations(counted(counts))} counted: ${counts.total} tracked less ${counts.outside} outside the count ` +
    '(superseded, not accepted, or not for this force).'
  );
}

export const withheldSentence = (withheld: number): string =>
  withheld === 0
    ? 'No recommendation is withheld from this summary.'
    : `${recommendations(withheld)} ${is(withheld)} withheld from this summary.`;

/** `On 23 January 2020, HMICFRS published "Title".` */
export function publicationSentence({ inspection }: InspectionSection): string {
  const title = inspection.title.replace(/[.\s]+$/, '');
  return inspection.published === null
    ? `The date on which HMICFRS published "${title}" is not recorded.`
    : `On ${longDate(inspection.published)}, HMICFRS published "${title}".`;
}

const BY_RAG: Record<Rag, string> = {
  red: 'red',
  amber: 'amber',
  green: 'green',
  complete: 'complete',
  awaiting: 'awaiting HMICFRS',
  notRated: 'not rated',
  none: 'with no RAG',
};

/** How one inspection's recommendations stand, by RAG. */
export function standingSentence({ counts, inspection }: InspectionSection): string {
  if (counts.total === 0) return 'No recommendation from it is tracked.';
  const opening =
    inspection.title === INSPECTION_NOT_STATED
      ? `${recommendations(counts.total)} ${counts.total === 1 ? 'names' : 'name'} no inspection`
      : `${recommendations(counts.total)} from it ${is(counts.total)} tracked`;
  const parts = (Object.keys(RAG) as Rag[])
    .filter((rag) => counts.byRag[rag] > 0)
    .map((rag) => `${counts.byRag[rag]} ${BY_RAG[rag]}`);
  const overdue = counts.overdue === 0 ? '' : ` ${counts.overdue} ${is(counts.overdue)} overdue.`;
  return `${opening}: ${listed(parts)}.${overdue}`;
}

export const GOOD_PRACTICE = 'Inspectors found good practice:';
export const CONCERNS = 'Inspectors raised concerns:';
export const OTHER_FINDINGS = 'Inspectors also found:';

export const RESPONSE_DUTY =
  'Section 55 of the Police Act 1996 asks for a published response to each report within 56 days that begin with the day of publication. ' +
  'The last day below is day 56.';
export const NO_RESPONSES = 'No inspection is recorded, so no response is due.';
export const RESPONSES_LINK = 'The published responses can be read at:';

export const AT_A_GLANCE =
  'Each recommendation is in exactly one RAG column; the columns add up to Total. Overdue is a further count and may overlap with any RAG that was set by hand.';

export function redSentence(model: ReportModel): string {
  if (model.red.length === 0) return 'No recommendation is red or overdue.';
  const overridden = model.red.filter(({ rag }) => rag !== 'red').length;
  const note =
    overridden === 0
      ? ''
      : ` ${overridden} ${is(overridden)} overdue with another RAG, set by hand, and ${overridden === 1 ? 'stands' : 'stand'} at the end.`;
  return `${recommendations(model.red.length)} ${is(model.red.length)} red or overdue, longest overdue first.${note}`;
}

export function dueSentence({ details, dueBeforeNext }: ReportModel): string {
  if (details.nextMeetingDate === null)
    return 'The date of the next panel meeting is not recorded, so this list is empty.';
  const by = longDate(details.nextMeetingDate);
  return dueBeforeNext.length === 0
    ? `No further recommendation falls due by the next meeting on ${by}.`
    : `${recommendations(dueBeforeNext.length)} ${dueBeforeNext.length === 1 ? 'falls' : 'fall'} due by the next meeting on ${by}, soonest first.`;
}

export const NO_EARLIER_POSITION = 'No earlier position is held.';

export function sinceLastSentence({ details }: ReportModel, since: SinceLastPanel): string {
  return (
    `Between ${longDate(since.earlierDate)}, the last position that is held, and ${longDate(details.positionDate)}: ${since.closed.length} closed, ` +
    `${since.added.length} new, ${since.slipped.length} with a later target date and ${since.gone.length} no longer in the tracker.`
  );
}

/** Rows that could not be compared, because nothing tells them apart; null when there are none. */
export function notComparedSentence({ position }: ReportModel): string | null {
  const count = notComparable(position);
  return count === 0
    ? null
    : `${recommendations(count)} ${count === 1 ? 'has' : 'have'} no reference, or one that is used twice, and could not be followed from one position to the next.`;
}

/** `DA-03, Roads policing`; what is not known is said. */
export const nameOf = ({ ref, inspection }: Pick<Position, 'ref' | 'inspection'>): string =>
  `${ref ?? 'No reference'}, ${inspection ?? INSPECTION_NOT_STATED}`;

const LONGEST = 160;

/** The text up to a word's end within 160 characters, with an ellipsis when something was left out. */
export function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= LONGEST) return line;
  return `${line.slice(0, LONGEST).replace(/\s+\S*$/, '')} …`;
}

export const changedItem = ({ recommendation }: RatedRecommendation): string =>
  `${nameOf(recommendation)}${recommendation.text === null ? '' : `: ${shorten(recommendation.text)}`}`;

export const slippedItem = ({ item, from }: SinceLastPanel['slipped'][number]): string =>
  `${nameOf(item.recommendation)}: from ${longDate(from)} to ${item.target === null ? 'no date' : longDate(item.target)}`;

export const goneItem = (position: Position): string =>
  `${nameOf(position)}: was ${RAG[position.rag]}${position.target === null ? '' : `, target ${longDate(position.target)}`}`;

/** The current target for a list: `30 Sep 2020`. */
export const showTarget = ({ target }: RatedRecommendation): string =>
  target === null ? 'Not known' : shortDate(target);

/** What the original target was, when it was revised; null otherwise. */
export function revisionSentence({ recommendation: { targetDate, revisedDate } }: RatedRecommendation): string | null {
  return targetDate === null || revisedDate === null || targetDate === revisedDate
    ? null
    : `Original target ${longDate(targetDate)}, revised to ${longDate(revisedDate)}.`;
}

export function commentParagraphs(details: ReportDetails): string[] {
  const paragraphs = details.comment.split(/\r?\n/).map((line) => line.trim());
  const said = paragraphs.filter((line) => line !== '');
  return said.length > 0 ? said : [`The ${details.officeHolder} has made no comment.`];
}

export const NO_SCHEDULE = 'No upcoming inspection is recorded.';
export const SCHEDULE_INTRODUCTION = 'The following inspections are known or expected:';

/** `2020/21: Custody inspection (announced). Fieldwork in March.` */
export function scheduleItem({ year, title, status, note }: ScheduledInspection): string {
  const state = status === null || status.trim() === '' ? '' : ` (${status.trim()})`;
  const item = `${year.trim() === '' ? '' : `${year.trim()}: `}${title.trim()}${state}`;
  return note === null || note.trim() === '' ? item : `${sentence(item)} ${sentence(note)}`;
}

export function panelRecommendations(details: ReportDetails): string[] {
  const said = details.panelRecommendations.map((text) => text.trim()).filter((text) => text !== '');
  return said.length > 0 ? said.map(sentence) : ['That the Panel notes this report.'];
}

/** What each RAG means, as the rule of design section 4 decides it. */
export const ragMeanings = ({ amberDays }: ReportDetails): Record<Rag, string> => ({
  red: 'The current target date is before the position date and the work is not known to be done.',
  amber: `Off track or paused, or due within ${plural(amberDays, 'day', 'days')} of the position date.`,
  green: 'Not started or in progress, and not due within that time.',
  complete: 'Closed.',
  awaiting: 'The force has finished; HMICFRS has not yet agreed.',
  notRated: 'No usable target date, or a target still ahead and a status that is not known.',
  none: 'Superseded, not accepted, or not for this force.',
});

/** When the response was published, or a word in its place; `shown` writes a date. */
export function responseDate(response: ResponseState, shown: (serial: SerialDate) => string): string {
  if (response.kind === 'publishedOnTime' || response.kind === 'publishedLate') return shown(response.on);
  return response.kind === 'notRequired' ? '-' : 'None yet';
}

export function ruleSentence(details: ReportDetails): string {
  return (
    `The RAG status is worked out by rule from the status and the current target date (the revised date, or else the target date) as at ${longDate(details.positionDate)}. ` +
    'A recommendation due on that day is not overdue. A status set by hand, with its reason, comes before the rule.'
  );
}

/** What stands where the tracker says nothing. */
export const NO_REFERENCE = 'No reference';
export const NO_TEXT = 'The tracker gives no text.';

export const reasonLine = ({ reason }: RatedRecommendation): string => `Reason: ${sentence(reason)}`;

/** Who owns a recommendation, for reports that name owners. */
export const ownerLine = ({ recommendation: { owner, lead } }: RatedRecommendation): string =>
  `Owner: ${owner ?? lead ?? 'not stated'}.`;

/** Title of the report; what it is about when the officer gave none. */
export const titleOf = ({ reportTitle }: ReportDetails): string =>
  reportTitle.trim() === '' ? 'HMICFRS inspections' : reportTitle.trim();
