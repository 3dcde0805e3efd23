/** Rules of protected sheets and workbooks (excel-host 3.8). */
export const PROTECTION_RULES = {
  'protection/locked-cells': { section: '3.8', says: 'locked cells of a protected sheet are not written' },
  'protection/locked-null': { section: '3.3', says: 'locked cells refuse even a null that would leave them alone' },
  'protection/sheet': { section: '3.8', says: 'formats, merges, tables and rules of a protected sheet stay' },
  'protection/options': { section: '3.8', says: 'what its options allow can be done on a protected sheet' },
  'protection/structure': { section: '3.8', says: 'sheets of a protected workbook stay as they are' },
  'protection/twice': { section: '3.8', says: 'what is protected is not protected again' },
  'protection/not-protected': {
    section: '3.8',
    says: 'newer builds refuse to unprotect a sheet that is not protected',
  },
  'protection/password': { section: '3.3', says: 'a wrong password unprotects nothing' },
  'protection/null-options': { section: '3.3', says: 'options with nulls, as they may be read, are not taken' },
} as const;
