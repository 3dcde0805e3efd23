import { day, filled, grid, type Short } from '../../gridBuilder';
import { issuesOf } from './oneTracker';

const rated = (rag: Short) =>
  issuesOf([
    grid([
      ['Ref', 'Recommendation', 'Owner', 'Target date', 'Status', 'RAG'],
      ['1', 'The force should mend the thing.', 'AB', day('2021-06-30'), 'In progress', rag],
      ['2', 'The force should mend another thing.', 'AB', day('2021-06-30'), 'In progress', null],
    ]),
  ]).filter(({ code }) => code === 'column/rag-not-seen');

test('a RAG column without words or colours', () => {
  expect(rated(null)).toMatchObject([{ cell: 'F1', field: 'rag', value: 'RAG' }]);
});

test.each<[string, Short]>([
  ['a word', 'Red'],
  ['a fill', filled('#FF0000')],
  ['a fill that is no RAG', filled('#7030A0')],
  ['a dash', '-'],
])('not with %s in it', (_, rag) => expect(rated(rag)).toEqual([]));
