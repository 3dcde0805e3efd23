import type { CellStyle, SheetPlan } from '../domain/plan/sheetPlan';
import { quoteSheet } from '../domain/workbook/area';
import { rangeOf } from './ranges';

const GRID_EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as const;

/** Sheet font, widths, heights, direct formats and links; sizes are points. */
export function applyStyles(plan: SheetPlan, sheet: Excel.Worksheet): void {
  const columns = Math.max(1, ...plan.values.map((row) => row.length));
  const all = sheet.getRangeByIndexes(0, 0, Math.max(1, plan.values.length), columns).format;
  all.font.name = plan.font.name;
  all.font.size = plan.font.size;
  plan.columnWidths.forEach((width, column) => {
    if (width !== null) sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = width;
  });
  for (const { row, height } of plan.rowHeights) sheet.getRangeByIndexes(row, 0, 1, 1).format.rowHeight = height;
  // Links first: Excel gives a linked cell its own font. The text stays the cell's own: Excel would parse one given here.
  for (const { row, column, target, tip } of plan.links) {
    sheet.getRangeByIndexes(row, column, 1, 1).hyperlink = {
      ...('sheet' in target
        ? { documentReference: `${quoteSheet(target.sheet)}!${target.cell}` }
        : { address: target.address }),
      screenTip: tip,
    };
  }
  for (const { area, style } of plan.styles) applyStyle(rangeOf(sheet, area).format, style);
}

/** Direct formats of a range. */
export function applyStyle(format: Excel.RangeFormat, style: CellStyle): void {
  const { font, fill, horizontal, vertical, indent, grid, underline, wrap } = style;
  if (font?.bold !== undefined) format.font.bold = font.bold;
  if (font?.italic !== undefined) format.font.italic = font.italic;
  if (font?.size !== undefined) format.font.size = font.size;
  if (font?.colour !== undefined) format.font.color = font.colour;
  if (fill !== undefined) format.fill.color = fill;
  if (horizontal !== undefined) format.horizontalAlignment = horizontal;
  if (vertical !== undefined) format.verticalAlignment = vertical;
  if (indent !== undefined) format.indentLevel = indent;
  if (grid !== undefined) GRID_EDGES.forEach((edge) => line(format, edge, grid));
  if (underline !== undefined) line(format, 'EdgeBottom', underline);
  if (wrap !== undefined) format.wrapText = wrap;
}

function line(format: Excel.RangeFormat, edge: (typeof GRID_EDGES)[number], colour: string): void {
  const border = format.borders.getItem(edge);
  border.style = 'Continuous';
  border.weight = 'Thin';
  border.color = colour;
}
