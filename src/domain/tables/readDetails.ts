import type { Issue } from '../issues/issue';
import type { ReportDetails } from '../recommendation';
import { PROTECTIVE_MARKING, type ProtectiveMarking } from '../vocabulary';
import { DETAIL_NAMES, DETAILS, MOST_AMBER_DAYS } from './detailsTable';
import { readRows, type TableRow } from './tableRow';
import type { TableSnapshot } from './tableSnapshot';

const VALUE = 'Value';

/**
 * Protective marking as typed, dashes, spaces and case aside. Null for anything else: a marking that nobody understands
 * is no reason to publish.
 */
function markingOf(typed: string): ProtectiveMarking | null {
  const letters = (words: string): string => words.toUpperCase().replace(/[^A-Z]/g, '');
  const known = Object.keys(PROTECTIVE_MARKING) as ProtectiveMarking[];
  return known.find((marking) => letters(PROTECTIVE_MARKING[marking]) === letters(typed)) ?? null;
}

/** Reads the Report details table; null without a readable position date, since nothing can be rated then. */
export function readDetails(table: TableSnapshot, issues: Issue[]): ReportDetails | null {
  const rows = new Map(readRows(table, issues).map((row) => [row.text('Name') ?? '', row]));
  const row = (name: keyof ReportDetails): TableRow | undefined => rows.get(DETAILS[name].label);
  const text = (name: keyof ReportDetails): string => row(name)?.text(VALUE) ?? '';
  const date = (name: keyof ReportDetails) => row(name)?.date(VALUE, null) ?? null;
  for (const name of DETAIL_NAMES) {
    if (DETAILS[name].needed && text(name) === '') {
      row(name)?.report('details/missing', VALUE, { value: DETAILS[name].label });
    }
  }
  const positionDate = date('positionDate');
  if (positionDate === null) return null;
  const unreadable = (name: keyof ReportDetails): void =>
    row(name)?.report('details/unreadable', VALUE, { value: text(name), data: { detail: DETAILS[name].label } });
  const marking = markingOf(text('marking'));
  if (marking === null) unreadable('marking');
  const colour = text('completeColour').trim().toLowerCase();
  if (colour !== 'green' && colour !== 'blue') unreadable('completeColour');
  return {
    body: text('body'),
    officeHolder: text('officeHolder'),
    force: text('force'),
    panel: text('panel'),
    meetingDate: date('meetingDate'),
    nextMeetingDate: date('nextMeetingDate'),
    positionDate,
    reportTitle: text('reportTitle'),
    comment: text('comment'),
    panelRecommendations: text('panelRecommendations')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    responsesLink: text('responsesLink'),
    contactName: text('contactName'),
    contactTitle: text('contactTitle'),
    contactTelephone: text('contactTelephone'),
    contactEmail: text('contactEmail'),
    marking: marking ?? 'officialSensitive',
    // A blank cell is 0 in the formulas of the table, so it is 0 here.
    amberDays: row('amberDays')?.number(VALUE, 0, MOST_AMBER_DAYS, 'details/unreadable', null) ?? 0,
    completeColour: colour === 'green' ? 'green' : 'blue',
    publishOwners: row('publishOwners')?.yesNo(VALUE, false, 'details/unreadable', null) ?? false,
  };
}
