/** Rules of data validation and conditional formats (excel-host 3.7). */
export const VALIDATION_RULES = {
  'validation/one-kind': { section: '3.7', says: 'a rule has exactly one kind' },
  'validation/second-limit': { section: '3.7', says: 'Between and NotBetween need two limits' },
  'validation/read-back': { section: '3.7', says: 'numbers of a rule are read back as formulas' },
  'validation/source': { section: '3.7', says: 'a range as the source is read back as its reference' },
  'validation/list-length': { section: '3.2', says: 'a list written out has 255 characters' },
  'validation/list-items': { section: '3.7', says: 'the items of a list are trimmed' },
  'validation/blanks': { section: '3.7', says: 'a rule that ignores blanks is satisfied by them' },
  'validation/prompt-length': { section: '3.2', says: 'a prompt has 32 and 255 characters' },
  'validation/alert-length': { section: '3.2', says: 'an alert has 32 and 225 characters' },
  'validation/mixed': { section: '3.7', says: 'over cells that differ there is no rule and no one type' },
  'validation/mixed-write': { section: '3.7', says: 'over cells that differ a rule is refused' },
  'validation/valid': { section: '3.7', says: 'cells that differ in being valid are null' },
  'validation/all-valid': { section: '3.3', says: 'invalid cells where all are valid are ItemNotFound' },
  'validation/newest-first': { section: '3.7', says: 'a new conditional format goes before all others' },
  'validation/format-anchor': {
    section: '3.7',
    says: 'the formula of a conditional format is relative to the top-left cell of its range',
  },
  'validation/format-cut': { section: '3.7', says: 'clearing a part of a conditional format leaves the rest' },
  'validation/format-type': { section: '3.7', says: 'a conditional format has the member of its own type only' },
  'validation/format-areas': { section: '3.7', says: 'a conditional format of several areas has no one range' },
} as const;
