import { FIELD_NAMES, FIELDS, fieldSpec } from '../../domain/fields';
import type { Issue } from '../../domain/issues/issue';
import { nameColour } from './colourWording';
import { saySuggestion } from './suggestionWording';

const LONGEST_QUOTE = 80;

/** The cell's own words in quotation marks, shortened at the end beyond so many characters; line breaks become spaces. */
export function quote(text: string | null, longest = LONGEST_QUOTE): string {
  const line = (text ?? '').replace(/\s+/g, ' ').trim();
  if (line === '') return 'An empty cell';
  return line.length > longest ? `“${line.slice(0, longest).trimEnd()}…”` : `“${line}”`;
}

/** The name of the column that an issue is about. */
export const fieldLabel = (issue: Issue): string => (issue.field === null ? 'This cell' : fieldSpec(issue.field).label);
/** The same in quotation marks. */
export const columnName = (issue: Issue): string =>
  issue.field === null ? 'what is needed' : `“${fieldSpec(issue.field).label}”`;
/** The field that comes next, where there is one. */
export const orRunnerUp = (issue: Issue): string => {
  const field = FIELD_NAMES.find((name) => name === issue.data['runnerUp']);
  return field === undefined ? '' : ` or “${FIELDS[field].label}”`;
};
/** What the add-in would take the value for, as the officer says it; empty when there is nothing. */
export const suggestion = (issue: Issue): string =>
  issue.suggestion === null ? '' : saySuggestion(issue.field, issue.suggestion);
/** What stands in the cell, in quotation marks. */
export const value = (issue: Issue): string => quote(issue.value);
/** The same, or the name of the colour of an empty cell. */
const valueOrColour = (issue: Issue): string =>
  issue.data['fill'] === issue.value && issue.value !== null ? `the colour ${nameColour(issue.value)}` : value(issue);
/** The sentence of every value that could not be read. */
export const unreadable = (issue: Issue): string =>
  `${fieldLabel(issue)}: ${valueOrColour(issue)} could not be read.${issue.suggestion ? ` Perhaps ${suggestion(issue)}.` : ''}`;
/** An identifier or ISO date in `value`, as the officer says it. */
export const saidValue = (issue: Issue): string =>
  quote(issue.value === null ? null : saySuggestion(issue.field, issue.value));
/** `: Overdue by 34 days`, or nothing when the reason is not known. */
export const because = (issue: Issue): string =>
  typeof issue.data['reason'] === 'string' ? `: ${issue.data['reason']}` : '';
/** A date among the facts, as the officer says it. */
export const dated = (issue: Issue, name: string): string => {
  const given = issue.data[name];
  return typeof given === 'string' ? saySuggestion(null, given) : '';
};
/** The sheet in quotation marks. */
export const onSheet = (issue: Issue): string => (issue.sheet === null ? 'the workbook' : `“${issue.sheet}”`);

/** The RAG that the fill stands for. */
export const colourWord = (issue: Issue): string => {
  const colour = issue.data['colour'];
  return typeof colour === 'string' ? saySuggestion('rag', colour) : 'something else';
};

/** A fact by its name, in quotation marks. */
export const fact = (issue: Issue, name: string, otherwise: string): string => {
  const given = issue.data[name];
  return typeof given === 'string' && given !== '' ? quote(given) : otherwise;
};
/** Where a text stops. */
export const lengthOf = (issue: Issue): string => {
  const length = issue.data['length'];
  return typeof length === 'number' ? `after ${length.toLocaleString('en-GB')} characters` : 'at a limit';
};
/** The status among the facts, by its label. */
export const statusSaid = (issue: Issue): string => {
  const status = issue.data['status'];
  return typeof status === 'string' ? saySuggestion('forceStatus', status) : '';
};
/** The finding type that a reference names. */
export const typeSaid = (issue: Issue): string => {
  const says = issue.data['says'];
  return typeof says === 'string' ? saySuggestion('findingType', says) : 'something else';
};
/** Words behind a comma; nothing for no words. */
export const comma = (words: string): string => (words === '' ? '' : `, ${words}`);
/** The row that an issue compares its own with. */
export const firstPlace = (issue: Issue): string => {
  const { firstSheet, firstCell } = issue.data;
  return typeof firstSheet === 'string' ? `“${firstSheet}” ${firstCell}` : 'another row';
};

/** One of several, or the plain word when the count is not known. */
export function counted(issue: Issue, one: string, many: string): string {
  const count = issue.data['count'];
  return typeof count === 'number' ? `${count} ${count === 1 ? one : many}` : `Some ${many}`;
}

/** How many cells are red, amber and green: "2 red, 1 green". */
export const paintedSaid = ({ data }: Issue): string =>
  ['red', 'amber', 'green'].flatMap((rag) => (Number(data[rag]) > 0 ? [`${data[rag]} ${rag}`] : [])).join(', ');

/** Why it is not known what of a tracker may be published. */
export function noPublishColumn(
  sheet: string,
  other: { readonly sheet: string; readonly keptBack: number } | null,
  marking?: string,
): string {
  const lacks = 'no column that says what may be published';
  if (marking !== undefined) return `“${sheet}” has ${lacks}, and “${marking}” may say that it is not public.`;
  if (other === null) return `The sheet “${sheet}” is hidden and has ${lacks}.`;
  const rows = `${other.keptBack} ${other.keptBack === 1 ? 'row' : 'rows'}`;
  return other.sheet === sheet
    ? `This table on “${sheet}” has ${lacks}, while another one there keeps ${rows} back.`
    : `“${sheet}” has ${lacks}, while “${other.sheet}” keeps ${rows} back.`;
}

/** The fields among the facts by their labels: "Owner, Target date and Force status". */
export const fieldsSaid = ({ data }: Issue): string => {
  const labels = FIELD_NAMES.filter((field) => String(data['fields']).split(' ').includes(field)).map(
    (field) => `“${FIELDS[field].label}”`,
  );
  return labels.length < 2 ? 'several columns' : `${labels.slice(0, -1).join(', ')} and ${labels[labels.length - 1]}`;
};

/** That Excel may have made other days of some dates. */
export const mayBeTurned = (count: number, header: string): string =>
  `If the month is first, Excel may have changed day and month over in the ${count === 1 ? 'one' : count} that it holds as ${count === 1 ? 'a date' : 'dates'} in “${header}”.`;
