/** Rules of inserting and deleting cells (excel-host 1.7, 3.3 and 3.15). */
export const MOVING_RULES = {
  'moving/merged-cells': { section: '3.3', says: 'an insert or delete that would tear merged cells apart is refused' },
  'moving/off-sheet': { section: '3.3', says: 'cells that are not empty are not pushed off the sheet' },
  'moving/whole-lines': { section: '3.14', says: 'whole rows move down and up, whole columns right and left' },
  'moving/references': { section: '1.7', says: 'a kept range follows inserts and deletes' },
  'moving/batch-references': { section: '1.7', says: 'a range of the same batch follows inserts and deletes' },
  'moving/deleted-reference': { section: '3.3', says: 'a kept range whose cells were all deleted is InvalidReference' },
  'moving/formulas': { section: '3.15', says: 'references in formulas follow their cells' },
  'moving/rules': { section: '3.15', says: 'validation rules and conditional formats follow their cells' },
  'moving/formats': { section: '3.4', says: 'new cells take the format of those before them' },
  'moving/locked': { section: '3.8', says: 'rows and columns with locked cells are not deleted on a protected sheet' },
} as const;
