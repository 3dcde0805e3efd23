import type { CellStyle, PlannedValue, SheetPlan } from '../../plan/sheetPlan';
import type { Area } from '../../workbook/area';
import * as grid from './grid';
import type { Row } from './row';

type Placed = Pick<SheetPlan, 'values' | 'styles' | 'rowHeights' | 'links'>;

interface Styled {
  readonly area: Area;
  readonly style: CellStyle;
}

/** Joins areas of one style that stand under each other, so that the sheet is written in fewer steps. */
function joinDown(styles: readonly Styled[]): Styled[] {
  const open = new Map<string, Styled>();
  const joined: Styled[] = [];
  for (const { area, style } of styles) {
    const key = `${area.column},${area.columns},${JSON.stringify(style)}`;
    const above = open.get(key);
    if (above && above.area.row + above.area.rows === area.row) {
      open.set(key, { style, area: { ...above.area, rows: above.area.rows + area.rows } });
    } else {
      if (above) joined.push(above);
      open.set(key, { style, area });
    }
  }
  return [...joined, ...open.values()].sort((a, b) => a.area.row - b.area.row || a.area.column - b.area.column);
}

function valuesOf({ cells }: Row): PlannedValue[] {
  const values: PlannedValue[] = Array.from({ length: grid.COLUMNS }, () => null);
  for (const { column, value } of cells) values[column] = value;
  return values;
}

/** Values, styles, heights and links of rows that stand under each other from the first row of the sheet. */
export function placeRows(rows: readonly Row[]): Placed {
  const whole: Styled = {
    area: { row: 0, column: 0, rows: rows.length, columns: grid.COLUMNS },
    style: { font: { colour: grid.INK }, horizontal: 'Left', vertical: 'Top' },
  };
  const styles = rows.flatMap(({ cells }, row) =>
    cells
      .filter(({ style }) => Object.keys(style).length > 0)
      .map(({ column, to, style }): Styled => ({ area: { row, column, rows: 1, columns: to - column + 1 }, style })),
  );
  return {
    values: rows.map(valuesOf),
    styles: [whole, ...joinDown(styles)],
    rowHeights: rows.map(({ height }, row) => ({ row, height })),
    links: rows.flatMap(({ cells }, row) =>
      cells.flatMap(({ column, address }) =>
        address === undefined ? [] : [{ row, column, target: { address }, tip: address }],
      ),
    ),
  };
}
