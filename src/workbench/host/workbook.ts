import type { Area } from '../../domain/workbook/area';
import type { CellMove } from './moving/cellMoves';
import type { PasswordHash } from './sheets/passwordHash';

/**
 * The workbook that the embedded host serves: opened from a file by `src/workbench/file`, read and changed by the
 * objects of `src/workbench/host`, saved by `src/workbench/file` again. Rows and columns are 0-based, sizes are points.
 */
export interface HostWorkbook {
  /** `Tracker.xlsx`, without its folder. */
  fileName: string;
  /** The file as it was opened; saving starts from these bytes, so what nobody touched stays as it was. */
  readonly original: Uint8Array;
  readonly sheets: HostSheet[];
  /** Defined names of the workbook scope. Sheet-scoped and built-in names of the file are kept by the file, not here. */
  readonly names: HostName[];
  /** `workbook.settings`: JSON text by key. */
  readonly settings: Map<string, string>;
  readOnly: boolean;
  structureProtected: boolean;
  /** What unprotects the structure, null when no password is needed; absent when that is not known. */
  structurePassword?: PasswordHash | null;
  /** Index into `sheets`. */
  activeSheet: number;
}

export interface HostName {
  name: string;
  /** Begins with `=`. */
  formula: string;
  /** Not shown in the Name Manager; absent is false. */
  hidden?: boolean;
}

/** Excel's error values, as a class of their own so that the text "#N/A" is not one. */
export class CellError {
  constructor(readonly code: string) {}
}

export type HostValue = string | number | boolean | CellError;

export interface HostCell {
  /** The constant, or the last result of the formula. `''` when the cell holds a format only. */
  value: HostValue;
  /** Begins with `=`; absent for a constant. Structured references are kept as typed, `[@[Force status]]`. */
  formula?: string;
  /**
   * No result of this formula is known: the file holds none, as libraries write them, and it is worked out when it is
   * first read; or it cannot be worked out here.
   */
  uncalculated?: boolean;
  /** The formula whose result `value` is as the file holds it; absent once it was worked out here. */
  filedResultOf?: string;
  /** Text that would be parsed otherwise: it was entered with an apostrophe. */
  quotePrefix?: boolean;
  style: HostStyle;
}

export type HorizontalAlignment =
  'General' | 'Left' | 'Center' | 'Right' | 'Fill' | 'Justify' | 'CenterAcrossSelection' | 'Distributed';
export type VerticalAlignment = 'Top' | 'Center' | 'Bottom' | 'Justify' | 'Distributed';
export type BorderEdge = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight';

export interface HostBorder {
  /** A BorderLineStyle of the API, such as `Continuous`. */
  readonly style: string;
  readonly weight: string;
  /** `#RRGGBB`. */
  readonly colour: string;
}

/** Immutable: a changed format is a new object, equal cells may share one. */
export interface HostStyle {
  /** en-US; `General` when none. */
  readonly numberFormat: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColour: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
  /** `#RRGGBB` in capitals, null when the cell has no fill. */
  readonly fill: string | null;
  readonly horizontal: HorizontalAlignment;
  readonly vertical: VerticalAlignment;
  readonly wrap: boolean;
  readonly indent: number;
  readonly locked: boolean;
  readonly borders: Readonly<Partial<Record<BorderEdge, HostBorder>>>;
}

export const DEFAULT_STYLE: HostStyle = {
  numberFormat: 'General',
  fontName: 'Calibri',
  fontSize: 11,
  fontColour: '#000000',
  bold: false,
  italic: false,
  underline: 'None',
  strikethrough: false,
  fill: null,
  horizontal: 'General',
  vertical: 'Bottom',
  wrap: false,
  indent: 0,
  locked: true,
  borders: {},
};

export interface HostTable {
  /** Stable, never used twice in a workbook; text of a number. */
  readonly id: string;
  name: string;
  style: string;
  /** Header row, body and (if shown) totals row. */
  area: Area;
  showTotals: boolean;
  showBandedRows: boolean;
  showFilterButton: boolean;
  /** Absent is false. */
  highlightFirstColumn?: boolean;
  /** Ids are stable and unique in the table; the name is the text of the header cell. */
  columns: HostTableColumn[];
}

export interface HostTableColumn {
  readonly id: string;
  name: string;
  /** Formula of a calculated column, begins with `=`. */
  calculated?: string;
}

