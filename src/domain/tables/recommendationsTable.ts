import { FIELD_NAMES, FIELDS, fieldSpec, type Field, type FieldKind } from '../fields';
import type { PlannedConditionalFormat, PlannedValidation, PlannedValue, SheetPlan } from '../plan/sheetPlan';
import { ragColours } from '../rag/ragColours';
import { INPUT } from '../rag/ragRule';
import { RAG_FORMULA, RAG_REASON_FORMULA } from '../rag/rate';
import type { Recommendation } from '../recommendation';
import { FINDING_TYPE, FORCE_STATUS, HMICFRS_STATUS, RAG, type Rag } from '../vocabulary';
import { cellAddress, columnLetters } from '../workbook/area';
import type { CellValue } from '../workbook/cell';
import { serialOf } from '../workbook/serialDate';
import { listValidation } from './listsSheet';
import { bodyOf, DATE_FORMAT, HEADER_ROW, planTableSheet, type ColumnSpec } from './tableSpec';

/** Labels of the columns that no field of a tracker holds. */
export const RAG_LABEL = 'RAG';
export const RAG_REASON_LABEL = 'RAG reason';
export const SOURCE_LABEL = 'Source';

const EARLIEST = serialOf(1990, 1, 1) as number;
const LATEST = serialOf(2099, 12, 31) as number;

type Validation = Pick<PlannedValidation, 'rule' | 'prompt' | 'alert'>;

const dateValidation = (label: string): Validation => ({
  rule: { kind: 'date', from: EARLIEST, to: LATEST },
  prompt: { title: label, message: 'A date, such as 31/03/2021. Leave it blank when there is none.' },
  alert: { style: 'Stop', title: 'Not a date', message: 'Type a real date between 1990 and 2099, such as 31/03/2021.' },
});

const lengthValidation = (label: string, most: number, message: string): Validation => ({
  rule: { kind: 'textLength', most },
  prompt: { title: label, message },
  alert: {
    style: 'Warning',
    title: 'Very long text',
    message: `Text over ${most} characters will not print well. Keep it?`,
  },
});

const PERCENT_VALIDATION: Validation = {
  rule: { kind: 'number', from: 0, to: 100 },
  prompt: { title: 'Percent complete', message: 'A whole number from 0 to 100.' },
  alert: { style: 'Stop', title: 'Not a percentage', message: 'Type a number from 0 to 100.' },
};

const VALIDATION: Partial<Record<Field, Validation>> = {
  forceStatus: listValidation('Force status', "The force's own view. HMICFRS's view has a column of its own."),
  hmicfrsStatus: listValidation('HMICFRS status', "HMICFRS's own view of the recommendation."),
  findingType: listValidation('Finding type', 'What the report calls it.'),
  publish: listValidation('Yes or no', 'No keeps the row out of the Panel summary; it is counted there as withheld.'),
  percent: PERCENT_VALIDATION,
  ref: lengthValidation('Reference', 40, 'The reference as the report has it. Unique within one inspection.'),
  text: lengthValidation('Recommendation', 4000, 'The recommendation in the words of the report.'),
  progress: lengthValidation(
    'Progress update',
    4000,
    'The latest position in plain words. No names of members of the public.',
  ),
};

const WIDTH: Record<FieldKind, number> = {
  text: 90,
  longText: 260,
  date: 80,
  forceStatus: 105,
  hmicfrsStatus: 105,
  findingType: 110,
  rag: 80,
  percent: 65,
  yesNo: 55,
  link: 120,
};

/** What a field's cell holds in the table: labels for vocabularies, serials for dates, Yes or No for publish. */
function fieldValue(recommendation: Recommendation, field: Field): PlannedValue {
  switch (field) {
    case 'forceStatus':
      return recommendation.forceStatus && FORCE_STATUS[recommendation.forceStatus];
    case 'hmicfrsStatus':
      return recommendation.hmicfrsStatus && HMICFRS_STATUS[recommendation.hmicfrsStatus];
    case 'findingType':
      return recommendation.findingType && FINDING_TYPE[recommendation.findingType];
    case 'rag':
      return recommendation.trackerRag && RAG[recommendation.trackerRag];
    case 'publish':
      return recommendation.publish ? 'Yes' : 'No';
    default:
      return recommendation[field];
  }
}

/** The officer's value of a column of theirs, verbatim; an error is kept as the text that Excel showed. */
function extraValue(value: CellValue | undefined): PlannedValue {
  switch (value?.kind) {
    case 'text':
      return value.text;
    case 'number':
    case 'boolean':
      return value.value;
    case 'date':
      return value.serial;
    case 'error':
      return value.code;
    default:
      return null;
  }
}

const fieldColumn = (field: Field): ColumnSpec<Recommendation> => {
  const { label, kind } = fieldSpec(field);
  const validation = kind === 'date' ? dateValidation(label) : VALIDATION[field];
  return {
    label,
    width: field === 'inspection' ? 160 : WIDTH[kind],
    kind: kind === 'date' ? 'date' : kind === 'percent' ? 'percent' : 'text',
    value: (recommendation) => fieldValue(recommendation, field),
    ...(validation && { validation }),
  };
};

