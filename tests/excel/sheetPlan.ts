import type { SheetPlan } from '../../src/domain/plan/sheetPlan';

/** A plan of one sheet with nothing but an x in A1, and what a test changes. */
export const sheetPlan = (change: Partial<SheetPlan>): SheetPlan => ({
  name: 'Ours',
  visibility: 'Visible',
  tabColour: null,
  font: { name: 'Arial', size: 10 },
  gridlines: true,
  values: [['x']],
  styles: [],
  columnWidths: [],
  rowHeights: [],
  tables: [],
  validations: [],
  conditionalFormats: [],
  links: [],
  charts: [],
  frozenRows: 0,
  page: null,
  ...change,
});
