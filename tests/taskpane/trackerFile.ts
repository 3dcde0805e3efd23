import { cellAddress } from '../../src/domain/workbook/area';
import { officerFile } from '../workbench/file/officerFile';

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** The bytes of a workbook with one sheet, called Tracker, of these texts. */
export function trackerFile(rows: readonly (readonly string[])[]): Buffer {
  const cells = (row: readonly string[], at: number): string =>
    row
      .map((text, column) => `<c r="${cellAddress(at, column)}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`)
      .join('');
  const data = rows.map((row, at) => `<row r="${at + 1}">${cells(row, at)}</row>`).join('');
  return Buffer.from(officerFile({ sheets: { Tracker: `<sheetData>${data}</sheetData>` } }));
}