/** As the API says it: `rule` holds exactly one key of wholeNumber, decimal, list, date, textLength, custom. */
export interface HostValidation {
  area: Area;
  rule: Record<string, Record<string, unknown>>;
  ignoreBlanks: boolean;
  prompt: { showPrompt: boolean; title: string; message: string };
  errorAlert: { showAlert: boolean; style: string; title: string; message: string };
}

export interface HostConditionalFormat {
  /** Stable. A format of several areas is one record for each of them, all with its id, one after the other. */
  readonly id: string;
  area: Area;
  /** Only `Custom` is served; the formula is relative to the top-left cell of `area`. */
  type: 'Custom';
  formula: string;
  stopIfTrue: boolean;
  fill: string | null;
  fontColour: string | null;
  bold: boolean | null;
}

export interface HostChart {
  readonly id: string;
  name: string;
  /** A ChartType of the API, such as `BarStacked`. */
  type: string;
  title: string;
  /** Header row and category column included. */
  data: Area;
  /** Cells that it covers. */
  place: Area;
  /** `#RRGGBB` by series; missing ones are automatic. */
  colours: (string | undefined)[];
  showDataLabels: boolean;
  /** `Bottom`, `Right`, `Top`, `Left`; null hides the legend. */
  legend: string | null;
}

export interface HostPage {
  orientation: 'Portrait' | 'Landscape';
  /** Name of the API, such as `A4`. */
  paperSize: string;
  /** `scale`, or pages to fit; automatic when absent. */
  zoom: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  margins: { top: number; right: number; bottom: number; left: number; header: number; footer: number };
  centreHorizontally: boolean;
  /** Printed in black and white; absent is false. */
  blackAndWhite?: boolean;
  printArea: Area | null;
  /** 0-based rows repeated on every page. */
  titleRows: { first: number; last: number } | null;
  header: { left: string; centre: string; right: string };
  footer: { left: string; centre: string; right: string };
  /** A page begins at each of these rows. */
  rowBreaks: number[];
}

/** What may be done on a protected sheet all the same, in the words of the API. */
export const PROTECTION_OPTIONS = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowEditScenarios',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
] as const;
export type ProtectionOption = (typeof PROTECTION_OPTIONS)[number];

export interface HostProtection {
  readonly options: Readonly<Record<ProtectionOption, boolean>>;
  readonly selectionMode: 'Normal' | 'Unlocked' | 'None';
  /** What unprotects the sheet, null when no password is needed. */
  readonly password: PasswordHash | null;
}

export interface HostSheet {
  /** `{GUID}`, stable. */
  readonly id: string;
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  protected: boolean;
  /** How a protected sheet is protected; absent when that is not known, which allows nothing. */
  protection?: HostProtection;
  /** `#RRGGBB`, '' when none. */
  tabColour: string;
  showGridlines: boolean;
  /** By `cellKey(row, column)`; a cell that is not here is empty and unformatted. */
  readonly cells: Map<number, HostCell>;
  readonly columnWidths: Map<number, number>;
  readonly rowHeights: Map<number, number>;
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  readonly merges: Area[];
  readonly tables: HostTable[];
  readonly validations: HostValidation[];
  readonly conditionalFormats: HostConditionalFormat[];
  readonly charts: HostChart[];
  /** By cell key. Exactly one of the two targets. */
  readonly links: Map<number, { address?: string; documentReference?: string; screenTip: string }>;
  frozenRows: number;
  frozenColumns: number;
  page: HostPage;
  /** How cells moved since the file was opened, in that order; absent when none did. What the host does not know goes along. */
  moves?: readonly CellMove[];
  /** Where the sheet's own filter is; absent when it has none. */
  filter?: Area;
  /** What the file holds at cells of the sheet and this host does not serve, such as `comments`: cells cannot move then. */
  unheld?: readonly string[];
  /** Part name in `original`, such as `xl/worksheets/sheet1.xml`; null for a sheet added since. */
  readonly part: string | null;
  /** True once anything of the sheet was written: only then is its part written again on saving. */
  touched: boolean;
}

const COLUMNS = 16_384;

/** Key of a 0-based cell in the maps of a sheet. */
export const cellKey = (row: number, column: number): number => row * COLUMNS + column;
/** The cell of a key. */
export const keyCell = (key: number): { row: number; column: number } => ({
  row: Math.floor(key / COLUMNS),
  column: key % COLUMNS,
});
