import {
  choiceFix,
  dateFix,
  fractionFix,
  percentFix,
  yesNoFix,
  type ChoiceField,
} from '../../../src/domain/tables/pastedValue';

it.each<[ChoiceField, string, unknown]>([
  ['forceStatus', 'Completed', { kind: 'knownWord', field: 'forceStatus', value: 'complete' }],
  ['forceStatus', ' In progress ', { kind: 'knownWord', field: 'forceStatus', value: 'inProgress' }],
  ['forceStatus', 'Clsoed', { kind: 'misspelling', field: 'forceStatus', value: 'complete' }],
  ['forceStatus', 'Clsoed ❌', null],
  ['forceStatus', 'Open', { kind: 'likelyWord', field: 'forceStatus', value: 'inProgress' }],
  ['forceStatus', 'Open - see note', null],
  ['forceStatus', 'Pending review', null],
  ['forceStatus', 'Completed 12/03/2021', null],
  ['hmicfrsStatus', 'being-progressed', { kind: 'knownWord', field: 'hmicfrsStatus', value: 'beingProgressed' }],
  ['hmicfrsStatus', 'Superceded', { kind: 'misspelling', field: 'hmicfrsStatus', value: 'superseded' }],
  ['findingType', 'AFI', { kind: 'knownWord', field: 'findingType', value: 'afi' }],
  ['findingType', 'Reccomendation', { kind: 'misspelling', field: 'findingType', value: 'recommendation' }],
  ['findingType', 'Action', null],
  ['rag', 'G', { kind: 'knownWord', field: 'rag', value: 'green' }],
  ['rag', 'Red/Amber', null],
  ['ragOverride', 'G', { kind: 'knownWord', field: 'ragOverride', value: 'green' }],
])('%s: %s', (field, typed, fix) => expect(choiceFix(field, typed)).toEqual(fix));

it.each([
  ['23 January 2021', '2021-01-23'],
  ['23/01/2021', '2021-01-23'],
  ['03/04/2021', null],
  ['January 2021', null],
  ['14 Octobre 2021', '2021-10-14', 'misspelling'],
  ['TBC', null],
])('a date %s', (typed, value, kind = 'textToValue') =>
  expect(dateFix('targetDate', typed)).toEqual(value && { kind, field: 'targetDate', value }),
);

it.each([
  ['75%', '75'],
  ['75', '75'],
  ['about 75%', null],
  ['0.75', null],
])('a percentage %s', (typed, value) =>
  expect(percentFix(typed)).toEqual(value && { kind: 'textToValue', field: 'percent', value }),
);

it.each([
  [0.75, '75'],
  [0.333, '33.3'],
  [1, null],
  [0, null],
  [75, null],
  [-0.5, null],
])('a share of %d', (value, percent) =>
  expect(fractionFix(value)).toEqual(percent && { kind: 'fraction', field: 'percent', value: percent }),
);

it.each([
  ['publish', 'Y', 'Yes'],
  ['publish', 'withheld', 'No'],
  ['publish', 'Public', 'Yes'],
  ['publish', 'Ask legal', null],
  ['s55Required', ' true ', 'Yes'],
  ['s55Required', 'n', 'No'],
  ['s55Required', 'withheld', null],
] as const)('%s: %s', (field, typed, value) =>
  expect(yesNoFix(field, typed)).toEqual(value && { kind: 'knownWord', field, value }),
);
