import { NO_DECISIONS } from '../../../../src/domain/decisions';
import { readTrackers } from '../../../../src/domain/reading/readTrackers';
import { day, grid, workbook } from '../../gridBuilder';

describe('the officer’s own columns', () => {
  it('stay beside the words that are kept of a cell as it was typed, whatever they are called', () => {
    const headers = [
      'Ref',
      'Recommendation',
      'Target date',
      'Status',
      'Target date (as typed)',
      'FORCE STATUS (as typed)',
    ];
    const row = (ref: string, target: string | ReturnType<typeof day>, status: string): (typeof target)[] => [
      ref,
      `The force should put matter ${ref} right and keep it so.`,
      target,
      status,
      `own words ${ref}`,
      `own status ${ref}`,
    ];
    const { recommendations } = readTrackers(
      workbook(
        grid([
          headers,
          row('1', day('2021-06-30'), 'In progress'),
          row('2', 'TBC', 'Who knows'),
          row('3', day('2021-06-30'), 'Closed'),
        ]),
      ),
      { decisions: NO_DECISIONS, acceptSuggestions: false },
    );
    const text = (words: string) => ({ kind: 'text', text: words });
    const own = (ref: string) => ({
      'Target date (as typed) (tracker)': text(`own words ${ref}`),
      'FORCE STATUS (as typed) (tracker)': text(`own status ${ref}`),
    });
    expect(recommendations.map(({ extras }) => extras)).toEqual([
      own('1'),
      { ...own('2'), 'Target date (as typed)': text('TBC'), 'Force status (as typed)': text('Who knows') },
      own('3'),
    ]);
  });
});
