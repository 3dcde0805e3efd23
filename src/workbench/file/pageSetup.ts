import { areaAddress, parseArea, type Area } from '../../domain/workbook/area';
import { newPage } from '../host/sheets/newSheet';
import type { HostPage } from '../host/workbook';
import { inchesOfPoints, pointsOfInches } from './lengths';
import {
  child,
  children,
  decodeXstring,
  encodeXstring,
  escapeXml,
  isOn,
  parseXml,
  setAttributes,
  tagEnd,
  type XmlElement,
} from './xml';

/** Paper codes of the file (ECMA-376 18.3.1.63), as Excel.PaperType names them. */
const PAPERS: Readonly<Record<string, string>> = {
  1: 'Letter',
  2: 'LetterSmall',
  3: 'Tabloid',
  4: 'Ledger',
  5: 'Legal',
  6: 'Statement',
  7: 'Executive',
  8: 'A3',
  9: 'A4',
  10: 'A4Small',
  11: 'A5',
  12: 'B4',
  13: 'B5',
  14: 'Folio',
};

/** What Excel shows for a sheet whose part says nothing. */
export const DEFAULT_PAGE: HostPage = newPage();

/** Sheet-scoped names that belong to the page: what they refer to, without `=`. */
export interface PageNames {
  readonly printArea: string | null;
  readonly printTitles: string | null;
}

/** Page set-up of a worksheet part. */
export function readPage(sheet: XmlElement, names: PageNames): HostPage {
  const setup = child(sheet, 'pageSetup')?.attributes ?? {};
  const margins = child(sheet, 'pageMargins')?.attributes ?? {};
  const margin = (name: keyof HostPage['margins']): number =>
    margins[name] === undefined ? DEFAULT_PAGE.margins[name] : pointsOfInches(Number(margins[name]));
  const fits = isOn(child(child(sheet, 'sheetPr'), 'pageSetUpPr')?.attributes.fitToPage);
  const pages = (value: string | undefined): number => (value === undefined ? 1 : Number(value));
  const headerFooter = child(sheet, 'headerFooter');
  const rows = /\$?(\d+):\$?(\d+)/.exec((names.printTitles ?? '').replace(/'(?:[^']|'')*'!/g, ''));
  return {
    orientation: setup.orientation === 'landscape' ? 'Landscape' : 'Portrait',
    paperSize: setup.paperSize === undefined ? 'Letter' : (PAPERS[setup.paperSize] ?? setup.paperSize),
    zoom: fits
      ? { horizontalFitToPages: pages(setup.fitToWidth), verticalFitToPages: pages(setup.fitToHeight) }
      : { scale: Number(setup.scale ?? 100) || 100 },
    margins: {
      top: margin('top'),
      right: margin('right'),
      bottom: margin('bottom'),
      left: margin('left'),
      header: margin('header'),
      footer: margin('footer'),
    },
    centreHorizontally: isOn(child(sheet, 'printOptions')?.attributes.horizontalCentered),
    // An area of several rectangles is left to the file.
    printArea: names.printArea === null || names.printArea.includes(',') ? null : parseArea(names.printArea),
    titleRows: rows ? { first: Number(rows[1]) - 1, last: Number(rows[2]) - 1 } : null,
    header: splitHeader(decodeXstring(child(headerFooter, 'oddHeader')?.text ?? '')),
    footer: splitHeader(decodeXstring(child(headerFooter, 'oddFooter')?.text ?? '')),
    rowBreaks: children(child(sheet, 'rowBreaks'), 'brk').map((one) => Number(one.attributes.id)),
  };
}

/** `&LConfidential&RPage &P` in its three parts; what stands before any mark is centred. */
export function splitHeader(text: string): HostPage['header'] {
  const parts = { left: '', centre: '', right: '' };
  let part: keyof typeof parts = 'centre';
  for (const [piece] of text.matchAll(/&[LCR]|&&|&?[^&]/gs)) {
    if (piece === '&L') part = 'left';
    else if (piece === '&C') part = 'centre';
    else if (piece === '&R') part = 'right';
    else parts[part] += piece;
  }
  return parts;
}

const joinHeader = ({ left, centre, right }: HostPage['header']): string =>
  (left && `&L${left}`) + (centre && `&C${centre}`) + (right && `&R${right}`);

type PageElement = 'printOptions' | 'pageMargins' | 'pageSetup' | 'headerFooter' | 'rowBreaks';

/**
 * The elements of a worksheet part that hold the page, by name; '' for one that is not needed. `old` gives each as the
 * file has it, or '': what the host does not serve (the printer's own settings, other headers) stays.
 */
export function writePage(page: HostPage, old: (name: PageElement) => string): Record<PageElement, string> {
  const { zoom, margins } = page;
  const fits = fitsToPage(page);
  const changed = (name: PageElement, attributes: Parameters<typeof setAttributes>[2]): string =>
    setAttributes(old(name) || `<${name}/>`, 0, attributes);
  const options = changed('printOptions', { horizontalCentered: page.centreHorizontally || undefined });
  const inches = Object.fromEntries(Object.entries(margins).map(([name, points]) => [name, inchesOfPoints(points)]));
  const { left, right, top, bottom, header, footer } = inches;
  const breaks = [...new Set(page.rowBreaks)].filter((row) => row > 0).sort((a, b) => a - b);
  return {
    printOptions: /=/.test(options) ? options : '',
    pageMargins: changed('pageMargins', { left, right, top, bottom, header, footer }),
    pageSetup: changed('pageSetup', {
      paperSize:
        Object.keys(PAPERS).find((code) => PAPERS[code] === page.paperSize) ??
        (/^\d+$/.test(page.paperSize) ? page.paperSize : undefined),
      scale: fits || zoom.scale === undefined || zoom.scale === 100 ? undefined : zoom.scale,
      // Absent means one page, 0 means as many as it takes.
      fitToWidth: fits ? (zoom.horizontalFitToPages ?? 0) : undefined,
      fitToHeight: fits ? (zoom.verticalFitToPages ?? 0) : undefined,
      orientation: page.orientation.toLowerCase(),
    }),
    headerFooter: writeHeaders(page, old('headerFooter')),
    rowBreaks:
      breaks.length === 0
        ? ''
        : `<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${breaks.map((row) => `<brk id="${row}" max="16383" man="1"/>`).join('')}</rowBreaks>`,
  };
}

/** `<headerFooter>`; headers of first and even pages stay as the file has them. */
function writeHeaders(page: HostPage, old: string): string {
  const text = (name: string, value: string): string =>
    value === '' ? '' : `<${name}>${escapeXml(encodeXstring(value))}</${name}>`;
  const others = (old === '' ? [] : parseXml(old).children)
    .filter(({ name }) => name !== 'oddHeader' && name !== 'oddFooter')
    .map(({ start, end }) => old.slice(start, end));
  const inside = [text('oddHeader', joinHeader(page.header)), text('oddFooter', joinHeader(page.footer)), ...others];
  const tag = old === '' ? '<headerFooter>' : old.slice(0, tagEnd(old, 0)).replace(/\s*\/?>$/, '>');
  return inside.join('') === '' ? '' : `${tag}${inside.join('')}</headerFooter>`;
}

/** True when the page is fitted to a number of pages instead of scaled. */
export const fitsToPage = ({ zoom }: HostPage): boolean =>
  zoom.horizontalFitToPages !== undefined || zoom.verticalFitToPages !== undefined;

/** `$A$1:$C$9`: an area as a defined name refers to it, without the sheet. */
export const absoluteArea = (area: Area): string => areaAddress(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
