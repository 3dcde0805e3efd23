import { coveredReferences } from '../../../../src/domain/reading/values/coveredReferences';

it.each([
  ['1-3', ['1', '2', '3']],
  ['3 to 5', ['3', '4', '5']],
  ['R7–R9', ['R7', 'R8', 'R9']],
  ['R1, R2', ['R1', 'R2']],
  ['5 & 6', ['5', '6']],
  ['1a/1b', ['1a', '1b']],
  ['1, 2 and 4', ['1', '2', '4']],
  ['4 + 9', ['4', '9']],
  ['2a, b & c', ['2a', '2b', '2c']],
  ['17', ['17']],
  ['1(i)', ['1(i)']],
  ['5-3', ['5-3']],
  ['A1-B3', ['A1-B3']],
  ['2020-2110', ['2020-2110']],
  ['BOD 180/17(b)-(c)', ['BOD 180/17(b)-(c)']],
  ['Head of', ['Head of']],
])('%s', (ref, covered) => expect(coveredReferences(ref)).toEqual(covered));
