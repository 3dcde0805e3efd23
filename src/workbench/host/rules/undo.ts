/** Rules of undo (excel-host 3.8, 3.9; https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities). */
export const UNDO_RULES = {
  'undo/not-in-group': {
    section: '3.8',
    says: 'what cannot be undone is refused inside a group that is undone as one',
  },
  'undo/references': { section: '1.7', says: 'a kept range follows what is undone' },
  'undo/cleared': { section: '3.8', says: 'what cannot be undone takes everything before it off the undo stack' },
} as const;
