/** What differs between the regions of Windows in how an entry is read, and in the formats that it brings along. */
export interface Region {
  /** The day stands before the month in a date of numbers. */
  readonly dayFirst: boolean;
  readonly currency: { readonly sign: string; readonly whole: string; readonly parts: string };
  readonly formats: {
    readonly date: string;
    readonly dateTime: string;
    readonly dayMonth: string;
    readonly dayMonthYear: string;
    readonly time: string;
    readonly timeSeconds: string;
  };
}

/** The United States: how the API reads what it writes, wherever Excel runs (excel-host 3.4). */
export const EN_US: Region = {
  dayFirst: false,
  currency: { sign: '$', whole: '$#,##0_);[Red]($#,##0)', parts: '$#,##0.00_);[Red]($#,##0.00)' },
  formats: {
    date: 'm/d/yyyy',
    dateTime: 'm/d/yyyy h:mm',
    dayMonth: 'd-mmm',
    dayMonthYear: 'd-mmm-yy',
    time: 'h:mm',
    timeSeconds: 'h:mm:ss',
  },
};

/**
 * The United Kingdom, where people type. Excel keeps the built-in formats of EN_US there and shows them as these: they are
 * written out, so that a date looks the same wherever the file is opened.
 */
export const EN_GB: Region = {
  dayFirst: true,
  currency: { sign: '£', whole: '£#,##0;[Red]-£#,##0', parts: '£#,##0.00;[Red]-£#,##0.00' },
  formats: {
    date: 'dd/mm/yyyy',
    dateTime: 'dd/mm/yyyy hh:mm',
    dayMonth: 'dd-mmm',
    dayMonthYear: 'dd-mmm-yy',
    time: 'hh:mm',
    timeSeconds: 'hh:mm:ss',
  },
};
