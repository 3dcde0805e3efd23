import type { HostStyle } from '../host/workbook';

/** Width in CSS pixels of one line of text in the font of a style. */
export type MeasureText = (text: string, style: HostStyle) => number;

/** CSS of a cell's font; Carlito has the widths of Calibri and stands in for it where Calibri is not installed. */
export const fontFamily = (style: HostStyle): string => `'${style.fontName}', Carlito, Calibri, Arial, sans-serif`;

const cssFont = (style: HostStyle): string =>
  `${style.italic ? 'italic ' : ''}${style.bold ? 'bold ' : ''}${style.fontSize}pt ${fontFamily(style)}`;

/** Measures with the browser's own fonts. Widths are kept: a workbook says the same words again and again. */
export function createMeasure(): MeasureText {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) throw new Error('This browser draws no canvas.');
  const widths = new Map<string, Map<string, number>>();
  return (text, style) => {
    const font = cssFont(style);
    const known = widths.get(font) ?? new Map<string, number>();
    widths.set(font, known);
    const kept = known.get(text);
    if (kept !== undefined) return kept;
    context.font = font;
    const { width } = context.measureText(text);
    known.set(text, width);
    return width;
  };
}

/** Pixels left and right of the text in a cell. */
export const CELL_PADDING = 3;

/** How many lines a text takes when it wraps in `width` pixels. */
export function countLines(text: string, style: HostStyle, width: number, measure: MeasureText): number {
  const room = width - 2 * CELL_PADDING;
  const emPixels = (style.fontSize * 4) / 3;
  return text.split('\n').reduce((lines, paragraph) => {
    // No letter is wider than the font is high: short text needs no measuring.
    if (paragraph.length * emPixels <= room) return lines + 1;
    const space = measure(' ', style);
    let used = 0;
    let count = 1;
    for (const word of paragraph.split(' ')) {
      const wide = measure(word, style);
      if (used > 0 && used + space + wide > room) {
        count++;
        used = 0;
      }
      // A word that is wider than the cell is cut wherever the cell ends.
      count += Math.max(0, Math.ceil(wide / Math.max(room, 1)) - 1);
      used += (used > 0 ? space : 0) + (wide > room ? wide % room : wide);
    }
    return lines + count;
  }, 0);
}
