import type { PlannedValidation, SheetPlan } from '../plan/sheetPlan';
import { INPUT } from '../rag/ragRule';
import type { Inspection } from '../recommendation';
import { FORCE_STATUS, OUTSIDE_THE_COUNT, RAG, type ForceStatus } from '../vocabulary';
import { serialOf } from '../workbook/serialDate';
import { listValidation } from './listsSheet';
import { planTableSheet, type ColumnSpec } from './tableSpec';

const date = (title: string, message: string): Pick<PlannedValidation, 'rule' | 'prompt' | 'alert'> => ({
  rule: { kind: 'date', from: serialOf(1990, 1, 1) as number, to: serialOf(2099, 12, 31) as number },
  prompt: { title, message },
  alert: { style: 'Stop', title: 'Not a date', message: 'Type a real date between 1990 and 2099, such as 31/03/2021.' },
});

/**
 * Counts the recommendations of the row's inspection, with a further condition. Not by COUNTIFS: it takes `*`, `?` and
 * `>=` in a title for patterns, and fails beyond 255 characters. Joining with "" makes a title of digits text on both
 * sides; a row without a title counts nothing.
 */
const count = (...conditions: string[]): string =>
  `SUMPRODUCT(${['(Recommendations[Inspection]&""=[@Title]&"")', '([@Title]&""<>"")', ...conditions].join('*')})`;
const withStatus = (status: ForceStatus): string => count(`(Recommendations[Force status]="${FORCE_STATUS[status]}")`);

/** Section 55: 55 days after publication is day 56 (section55.ts); the duty began on 2 May 2017. */
const LAST_DAY = 'IF(ISNUMBER([@Published]),IF([@Published]>=DATE(2017,5,2),INT([@Published])+55,""),"")';
const DAYS = (number: string): string => `${number}&IF(${number}=1," day"," days")`;
const LAST = '[@[Last day to respond]]';
const RESPONSE = '[@[Response published]]';
const AT = INPUT.positionDate;
const RESPONSE_STATE =
  `IF([@[Section 55 required]]="No","Not required",IF(NOT(ISNUMBER([@Published])),"Publication date not known",` +
  `IF(NOT(ISNUMBER(${LAST})),"Not required",IF(AND(ISNUMBER(${RESPONSE}),${RESPONSE}<=${AT}),` +
  `IF(${RESPONSE}<=${LAST},"Published on time","Published "&${DAYS(`(${RESPONSE}-${LAST})`)}&" late"),` +
  `IF(${AT}<=${LAST},IF(${AT}=${LAST},"Due on the position date","Due in "&${DAYS(`(${LAST}-${AT})`)}),` +
  `"Overdue by "&${DAYS(`(${AT}-${LAST})`)})))))`;

const INSPECTION_COLUMNS: readonly ColumnSpec<Inspection>[] = [
  { label: 'Title', width: 230, kind: 'text', value: ({ title }) => title },
  { label: 'Type', width: 90, kind: 'text', value: ({ type }) => type },
  { label: 'Coverage', width: 70, kind: 'text', value: ({ coverage }) => coverage },
  {
    label: 'Published',
    width: 80,
    kind: 'date',
    value: ({ published }) => published,
    validation: date('Published', 'The day on which HMICFRS published the report. The 56 days begin with it.'),
  },
  { label: 'Scope', width: 280, kind: 'text', value: ({ scope }) => scope },
  {
    label: 'Section 55 required',
    width: 70,
    kind: 'text',
    value: ({ s55Required }) => (s55Required ? 'Yes' : 'No'),
    validation: listValidation('Yes or no', 'Whether the local policing body must publish comments on this report.'),
  },
  { label: 'Last day to respond', width: 85, kind: 'date', value: { formula: `=${LAST_DAY}` } },
  {
    label: 'Response published',
    width: 85,
    kind: 'date',
    value: ({ responsePublished }) => responsePublished,
    validation: date('Response published', 'The day on which the comments were published.'),
  },
  { label: 'Response link', width: 150, kind: 'text', value: ({ responseLink }) => responseLink },
  { label: 'Response state', width: 120, kind: 'text', value: { formula: `=${RESPONSE_STATE}` } },
  { label: 'Total', width: 50, kind: 'number', value: { formula: `=${count()}` } },
  {
    label: 'Open',
    width: 50,
    kind: 'number',
    value: { formula: `=[@Total]-[@Closed]${OUTSIDE_THE_COUNT.map((status) => `-${withStatus(status)}`).join('')}` },
  },
  { label: 'Closed', width: 50, kind: 'number', value: { formula: `=${withStatus('complete')}` } },
  { label: 'Red', width: 50, kind: 'number', value: { formula: `=${count(`(Recommendations[RAG]="${RAG.red}")`)}` } },
];

/** Plans the Inspections sheet; last day, state and counts are live formulas. */
export const planInspections = (inspections: readonly Inspection[]): SheetPlan =>
  planTableSheet(
    {
      sheet: 'Inspections',
      table: 'Inspections',
      title: 'Inspections',
      about: 'One row a report. The title here is the one that the Recommendations table uses.',
      columns: INSPECTION_COLUMNS,
    },
    inspections,
  );