const RAG_GROUP: readonly ColumnSpec<Recommendation>[] = [
  { label: RAG_LABEL, width: 80, kind: 'text', value: { formula: RAG_FORMULA } },
  { label: RAG_REASON_LABEL, width: 150, kind: 'text', value: { formula: RAG_REASON_FORMULA } },
  fieldColumn('rag'),
  {
    label: INPUT.override,
    width: 80,
    kind: 'text',
    value: ({ ragOverride }) => ragOverride && RAG[ragOverride],
    validation: listValidation('RAG', 'Only to set aside the rule. It counts only together with a reason.'),
  },
  {
    label: INPUT.overrideReason,
    width: 150,
    kind: 'text',
    value: ({ overrideReason }) => overrideReason,
    validation: lengthValidation('Override reason', 500, 'Why the rule does not fit here. Printed beside the RAG.'),
  },
];

const FIELD_COLUMNS = FIELD_NAMES.filter((field) => field !== 'rag').map(fieldColumn);

/** Labels that an extra column must not take. */
const TAKEN = [...FIELD_COLUMNS, ...RAG_GROUP].map(({ label }) => label).concat(SOURCE_LABEL);

/** Heading of an extra column, made unique among those already there, ignoring case as Excel does. */
export function uniqueHeading(heading: string, taken: readonly string[]): string {
  const has = (name: string): boolean => taken.some((other) => other.toLowerCase() === name.toLowerCase());
  const clean = heading.replace(/\s+/g, ' ').trim().slice(0, 240) || 'Column';
  if (!has(clean)) return clean;
  let number = 2;
  while (has(`${clean} (${number})`)) number++;
  return `${clean} (${number})`;
}

/** The officer's own columns, in the order in which they are first met. */
function extraColumns(
  recommendations: readonly Recommendation[],
): { heading: string; column: ColumnSpec<Recommendation> }[] {
  const headings = [...new Set(recommendations.flatMap(({ extras }) => Object.keys(extras)))];
  const taken = [...TAKEN];
  return headings.map((heading) => {
    const label = uniqueHeading(heading, taken);
    taken.push(label);
    return {
      heading,
      column: { label, width: 110, kind: 'text', value: ({ extras }) => extraValue(extras[heading]) },
    };
  });
}

/** Number format under which a value of the officer's is shown as it was in the tracker; null for none. */
function formatOf(value: CellValue | undefined): string | null {
  if (value?.kind === 'date') return value.format ?? DATE_FORMAT;
  return value?.kind === 'number' ? (value.format ?? null) : null;
}

/** The number formats of an extra column, one style for each run of rows with the same format. */
function formatRuns(recommendations: readonly Recommendation[], heading: string, column: number): SheetPlan['styles'] {
  const formats = recommendations.map(({ extras }) => formatOf(extras[heading]));
  return formats.flatMap((numberFormat, first) => {
    if (numberFormat === null || formats[first - 1] === numberFormat) return [];
    const next = formats.findIndex((other, row) => row > first && other !== numberFormat);
    const rows = (next < 0 ? formats.length : next) - first;
    return [{ area: { row: HEADER_ROW + 1 + first, column, rows, columns: 1 }, style: { numberFormat } }];
  });
}

/** Where the row came from, as text: `Force 2020, row 12`. */
export const sourceText = ({ source }: Recommendation): string | null =>
  source && `${source.sheet}, row ${source.row + 1}`;

/** Plans the Recommendations sheet: canonical fields, the RAG group, the officer's own columns, the source. */
export function planRecommendations(
  recommendations: readonly Recommendation[],
  completeColour: 'blue' | 'green',
): SheetPlan {
  const extras = extraColumns(recommendations);
  const columns: ColumnSpec<Recommendation>[] = [
    ...FIELD_COLUMNS,
    ...RAG_GROUP,
    ...extras.map(({ column }) => column),
    { label: SOURCE_LABEL, width: 120, kind: 'text', value: sourceText },
  ];
  const at = (label: string): number => columns.findIndex((column) => column.label === label);
  const firstExtra = FIELD_COLUMNS.length + RAG_GROUP.length;
  return planTableSheet(
    {
      sheet: 'Recommendations',
      table: 'Recommendations',
      title: 'Recommendations',
      about:
        'Every recommendation, one row each. RAG and its reason follow the dates and the status; work here from now on.',
      wide: true,
      columns,
    },
    recommendations,
    {
      styles: extras.flatMap(({ heading }, index) => formatRuns(recommendations, heading, firstExtra + index)),
      conditionalFormats: [RAG_LABEL, FIELDS.rag.label].flatMap((label) =>
        ragFormats(at(label), recommendations.length, completeColour),
      ),
      links: recommendations.flatMap(({ source }, index) =>
        source
          ? [
              {
                row: HEADER_ROW + 1 + index,
                column: at(SOURCE_LABEL),
                target: { sheet: source.sheet, cell: cellAddress(source.row, 0) },
                tip: 'The row of the tracker that this was read from',
              },
            ]
          : [],
      ),
    },
  );
}

/** Colours the RAG cells after their word; the colour of complete follows the report details. */
function ragFormats(column: number, rows: number, completeColour: 'blue' | 'green'): PlannedConditionalFormat[] {
  const area = bodyOf(column, rows);
  return (Object.keys(RAG) as Rag[]).map((rag) => {
    const { fill, font } = ragColours(rag, completeColour);
    return {
      area,
      formula: `=$${columnLetters(column)}${area.row + 1}="${RAG[rag]}"`,
      fill,
      fontColour: font,
      bold: rag === 'red',
    };
  });
}
