import { NO_DECISIONS } from '../../../../src/domain/decisions';
import { readTrackers } from '../../../../src/domain/reading/readTrackers';
import { grid, workbook, type Short } from '../../gridBuilder';

const HEADERS = ['Inspection', 'Ref', 'Recommendation', 'Owner', 'Target date', 'Status', 'RAG'];
const GOOD: readonly Short[] = [
  'Custody 2023',
  '1',
  'The force should mend its custody records',
  'Supt Ray',
  '31/03/2024',
  'In progress',
  'Amber',
];
const TEXT = 'The force should renew its vetting at once';

/** The row below a good one, with the cells given; and what is reported of it by cell. */
function second(cells: Readonly<Record<string, Short>>, above: readonly (readonly Short[])[] = []) {
  const rest: Readonly<Record<string, Short>> = { Ref: '2', Recommendation: TEXT };
  const row = HEADERS.map((header, at) => ({ ...rest, ...cells })[header] ?? GOOD[at] ?? null);
  const sheet = grid([...above, HEADERS, GOOD, row]);
  const { recommendations, issues } = readTrackers(workbook(sheet), {
    decisions: NO_DECISIONS,
    acceptSuggestions: false,
  });
  const last = above.length + 3;
  return {
    read: recommendations[1],
    said: issues.filter(({ cell }) => cell?.endsWith(String(last))).map(({ code, field }) => `${code} ${field}`),
  };
}

describe('a ditto mark', () => {
  test.each(['"', "''", '〃', 'do.', '-do-', 'ditto', 'As above', 'Same as above'])('%s is no value', (mark) => {
    const { read, said } = second({
      Inspection: mark,
      Recommendation: mark,
      Owner: mark,
      'Target date': mark,
      Status: mark,
      RAG: mark,
    });
    expect(read).toMatchObject({
      inspection: null,
      text: null,
      owner: null,
      targetDate: null,
      forceStatus: null,
      trackerRag: null,
    });
    expect(read?.extras).toMatchObject({
      'Inspection (as typed)': { kind: 'text', text: mark },
      'Owner (as typed)': { kind: 'text', text: mark },
    });
    for (const problem of [
      'row/missing-inspection inspection',
      'row/missing-text text',
      'row/missing-owner owner',
      'cell/unknown-status forceStatus',
      'cell/unknown-rag rag',
    ])
      expect(said).toContain(problem);
    expect(said.filter((problem) => /cell\/(?:unreadable|ambiguous)-date targetDate/.test(problem))).toHaveLength(1);
  });

  test('does not hand the row to the title above the tracker', () => {
    const { read, said } = second({ Inspection: '"' }, [['PEEL 2022 - published 14 July 2022'], []]);
    expect(read?.inspection).toBeNull();
    expect(said).toContain('row/missing-inspection inspection');
  });
});

describe('words that say nothing', () => {
  test.each(['TBC', '-', 'n/a', 'N/A', '?', 'Unknown'])(
    '%s names no inspection and no owner and is no text',
    (words) => {
      const { read, said } = second({ Inspection: words, Owner: words, Recommendation: words });
      expect(read).toMatchObject({ inspection: null, owner: null, text: null });
      expect(said).toEqual(expect.arrayContaining(['row/missing-inspection inspection', 'row/missing-text text']));
    },
  );

  test.each(['#N/A', '#VALUE!', '#REF!'])('%s pasted as a text is a failed formula', (words) => {
    const { read, said } = second({ Inspection: words, Owner: words, Recommendation: words });
    expect(read).toMatchObject({ inspection: null, owner: null, text: null });
    for (const field of ['inspection', 'owner', 'text']) expect(said).toContain(`cell/formula-error ${field}`);
  });
});

test.each([
  ['3;#Jane Shaw', 'Jane Shaw'],
  ['3;#Jane Shaw;#7;#Tom Bell', 'Jane Shaw; Tom Bell'],
])('%s of a SharePoint list names %s', (Owner, owner) => {
  const { read } = second({ Owner });
  expect(read?.owner).toBe(owner);
  expect(read?.extras['Owner (as typed)']).toEqual({ kind: 'text', text: Owner });
});
