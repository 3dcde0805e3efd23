/** Limits of Excel and of its API (excel-host 3.2). */
export const LIMIT_RULES = {
  'limits/cell-text': { section: '3.2', says: 'a cell holds 32,767 characters' },
  'limits/number': { section: '3.2', says: 'text of a number that is larger than a cell holds stays text' },
  'limits/formula-text': { section: '3.2', says: 'a formula has 8,192 characters' },
  'limits/signed-text': {
    section: '3.3',
    says: 'text that begins with a sign and is longer than a formula is a GeneralException',
  },
  'limits/request': { section: '3.2', says: 'Excel on the web refuses a request over 5 MB' },
  'limits/response': { section: '3.2', says: 'Excel on the web refuses a response over 5 MB' },
  'limits/cells-per-read': {
    section: '3.2',
    says: 'more than 5,000,000 cells are not read: null, or RangeExceedsLimit on the web',
  },
  'limits/cells-per-operation': {
    section: '3.2',
    says: 'Excel on the web does nothing to more than 33,554,000 cells at once',
  },
  'limits/address': { section: '3.2', says: 'an address has 8,192 characters' },
  'limits/grid': { section: '3.2', says: 'a range lies on the 1,048,576 rows and 16,384 columns of its sheet' },
  'limits/cell-count': { section: '3.2', says: 'a count of cells above 2,147,483,647 is -1' },
  'limits/merged-areas': { section: '3.2', says: 'merged areas of a range are not given when there are over 512' },
} as const;
