import type { CellStyle, PlannedValidation, PlannedValue, SheetPlan } from '../plan/sheetPlan';
import type { ReportDetails } from '../recommendation';
import { PROTECTIVE_MARKING } from '../vocabulary';
import { INPUT } from '../rag/ragRule';
import { cellAddress } from '../workbook/area';
import { listValidation } from './listsSheet';
import { bodyOf, DATE_FORMAT, EARLIEST_DATE, HEADER_ROW, LATEST_DATE, planTableSheet } from './tableSpec';

type DetailKind = 'text' | 'lines' | 'date' | 'days' | 'yesNo' | 'marking' | 'colour';

/** One line of the Report details table. */
export interface DetailSpec {
  readonly label: string;
  readonly kind: DetailKind;
  /** The report cannot go to a panel without it. */
  readonly needed?: boolean;
}

/** The lines of the Report details table, in their order. */
export const DETAILS: Readonly<Record<keyof ReportDetails, DetailSpec>> = {
  body: { label: 'Body', kind: 'text', needed: true },
  officeHolder: { label: 'Title of the office holder', kind: 'text', needed: true },
  force: { label: 'Force', kind: 'text', needed: true },
  panel: { label: 'Panel', kind: 'text', needed: true },
  meetingDate: { label: 'Meeting date', kind: 'date', needed: true },
  nextMeetingDate: { label: 'Next meeting date', kind: 'date' },
  positionDate: { label: 'Position date', kind: 'date', needed: true },
  reportTitle: { label: 'Report title', kind: 'text', needed: true },
  comment: { label: 'Comment on inspection reports', kind: 'lines' },
  panelRecommendations: { label: 'Recommendations to the panel', kind: 'lines' },
  responsesLink: { label: 'Web page of the section 55 responses', kind: 'text' },
  contactName: { label: 'Contact officer', kind: 'text', needed: true },
  contactTitle: { label: 'Contact job title', kind: 'text' },
  contactTelephone: { label: 'Contact telephone', kind: 'text' },
  contactEmail: { label: 'Contact email', kind: 'text' },
  marking: { label: 'Protective marking', kind: 'marking' },
  amberDays: { label: 'Amber days', kind: 'days' },
  completeColour: { label: 'Colour of complete', kind: 'colour' },
  publishOwners: { label: 'Name owners on the summary', kind: 'yesNo' },
};

export const DETAIL_NAMES = Object.keys(DETAILS) as (keyof ReportDetails)[];

/** What the add-in starts from; `positionDate` is the caller's, since the domain knows no clock. */
export const DEFAULT_DETAILS: Omit<ReportDetails, 'positionDate'> = {
  body: '',
  officeHolder: 'Police and Crime Commissioner',
  force: '',
  panel: 'Police and Crime Panel',
  meetingDate: null,
  nextMeetingDate: null,
  reportTitle: 'HMICFRS inspections',
  comment: '',
  panelRecommendations: ['That the Panel notes the content of the report.'],
  responsesLink: '',
  contactName: '',
  contactTitle: '',
  contactTelephone: '',
  contactEmail: '',
  marking: 'official',
  amberDays: 30,
  completeColour: 'blue',
  publishOwners: false,
};

function detailValue(details: ReportDetails, name: keyof ReportDetails): PlannedValue {
  switch (name) {
    case 'panelRecommendations':
      return details.panelRecommendations.join('\n');
    case 'marking':
      return PROTECTIVE_MARKING[details.marking];
    case 'completeColour':
      return details.completeColour === 'blue' ? 'Blue' : 'Green';
    case 'publishOwners':
      return details.publishOwners ? 'Yes' : 'No';
    default:
      return details[name];
  }
}

/** A year and a day: beyond that every open recommendation would be amber. */
export const MOST_AMBER_DAYS = 366;

const VALIDATION: Partial<Record<DetailKind, Pick<PlannedValidation, 'rule' | 'prompt' | 'alert'>>> = {
  date: {
    rule: { kind: 'date', from: EARLIEST_DATE, to: LATEST_DATE },
    prompt: { title: 'Date', message: 'A date, such as 16/10/2020.' },
    alert: { style: 'Stop', title: 'Not a date', message: 'Type a real date, such as 16/10/2020.' },
  },
  days: {
    rule: { kind: 'number', from: 0, to: MOST_AMBER_DAYS },
    prompt: { title: 'Amber days', message: 'An open recommendation due within so many days is Amber.' },
    alert: { style: 'Stop', title: 'Not a number of days', message: 'Type a whole number from 0 to 366.' },
  },
  yesNo: listValidation('Yes or no', 'Owners are left out of a published summary unless you say Yes.'),
  marking: listValidation('Protective marking', 'Printed at the head of every page.'),
  colour: listValidation('Colour of complete', 'Panels differ: blue for complete, or green.'),
};

const rowOf = (name: keyof ReportDetails): number => HEADER_ROW + 1 + DETAIL_NAMES.indexOf(name);
const VALUE_COLUMN = 1;

/** Plans the Report details sheet: name and value. */
export function planDetails(details: ReportDetails): SheetPlan {
  const cell = (name: keyof ReportDetails) => ({ ...bodyOf(VALUE_COLUMN, 1), row: rowOf(name) });
  const style = (kind: DetailKind): CellStyle | null =>
    kind === 'date' ? { numberFormat: DATE_FORMAT } : kind === 'days' ? { numberFormat: '0' } : null;
  return planTableSheet(
    {
      sheet: 'Report details',
      table: 'Report_details',
      title: 'Report details',
      about: 'What the Panel summary prints and the date that RAG is judged at. Change it here, then generate again.',
      columns: [
        { label: 'Name', width: 210, kind: 'text', value: (name: keyof ReportDetails) => DETAILS[name].label },
        { label: 'Value', width: 420, kind: 'text', value: (name) => detailValue(details, name) },
      ],
    },
    DETAIL_NAMES,
    {
      styles: DETAIL_NAMES.flatMap((name) => {
        const found = style(DETAILS[name].kind);
        return found ? [{ area: cell(name), style: found }] : [];
      }),
      validations: DETAIL_NAMES.flatMap((name) => {
        const validation = VALIDATION[DETAILS[name].kind];
        return validation ? [{ area: cell(name), ...validation }] : [];
      }),
    },
  );
}

const nameOf = (name: keyof ReportDetails): string =>
  `='Report details'!$${cellAddress(rowOf(name), VALUE_COLUMN).replace(/\d+/, (row) => `$${row}`)}`;

/** The workbook's names for the two settings that the RAG formulas read. */
export const DETAIL_DEFINED_NAMES = [
  { name: INPUT.positionDate, formula: nameOf('positionDate') },
  { name: INPUT.amberDays, formula: nameOf('amberDays') },
] as const;
