import { sheetDataRange } from './readCells';
import { sheetFrame } from './readSheet';
import type { XmlElement } from './xml';

/** The elements of a worksheet part in the order that the schema demands (ECMA-376 18.3.1.99). */
const ORDER = (
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState ' +
  'dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins ' +
  'pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF ' +
  'drawingHF picture oleObjects controls webPublishItems tableParts extLst'
).split(' ');

/** The top of a worksheet part and its elements, each as written. */
export class Worksheet {
  private readonly head: string;
  private elements: { name: string; rank: number; xml: string }[] = [];
  readonly root: XmlElement;

  constructor(source: string) {
    const range = sheetDataRange(source);
    const frame = range ? source.slice(0, range.start) + source.slice(range.end) : source;
    this.root = sheetFrame(source);
    this.head = frame.slice(0, frame.indexOf('>', frame.indexOf('<worksheet')) + 1);
    let rank = 0;
    for (const element of this.root.children) {
      const own = ORDER.indexOf(element.name);
      // An element that the schema does not name (mc:AlternateContent) stays behind the one before it.
      rank = own < 0 ? rank : own;
      this.elements.push({ name: element.name, rank, xml: frame.slice(element.start, element.end) });
    }
  }

  /** Replaces every element of the name; '' removes them. */
  set(name: string, ...xml: string[]): void {
    this.elements = this.elements.filter((one) => one.name !== name);
    for (const one of xml) if (one !== '') this.elements.push({ name, rank: ORDER.indexOf(name), xml: one });
  }

  all(name: string): string[] {
    return this.elements.filter((one) => one.name === name).map((one) => one.xml);
  }

  /** '' when there is none. */
  first(name: string): string {
    return this.all(name)[0] ?? '';
  }

  toXml(): string {
    const ordered = this.elements
      .map((one, index) => ({ ...one, index }))
      .sort((a, b) => a.rank - b.rank || a.index - b.index);
    return `${this.head}${ordered.map((one) => one.xml).join('')}</worksheet>`;
  }
}
