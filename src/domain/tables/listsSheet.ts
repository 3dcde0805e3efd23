import type { PlannedValidation, SheetPlan } from '../plan/sheetPlan';
import { FINDING_KIND, FINDING_TYPE, FORCE_STATUS, HMICFRS_STATUS, PROTECTIVE_MARKING, RAG } from '../vocabulary';
import { columnLetters } from '../workbook/area';
import { TABLE_FONT } from './tableSpec';

export const LISTS_SHEET = 'Lists';

/** The drop-downs' sources, one column each: an inline list would end at 255 characters (excel-host 3.2). */
const LISTS = {
  'Force status': Object.values(FORCE_STATUS),
  'HMICFRS status': Object.values(HMICFRS_STATUS),
  'Finding type': Object.values(FINDING_TYPE),
  RAG: Object.values(RAG),
  'Finding kind': Object.values(FINDING_KIND),
  'Yes or no': ['Yes', 'No'],
  'Protective marking': Object.values(PROTECTIVE_MARKING),
  'Colour of complete': ['Blue', 'Green'],
} as const satisfies Record<string, readonly string[]>;

export type ListName = keyof typeof LISTS;

const NAMES = Object.keys(LISTS) as ListName[];

/** Validation by a drop-down of one of the lists, with its input message and its error alert. */
export function listValidation(list: ListName, message: string): Pick<PlannedValidation, 'rule' | 'prompt' | 'alert'> {
  const column = columnLetters(NAMES.indexOf(list));
  return {
    rule: { kind: 'list', source: `=${LISTS_SHEET}!$${column}$2:$${column}$${LISTS[list].length + 1}` },
    prompt: { title: list, message },
    alert: { style: 'Stop', title: 'Not in the list', message: `Choose one of: ${LISTS[list].join('; ')}.` },
  };
}

/** The hidden sheet that holds the lists. */
export function planListsSheet(): SheetPlan {
  const longest = Math.max(...NAMES.map((name) => LISTS[name].length));
  return {
    name: LISTS_SHEET,
    visibility: 'Hidden',
    tabColour: null,
    font: TABLE_FONT,
    gridlines: true,
    values: [NAMES, ...Array.from({ length: longest }, (_, row) => NAMES.map((name) => LISTS[name][row] ?? null))],
    styles: [{ area: { row: 0, column: 0, rows: 1, columns: NAMES.length }, style: { font: { bold: true } } }],
    columnWidths: NAMES.map(() => 150),
    rowHeights: [],
    tables: [],
    validations: [],
    conditionalFormats: [],
    links: [],
    charts: [],
    frozenRows: 1,
    page: null,
  };
}
