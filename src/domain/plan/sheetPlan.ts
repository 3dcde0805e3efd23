import type { Area } from '../workbook/area';

/**
 * A value to be written. Text is written as text whatever it begins with; a formula is marked as one;
 * null is an empty cell. Dates are serial numbers with a date format.
 */
export type PlannedValue = string | number | boolean | null | { readonly formula: string };

/** Direct formats of an area; what is not given is left as the sheet's default. Sizes are points. */
export interface CellStyle {
  readonly font?: {
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly size?: number;
    readonly colour?: string;
  };
  /** `#RRGGBB`. */
  readonly fill?: string;
  readonly wrap?: boolean;
  readonly horizontal?: 'Left' | 'Center' | 'Right';
  readonly vertical?: 'Top' | 'Center' | 'Bottom';
  readonly indent?: number;
  /** en-US number format; `@` is text. */
  readonly numberFormat?: string;
  /** Thin lines in this colour round every cell of the area. */
  readonly grid?: string;
  /** One line under the area. */
  readonly underline?: string;
}

export interface PlannedTable {
  readonly name: string;
  /** Header row and body. */
  readonly area: Area;
  /** Built-in style name such as `TableStyleLight1`. */
  readonly style: string;
}

export interface PlannedValidation {
  readonly area: Area;
  readonly rule:
    | { readonly kind: 'list'; /** A formula such as `=Lists!$A$2:$A$10`. */ readonly source: string }
    | { readonly kind: 'date'; readonly from: number; readonly to: number }
    | { readonly kind: 'number'; readonly from: number; readonly to: number }
    | { readonly kind: 'textLength'; readonly most: number };
  /** Title at most 32 characters, message at most 255. */
  readonly prompt: { readonly title: string; readonly message: string };
  /** Title at most 32 characters, message at most 225. A `Warning` lets the officer go on. */
  readonly alert: { readonly style: 'Stop' | 'Warning'; readonly title: string; readonly message: string };
}

export interface PlannedConditionalFormat {
  readonly area: Area;
  /** Relative to the top-left cell of the area, begins with `=`. */
  readonly formula: string;
  readonly fill?: string;
  readonly fontColour?: string;
  readonly bold?: boolean;
}

/** A stacked bar chart, one bar a row of the data, one series a column. */
export interface PlannedChart {
  readonly name: string;
  readonly title: string;
  /** Header row (series names) and first column (categories) included. */
  readonly data: Area;
  /** Cells that the chart covers. */
  readonly place: Area;
  /** One `#RRGGBB` a series. */
  readonly colours: readonly string[];
}

export interface PlannedPage {
  readonly orientation: 'Portrait' | 'Landscape';
  readonly printArea: Area;
  /** Rows repeated on every page, 0-based. */
  readonly titleRows: { readonly first: number; readonly count: number } | null;
  /** Points. */
  readonly margins: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
    readonly header: number;
    readonly footer: number;
  };
  readonly header: { readonly left: string; readonly centre: string; readonly right: string };
  readonly footer: { readonly left: string; readonly centre: string; readonly right: string };
  /** Shrinks a wide table to the width of the page. Excel then ignores page breaks, so a sheet with breaks has none of it. */
  readonly fitToWidth: boolean;
  /** A page begins at each of these 0-based rows. */
  readonly breaksBefore: readonly number[];
}

/** All of one sheet that the add-in owns. `values[0][0]` is A1. */
export interface SheetPlan {
  readonly name: string;
  readonly visibility: 'Visible' | 'Hidden';
  readonly tabColour: string | null;
  readonly font: { readonly name: string; readonly size: number };
  readonly gridlines: boolean;
  readonly values: readonly (readonly PlannedValue[])[];
  readonly styles: readonly { readonly area: Area; readonly style: CellStyle }[];
  /** Width in points, by column; null leaves the standard width. */
  readonly columnWidths: readonly (number | null)[];
  /** Height in points, by 0-based row; rows not named keep the standard height. */
  readonly rowHeights: readonly { readonly row: number; readonly height: number }[];
  readonly tables: readonly PlannedTable[];
  readonly validations: readonly PlannedValidation[];
  readonly conditionalFormats: readonly PlannedConditionalFormat[];
  readonly links: readonly {
    readonly row: number;
    readonly column: number;
    readonly target: { readonly sheet: string; readonly cell: string } | { readonly address: string };
    readonly tip: string;
  }[];
  readonly charts: readonly PlannedChart[];
  /** Rows frozen at the top. */
  readonly frozenRows: number;
  readonly page: PlannedPage | null;
}

/**
 * Rows that join a table which stands in the workbook, and those of its rows that they replace. They are removed once the new
 * ones stand, so that there is no moment at which the table holds less than before or after. Areas are of the sheet.
 */
export interface PlannedRows {
  readonly sheet: string;
  readonly table: string;
  readonly font: SheetPlan['font'];
  /** Directly under the table, as wide as it; whatever stands there moves down. */
  readonly area: Area;
  readonly values: SheetPlan['values'];
  readonly styles: SheetPlan['styles'];
  /** Rows of the table, from top to bottom. */
  readonly replaced: readonly Area[];
}

/** Everything that one step writes. */
export interface WorkbookPlan {
  /** Sheets that are written whole: whatever they hold goes. */
  readonly sheets: readonly SheetPlan[];
  /** What is added to tables whose earlier rows nobody could write again. */
  readonly additions: readonly PlannedRows[];
  /** Names for the whole workbook, each a formula such as `='Report details'!$B$9`. */
  readonly names: readonly { readonly name: string; readonly formula: string }[];
  /** Text to keep in the workbook's settings, by key. */
  readonly settings: Readonly<Record<string, string>>;
  /** The sheet to show at the end. */
  readonly activate: string | null;
}
