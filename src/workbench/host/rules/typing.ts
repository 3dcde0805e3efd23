/** Rules of what a person types into a cell (excel-host 3.6 and 3.7). */
export const TYPING_RULES = {
  'typing/rule': { section: '3.7', says: 'what is typed must satisfy the rule of its cell' },
  'typing/warning': { section: '3.7', says: 'an alert that is no Stop lets everything in' },
  'typing/fills-column': { section: '3.6', says: 'a formula typed into a table fills its empty column' },
} as const;
