import type { RefusalReason } from '../file/openWorkbook';

/** Why a file cannot be opened, and what to do; follows the file's name. */
export const UNREADABLE: Readonly<Record<RefusalReason, string>> = {
  empty: 'is empty: it has no bytes at all. Name the tracker itself.',
  notAWorkbook: 'is not an Excel workbook. Name a file that Excel saved as .xlsx or .xlsm.',
  passwordProtected: 'is protected with a password. Open it in Excel, remove the password (File, Info), save it and try again.',
  oldFormat: 'is in the old .xls format. Open it in Excel and save it as .xlsx.',
  binaryFormat: 'is in the binary .xlsb format. Open it in Excel and save it as .xlsx.',
  noWorksheet: 'has no worksheet. Name the workbook that holds the recommendations.',
  damaged: 'is damaged and cannot be read. Open it in Excel, let Excel repair it, save it and try again.',
};
