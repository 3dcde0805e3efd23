import type { HostStyle } from '../host/workbook';
import { builtInId } from './numberFormats';
import type { CellFormat, ConditionalStyle } from './styleSheet';
import { EDGES, HORIZONTAL, LINES, UNDERLINE, VERTICAL } from './styleWords';
import { child, children, parseXml, writeAttributes, type XmlElement } from './xml';

const keyOf = (table: Readonly<Record<string, unknown>>, value: unknown): string | undefined =>
  Object.keys(table).find((key) => table[key] === value);

const rgb = (colour: string): string => `FF${colour.replace('#', '').toUpperCase()}`;

const SECTIONS = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

/** Adds formats to a style part; what the part held stays where and as it was, so that every old index keeps its meaning. */
export class StyleWriter {
  private readonly added = new Map<string, string[]>();
  private readonly counts = new Map<string, number>();
  private readonly ids = new Map<string, number>();
  private readonly root: XmlElement;
  private nextFormatId: number;

  constructor(private readonly xml: string) {
    this.root = parseXml(xml);
    for (const section of SECTIONS) this.counts.set(section, child(this.root, section)?.children.length ?? 0);
    const used = children(child(this.root, 'numFmts'), 'numFmt').map((one) => Number(one.attributes.numFmtId));
    this.nextFormatId = Math.max(163, ...used) + 1;
  }

  /** Style index for the cells of this format. */
  cellStyle({ style, quotePrefix }: CellFormat): number {
    return this.once(`cell ${quotePrefix} ${JSON.stringify(style)}`, () => {
      const numFmtId = this.numberFormat(style.numberFormat);
      const fontId = this.add('fonts', writeFont(style));
      const fillId = this.add(
        'fills',
        style.fill === null
          ? '<fill><patternFill patternType="none"/></fill>'
          : `<fill><patternFill patternType="solid"><fgColor rgb="${rgb(style.fill)}"/><bgColor indexed="64"/></patternFill></fill>`,
      );
      const borderId = this.add('borders', writeBorder(style));
      const alignment = writeAttributes({
        horizontal: keyOf(HORIZONTAL, style.horizontal),
        vertical: style.vertical === 'Bottom' ? undefined : keyOf(VERTICAL, style.vertical),
        wrapText: style.wrap || undefined,
        indent: style.indent || undefined,
      });
      const xf = writeAttributes({
        numFmtId,
        fontId,
        fillId,
        borderId,
        xfId: 0,
        quotePrefix: quotePrefix || undefined,
        applyNumberFormat: 1,
        applyFont: 1,
        applyFill: 1,
        applyBorder: 1,
        applyAlignment: alignment ? 1 : undefined,
        applyProtection: style.locked ? undefined : 1,
      });
      const inside = (alignment && `<alignment${alignment}/>`) + (style.locked ? '' : '<protection locked="0"/>');
      return this.add('cellXfs', inside ? `<xf${xf}>${inside}</xf>` : `<xf${xf}/>`);
    });
  }

  /** Differential format for a conditional format. */
  conditionalStyle({ fill, fontColour, bold }: ConditionalStyle): number {
    const font =
      (bold === null ? '' : `<b val="${bold ? 1 : 0}"/>`) +
      (fontColour === null ? '' : `<color rgb="${rgb(fontColour)}"/>`);
    return this.add(
      'dxfs',
      '<dxf>' +
        (font && `<font>${font}</font>`) +
        (fill === null
          ? ''
          : `<fill><patternFill patternType="solid"><fgColor rgb="${rgb(fill)}"/><bgColor rgb="${rgb(fill)}"/></patternFill></fill>`) +
        '</dxf>',
    );
  }

  /** The part with everything that was added. */
  toXml(): string {
    let xml = this.xml;
    // From the end to the start, so that the offsets of the sections before stay right.
    for (const section of [...SECTIONS].reverse()) {
      const added = this.added.get(section)?.join('');
      if (!added) continue;
      const element = child(this.root, section);
      const old = element ? element.children.map((one) => this.xml.slice(one.start, one.end)).join('') : '';
      const attributes = writeAttributes({ count: this.counts.get(section) });
      const at = element?.start ?? this.placeOf(section);
      xml = `${xml.slice(0, at)}<${section}${attributes}>${old}${added}</${section}>${xml.slice(element?.end ?? at)}`;
    }
    return xml;
  }

  private placeOf(section: string): number {
    const before = SECTIONS.slice(0, SECTIONS.indexOf(section));
    const previous = this.root.children.filter((one) => before.includes(one.name)).at(-1);
    return previous?.end ?? this.xml.indexOf('>', this.root.start) + 1;
  }

  private numberFormat(code: string): number {
    const builtIn = builtInId(code);
    if (builtIn !== null) return builtIn;
    const known = children(child(this.root, 'numFmts'), 'numFmt').find((one) => one.attributes.formatCode === code);
    if (known) return Number(known.attributes.numFmtId);
    return this.once(`format ${code}`, () => {
      const id = this.nextFormatId;
      this.nextFormatId += 1;
      this.add('numFmts', `<numFmt${writeAttributes({ numFmtId: id, formatCode: code })}/>`);
      return id;
    });
  }

  private add(section: string, element: string): number {
    return this.once(`${section} ${element}`, () => {
      const index = this.counts.get(section) ?? 0;
      this.counts.set(section, index + 1);
      this.added.set(section, [...(this.added.get(section) ?? []), element]);
      return index;
    });
  }

  private once(key: string, make: () => number): number {
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = make();
    this.ids.set(key, id);
    return id;
  }
}

const writeFont = (style: HostStyle): string =>
  '<font>' +
  (style.bold ? '<b/>' : '') +
  (style.italic ? '<i/>' : '') +
  (style.strikethrough ? '<strike/>' : '') +
  (style.underline === 'None' ? '' : `<u${writeAttributes({ val: keyOf(UNDERLINE, style.underline) })}/>`) +
  `<sz val="${style.fontSize}"/><color rgb="${rgb(style.fontColour)}"/><name${writeAttributes({ val: style.fontName })}/></font>`;

const writeBorder = (style: HostStyle): string =>
  '<border>' +
  EDGES.map(([name, edge]) => {
    const line = style.borders[edge];
    if (!line) return `<${name}/>`;
    const [fileStyle] = Object.entries(LINES).find(([, [s, w]]) => s === line.style && w === line.weight) ??
      Object.entries(LINES).find(([, [s]]) => s === line.style) ?? ['thin'];
    return `<${name} style="${fileStyle}"><color rgb="${rgb(line.colour)}"/></${name}>`;
  }).join('') +
  '<diagonal/></border>';
