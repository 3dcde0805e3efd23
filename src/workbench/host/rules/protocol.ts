/** Rules of the protocol (excel-host part 1). */
export const PROTOCOL_RULES = {
  'protocol/null-objects': { section: '1.7', says: 'nothing happens under a null object, and nothing is refused' },
  'protocol/resolved-once': { section: '1.3', says: 'an object path is resolved once in a request' },
  'protocol/ends-at-error': { section: '1.3', says: 'the first error ends a batch' },
  'protocol/unknown-select': {
    section: '3.15',
    says: 'a property that Excel does not have is refused when it is loaded',
  },
  'protocol/null-property': { section: '3.4', says: 'null for a whole property is refused' },
  'protocol/enum-case': { section: '3.14', says: 'the texts of an enumeration are told apart by case' },
  'protocol/argument-type': { section: '3.15', says: 'an argument of another type is refused' },
  'protocol/deleted-object': {
    section: '1.7',
    says: 'what was deleted is refused, by a kept reference and for the rest of its batch',
  },
  'protocol/ensure-unchanged': {
    section: '1.3',
    says: 'a batch is refused when something changed since the client saw it',
  },
} as const;
