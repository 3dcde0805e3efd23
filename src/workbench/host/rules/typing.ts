/** Rules of what a person types into a cell (excel-host 3.3 to 3.7). */
export const TYPING_RULES = {
  'typing/rule': { section: '3.7', says: 'what is typed must satisfy the rule of its cell' },
  'typing/warning': { section: '3.7', says: 'an alert that is no Stop lets everything in' },
  'typing/fills-column': { section: '3.6', says: 'a formula typed into a table fills its empty column' },
  'typing/region': { section: '3.4', says: 'typing follows the region of Windows: here the United Kingdom' },
  'typing/edit-mode': { section: '3.3', says: 'while a cell is edited every request is refused' },
  'typing/edit-mode-waits': { section: '1.9', says: 'with delayForCellEdit a request waits until the editing ends' },
} as const;
