import type { CSSProperties } from 'react';
import { DEFAULT_STYLE, type HostBorder, type HostCell, type HostStyle } from '../host/workbook';
import { fontFamily } from './textMeasure';

/** Points to CSS pixels. */
export const pixels = (points: number): number => Math.round((points * 4) / 3);

/** Where the text of a cell stands across its cell. */
export type Across = 'left' | 'center' | 'right' | 'justify';

const HORIZONTAL: Readonly<Partial<Record<HostStyle['horizontal'], Across>>> = {
  Left: 'left',
  Center: 'center',
  CenterAcrossSelection: 'center',
  Distributed: 'center',
  Right: 'right',
  Justify: 'justify',
};
const VERTICAL: Readonly<Record<HostStyle['vertical'], CSSProperties['alignItems']>> = {
  Top: 'flex-start',
  Center: 'center',
  Bottom: 'flex-end',
  Justify: 'flex-start',
  Distributed: 'center',
};

const LINE_STYLE: Readonly<Record<string, string>> = {
  Dash: 'dashed',
  DashDot: 'dashed',
  DashDotDot: 'dashed',
  SlantDashDot: 'dashed',
  Dot: 'dotted',
  Double: 'double',
};
const LINE_WIDTH: Readonly<Record<string, number>> = { Medium: 2, Thick: 3 };

const border = (line: HostBorder | undefined): string | undefined =>
  line && line.style !== 'None'
    ? `${LINE_WIDTH[line.weight] ?? 1}px ${LINE_STYLE[line.style] ?? 'solid'} ${line.colour}`
    : undefined;

/** A number or a date stands right, a truth value or an error in the middle, text left, unless the style says otherwise. */
export const acrossOf = ({ value, style }: HostCell): Across =>
  HORIZONTAL[style.horizontal] ?? (typeof value === 'number' ? 'right' : typeof value === 'string' ? 'left' : 'center');

/** Drops what is undefined, so that the style holds only what the cell says. */
const only = (style: Record<string, string | number | undefined>): CSSProperties =>
  Object.fromEntries(Object.entries(style).filter(([, value]) => value !== undefined));

/**
 * How a cell looks, in CSS, where it is not in Excel's default style, which grid.css has. A line that the neighbour above or to the left draws is not drawn
 * twice.
 */
export function cellLook(cell: HostCell, above: HostCell | undefined, left: HostCell | undefined): CSSProperties {
  const { style } = cell;
  const { EdgeTop, EdgeRight, EdgeBottom, EdgeLeft } = style.borders;
  const lines = [style.underline !== 'None' && 'underline', style.strikethrough && 'line-through'].filter(Boolean);
  return only({
    fontFamily: style.fontName === DEFAULT_STYLE.fontName ? undefined : fontFamily(style),
    fontSize: style.fontSize === DEFAULT_STYLE.fontSize ? undefined : `${style.fontSize}pt`,
    color: style.fontColour === DEFAULT_STYLE.fontColour ? undefined : style.fontColour,
    fontWeight: style.bold ? 700 : undefined,
    fontStyle: style.italic ? 'italic' : undefined,
    textDecoration: lines.length > 0 ? lines.join(' ') : undefined,
    backgroundColor: style.fill ?? undefined,
    alignItems: style.vertical === DEFAULT_STYLE.vertical ? undefined : VERTICAL[style.vertical],
    borderTop: above?.style.borders.EdgeBottom ? undefined : border(EdgeTop),
    borderRight: border(EdgeRight),
    borderBottom: border(EdgeBottom),
    borderLeft: left?.style.borders.EdgeRight ? undefined : border(EdgeLeft),
  });
}
