import type { RefusalReason } from './openWorkbook';

/** Why a file cannot be worked on, and what to do. */
export const FILE_WORDING: Readonly<Record<RefusalReason, string>> = {
  empty: 'The file is empty: it has no bytes at all.',
  notAWorkbook: 'The file is not an Excel workbook. Choose one that Excel saved as .xlsx or .xlsm.',
  passwordProtected:
    'The workbook is protected by a password. Take the password off in Excel (File, Info), or save a copy without one.',
  oldFormat: 'The workbook is in the old .xls format. Open it in Excel and save it as .xlsx.',
  binaryFormat: 'The workbook is in the binary .xlsb format. Open it in Excel and save it as .xlsx.',
  noWorksheet: 'The workbook has no worksheet.',
  damaged: 'The workbook is damaged and cannot be read. Open it in Excel, let Excel repair it, and save it again.',
};

/** Panel Tracker reads days of the 1900 date system only: these would all be four years early. */
export const DATES_OF_1904 =
  'The workbook counts its dates from 1904, as old Macs did, and they would be read four years early. Such workbooks cannot be used yet.';
