import type { Issue } from '../issues/issue';
import type { ReportDetails } from '../recommendation';
import { identifierOf, PROTECTIVE_MARKING } from '../vocabulary';
import { DEFAULT_DETAILS, DETAIL_NAMES, DETAILS } from './detailsTable';
import { readRows, type TableRow } from './tableRow';
import type { TableSnapshot } from './tableSnapshot';

const VALUE = 'Value';

/** Reads the Report details table; null without a readable position date, since nothing can be rated then. */
export function readDetails(table: TableSnapshot, issues: Issue[]): ReportDetails | null {
  const rows = new Map(readRows(table, issues).map((row) => [row.text('Name') ?? '', row]));
  const row = (name: keyof ReportDetails): TableRow | undefined => rows.get(DETAILS[name].label);
  const text = (name: keyof ReportDetails): string => row(name)?.text(VALUE) ?? '';
  const date = (name: keyof ReportDetails) => row(name)?.date(VALUE, null) ?? null;
  const positionDate = date('positionDate');
  if (positionDate === null) return null;
  for (const name of DETAIL_NAMES) {
    if (DETAILS[name].needed && text(name) === '')
      row(name)?.report('details/missing', VALUE, { value: DETAILS[name].label });
  }
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
    marking: identifierOf(PROTECTIVE_MARKING, text('marking')) ?? DEFAULT_DETAILS.marking,
    // A blank cell is 0 in the formulas of the table, so it is 0 here.
    amberDays: row('amberDays')?.number(VALUE, 'details/missing', null) ?? 0,
    completeColour: text('completeColour').toLowerCase() === 'green' ? 'green' : 'blue',
    publishOwners: text('publishOwners').toLowerCase() === 'yes',
  };
}
