import type { HostPage, HostSheet } from '../workbook';

/** Excel's own margins "Normal" in points, on A4: the paper of the United Kingdom. */
export const newPage = (): HostPage => ({
  orientation: 'Portrait',
  paperSize: 'A4',
  zoom: { scale: 100 },
  margins: { top: 54, right: 50.4, bottom: 54, left: 50.4, header: 21.6, footer: 21.6 },
  centreHorizontally: false,
  printArea: null,
  titleRows: null,
  header: { left: '', centre: '', right: '' },
  footer: { left: '', centre: '', right: '' },
  rowBreaks: [],
});

/** A sheet as Excel adds it, not yet in the file. */
export const newSheet = (id: string, name: string): HostSheet => ({
  id,
  name,
  visibility: 'Visible',
  protected: false,
  tabColour: '',
  showGridlines: true,
  cells: new Map(),
  columnWidths: new Map(),
  rowHeights: new Map(),
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
  merges: [],
  tables: [],
  validations: [],
  conditionalFormats: [],
  charts: [],
  links: new Map(),
  frozenRows: 0,
  frozenColumns: 0,
  page: newPage(),
  part: null,
  touched: true,
});
