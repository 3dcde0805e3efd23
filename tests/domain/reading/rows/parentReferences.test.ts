import { readTrackers } from '../../../../src/domain/reading/readTrackers';
import { NO_DECISIONS } from '../../../../src/domain/decisions';
import { grid, workbook } from '../../gridBuilder';

const parentsOf = (...refs: readonly string[]) => {
  const rows = refs.map((ref, at) => [ref, 'PEEL 2022', `The force should mend thing ${at}`, 'In progress']);
  const sheet = grid([['Ref', 'Inspection', 'Recommendation', 'Status'], ...rows]);
  const options = { decisions: NO_DECISIONS, acceptSuggestions: false };
  return readTrackers(workbook(sheet), options).recommendations.map(({ parentRef }) => parentRef);
};

test.each([
  ['letters in turn', ['3', 'a', 'b', '4', 'a'], [null, '3', '3', null, '4']],
  ['letters that do not begin', ['3', 'b', 'c'], [null, null, null]],
  ['letters that leave one out', ['3', 'a', 'c'], [null, '3', null]],
  ['letters below no number', ['a', 'b'], [null, null]],
  ['numbers with a letter', ['3', '3a', '3b'], [null, '3', '3']],
])('%s', (_, refs, parents) => expect(parentsOf(...refs)).toEqual(parents));
