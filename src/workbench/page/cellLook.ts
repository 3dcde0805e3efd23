import type { CSSProperties } from 'react';
import type { HostBorder, HostCell, HostStyle } from '../host/workbook';

/** Points to CSS pixels. */
export const pixels = (points: number): number => Math.round((points * 4) / 3);

const HORIZONTAL: Readonly<Partial<Record<HostStyle['horizontal'], CSSProperties['textAlign']>>> = {
  Left: 'left',
  Center: 'center',
  CenterAcrossSelection: 'center',
  Distributed: 'center',
  Right: 'right',
  Justify: 'justify',
};
const VERTICAL: Readonly<Record<HostStyle['vertical'], CSSProperties['verticalAlign']>> = {
  Top: 'top',
  Center: 'middle',
  Bottom: 'bottom',
  Justify: 'top',
  Distributed: 'middle',
};

const border = (line: HostBorder | undefined): string | undefined =>
  line && line.style !== 'None'
    ? `${line.weight === 'Thick' ? 3 : line.weight === 'Medium' ? 2 : 1}px solid ${line.colour}`
    : undefined;

/** A number or a date stands right, a truth value or an error in the middle, text left, unless the style says otherwise. */
const generalAlignment = ({ value }: HostCell): CSSProperties['textAlign'] =>
  typeof value === 'number' ? 'right' : typeof value === 'string' ? 'left' : 'center';

/** Drops what is undefined, so that the style holds only what the cell says. */
const only = (style: Record<string, string | number | undefined>): CSSProperties =>
  Object.fromEntries(Object.entries(style).filter(([, value]) => value !== undefined));

/** How a cell looks, in CSS. A line that the neighbour above or to the left draws is not drawn twice. */
export function cellLook(cell: HostCell, above: HostCell | undefined, left: HostCell | undefined): CSSProperties {
  const { style } = cell;
  const { EdgeTop, EdgeRight, EdgeBottom, EdgeLeft } = style.borders;
  const lines = [style.underline !== 'None' && 'underline', style.strikethrough && 'line-through'].filter(Boolean);
  return only({
    fontFamily: `'${style.fontName}', Carlito, Calibri, Arial, sans-serif`,
    fontSize: `${style.fontSize}pt`,
    color: style.fontColour,
    fontWeight: style.bold ? 700 : undefined,
    fontStyle: style.italic ? 'italic' : undefined,
    textDecoration: lines.length > 0 ? lines.join(' ') : undefined,
    backgroundColor: style.fill ?? undefined,
    textAlign: HORIZONTAL[style.horizontal] ?? generalAlignment(cell),
    verticalAlign: VERTICAL[style.vertical],
    paddingLeft: style.indent > 0 ? `${3 + style.indent * 9}px` : undefined,
    borderTop: above?.style.borders.EdgeBottom ? undefined : border(EdgeTop),
    borderRight: border(EdgeRight),
    borderBottom: border(EdgeBottom),
    borderLeft: left?.style.borders.EdgeRight ? undefined : border(EdgeLeft),
  });
}
