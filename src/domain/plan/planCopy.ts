import { DATE_FORMAT, TABLE_FONT } from '../tables/tableSpec';
import type { CellValue } from '../workbook/cell';
import type { CellStyle, PlannedValue, WorkbookPlan } from './sheetPlan';

/** Plans a sheet that holds these values, row by row from A1, and no formats but those of numbers and dates. */
export function planCopy(values: readonly (readonly CellValue[])[], name: string): WorkbookPlan {
  const formats = values.flatMap((row, r) =>
    row.flatMap((value, column): { area: { row: number; column: number; rows: 1; columns: 1 }; style: CellStyle }[] => {
      const numberFormat = formatOf(value);
      return numberFormat === undefined
        ? []
        : [{ area: { row: r, column, rows: 1, columns: 1 }, style: { numberFormat } }];
    }),
  );
  return {
    sheets: [
      {
        name,
        visibility: 'Visible',
        tabColour: null,
        font: TABLE_FONT,
        gridlines: true,
        values: values.map((row) => row.map(plannedValue)),
        styles: formats,
        columnWidths: [],
        rowHeights: [],
        tables: [],
        validations: [],
        conditionalFormats: [],
        links: [],
        charts: [],
        frozenRows: 0,
        page: null,
      },
    ],
    additions: [],
    names: [],
    settings: {},
    activate: null,
  };
}

function formatOf(value: CellValue): string | undefined {
  if (value.kind === 'date') return value.format ?? DATE_FORMAT;
  return value.kind === 'number' ? value.format : undefined;
}

function plannedValue(value: CellValue): PlannedValue {
  switch (value.kind) {
    case 'empty':
      return null;
    case 'text':
      return value.text;
    case 'date':
      return value.serial;
    case 'error':
      return value.code;
    default:
      return value.value;
  }
}
