/**
 * The grid of the Panel summary: A4 portrait like the rest of an agenda pack, 525 of 559 printable points wide:
 * printers and other readers draw columns up to 6 % wider than Excel does on the screen.
 * Excel wraps text only inside one column, and merged cells are barred, so no single column can suit both prose across
 * the page and twelve columns of counts. Prose is therefore broken into lines, a row each, that run over the empty cells
 * to their right: it prints like any paper, no line can be cut off, and it reads in order down column B.
 */
const WIDTHS = [24, 141.75, 29.25, 35.25, 31.5, 44.25, 48, 29.25, 29.25, 30, 40.5, 42] as const;

export const COLUMN_WIDTHS: readonly number[] = WIDTHS;
export const COLUMNS = WIDTHS.length;

/** Columns of the sheet, 0-based. The seven RAG columns stand next to the inspection so that the chart can read both. */
export const COLUMN = { number: 0, text: 1, firstRag: 2, total: 9, overdue: 10, share: 11 } as const;

/** A4 less the margins, in points; a page is filled to 95 % so that Excel never has to break it before we do. */
export const MARGINS = { top: 56.7, right: 18, bottom: 51, left: 18, header: 22.7, footer: 22.7 } as const;
export const PAGE_HEIGHT = Math.floor((841.9 - MARGINS.top - MARGINS.bottom) * 0.95);

/** Excel keeps this much of a cell clear of text, left and right together. */
export const PADDING = 5;

/** Room for text in columns `from` up to and including `to`, in points. */
export const roomOf = (from: number, to: number): number =>
  COLUMN_WIDTHS.slice(from, to + 1).reduce((sum, width) => sum + width, 0) - PADDING;

export const FONT = { name: 'Arial', size: 10 } as const;
export const PROSE = { size: 11 } as const;
export const HEADING = { size: 14, bold: true } as const;
export const SUBHEADING = { size: 12, bold: true } as const;
export const COLUMN_HEADING = { size: 9 } as const;

/** Row height for lines of a font size: Arial's own leading and a little more, in Excel's steps of 0.75 points. */
export const lineHeight = (size: number): number => Math.ceil((size * 1.26) / 0.75) * 0.75;
/** Excel's limit for a row. */
export const HIGHEST_ROW = 409;

export const INK = '#1F1F1F';
export const RULE = '#7F7F7F';
export const HEAD_FILL = '#F2F2F2';
