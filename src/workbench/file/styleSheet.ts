import {
  DEFAULT_STYLE,
  type BorderEdge,
  type HostBorder,
  type HostConditionalFormat,
  type HostStyle,
} from '../host/workbook';
import { resolveColour } from './colours';
import { builtInFormat } from './numberFormats';
import { EDGES, HORIZONTAL, LINES, UNDERLINE, VERTICAL } from './styleWords';
import { child, children, isOn, parseXml, type XmlElement } from './xml';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** For a file that has no style part. */
export const EMPTY_STYLES =
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>';

/** A style with the apostrophe of a text that would be parsed otherwise. */
export interface CellFormat {
  readonly style: HostStyle;
  readonly quotePrefix: boolean;
}

/** Colour and weight that a conditional format gives. */
export type ConditionalStyle = Pick<HostConditionalFormat, 'fill' | 'fontColour' | 'bold'>;

/** Reads `xl/styles.xml`: the format behind every style index of a cell. */
export class StyleSheet {
  /** By style index of a cell (`s`). One object an index, so equal cells share it. */
  readonly formats: readonly CellFormat[];
  private readonly root: XmlElement;

  constructor(
    readonly xml: string,
    private readonly theme: readonly string[],
  ) {
    this.root = parseXml(xml);
    const codes = new Map(
      children(child(this.root, 'numFmts'), 'numFmt').map((one) => [
        Number(one.attributes.numFmtId),
        one.attributes.formatCode ?? 'General',
      ]),
    );
    const palette = children(child(child(this.root, 'colors'), 'indexedColors'), 'rgbColor').map((one) =>
      (one.attributes.rgb ?? '').slice(-6).toUpperCase(),
    );
    const colour = (element: XmlElement | undefined): string | null => resolveColour(element, theme, palette);
    const fonts = children(child(this.root, 'fonts'), 'font').map((one) => readFont(one, colour));
    const fills = children(child(this.root, 'fills'), 'fill').map((one) => readFill(one, colour));
    const borders = children(child(this.root, 'borders'), 'border').map((one) => readBorders(one, colour));
    this.formats = children(child(this.root, 'cellXfs'), 'xf').map((xf) => {
      const { numFmtId = '0', fontId = '0', fillId = '0', borderId = '0', quotePrefix } = xf.attributes;
      const code = codes.get(Number(numFmtId)) ?? builtInFormat(Number(numFmtId));
      const alignment = child(xf, 'alignment')?.attributes ?? {};
      const style: HostStyle = {
        ...DEFAULT_STYLE,
        ...fonts[Number(fontId)],
        numberFormat: code === '' ? 'General' : code,
        fill: fills[Number(fillId)] ?? null,
        horizontal: HORIZONTAL[alignment.horizontal ?? ''] ?? 'General',
        vertical: VERTICAL[alignment.vertical ?? ''] ?? 'Bottom',
        wrap: isOn(alignment.wrapText),
        indent: Number(alignment.indent ?? 0) || 0,
        locked: isOn(child(xf, 'protection')?.attributes.locked, true),
        borders: borders[Number(borderId)] ?? {},
      };
      return { style, quotePrefix: isOn(quotePrefix) };
    });
  }

  /** Format of a cell's style index; the default when the file names one that it does not have. */
  format(index: number): CellFormat {
    return this.formats[index] ?? this.formats[0] ?? { style: DEFAULT_STYLE, quotePrefix: false };
  }

  /** What a differential format (`dxfId`) sets. */
  conditional(index: number): ConditionalStyle {
    const dxf = children(child(this.root, 'dxfs'), 'dxf')[index];
    const font = child(dxf, 'font');
    const pattern = child(child(dxf, 'fill'), 'patternFill');
    const bold = child(font, 'b');
    return {
      // In a differential format a solid fill shows its background colour, contrary to a cell's.
      fill: resolveColour(child(pattern, 'bgColor') ?? child(pattern, 'fgColor'), this.theme),
      fontColour: resolveColour(child(font, 'color'), this.theme),
      bold: bold ? isOn(bold.attributes.val, true) : null,
    };
  }
}

function readFont(font: XmlElement, colour: (element: XmlElement | undefined) => string | null): Partial<HostStyle> {
  const flag = (name: string): boolean => {
    const element = child(font, name);
    return element !== undefined && isOn(element.attributes.val, true);
  };
  const underline = child(font, 'u');
  return {
    fontName: child(font, 'name')?.attributes.val ?? DEFAULT_STYLE.fontName,
    fontSize: Number(child(font, 'sz')?.attributes.val ?? DEFAULT_STYLE.fontSize),
    fontColour: colour(child(font, 'color')) ?? DEFAULT_STYLE.fontColour,
    bold: flag('b'),
    italic: flag('i'),
    strikethrough: flag('strike'),
    underline: underline ? (UNDERLINE[underline.attributes.val ?? 'single'] ?? 'Single') : 'None',
  };
}

function readFill(fill: XmlElement, colour: (element: XmlElement | undefined) => string | null): string | null {
  const pattern = child(fill, 'patternFill');
  if (!pattern || (pattern.attributes.patternType ?? 'none') === 'none') return null;
  if (pattern.attributes.patternType === 'solid') return colour(child(pattern, 'fgColor')) ?? '#000000';
  return colour(child(pattern, 'bgColor')) ?? colour(child(pattern, 'fgColor'));
}

function readBorders(
  border: XmlElement,
  colour: (element: XmlElement | undefined) => string | null,
): HostStyle['borders'] {
  const result: Partial<Record<BorderEdge, HostBorder>> = {};
  for (const [name, edge] of EDGES) {
    const line = child(border, name);
    const [style, weight] = LINES[line?.attributes.style ?? ''] ?? [];
    if (style !== undefined && weight !== undefined)
      result[edge] = { style, weight, colour: colour(child(line, 'color')) ?? '#000000' };
  }
  return result;
}
