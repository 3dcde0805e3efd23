import type { PlannedPage } from '../domain/plan/sheetPlan';
import { rangeOf } from './ranges';

/** A4, margins, print area, repeated rows, header and footer, page breaks. */
export function layOutPage(page: PlannedPage, sheet: Excel.Worksheet): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = page.orientation;
  pageLayout.paperSize = 'A4';
  // Both members of a fit are given, since some builds ignore the one alone (https://github.com/OfficeDev/office-js/issues/1860).
  pageLayout.zoom = page.fitToWidth ? { horizontalFitToPages: 1, verticalFitToPages: 0 } : { scale: 100 };
  pageLayout.topMargin = page.margins.top;
  pageLayout.rightMargin = page.margins.right;
  pageLayout.bottomMargin = page.margins.bottom;
  pageLayout.leftMargin = page.margins.left;
  pageLayout.headerMargin = page.margins.header;
  pageLayout.footerMargin = page.margins.footer;
  pageLayout.centerHorizontally = true;
  pageLayout.setPrintArea(rangeOf(sheet, page.printArea));
  if (page.titleRows) {
    const { first, count } = page.titleRows;
    pageLayout.setPrintTitleRows(`$${first + 1}:$${first + count}`);
  }
  const texts = pageLayout.headersFooters.defaultForAllPages;
  texts.leftHeader = page.header.left;
  texts.centerHeader = page.header.centre;
  texts.rightHeader = page.header.right;
  texts.leftFooter = page.footer.left;
  texts.centerFooter = page.footer.centre;
  texts.rightFooter = page.footer.right;
  for (const row of page.breaksBefore) sheet.horizontalPageBreaks.add(`A${row + 1}`);
}
