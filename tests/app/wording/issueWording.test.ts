import { describeIssue, ISSUE_WORDING, SEVERITY_WORD } from '../../../src/app/wording/issueWording';
import { issue, ISSUE_SEVERITY, type IssueCode } from '../../../src/domain/issues/issue';

const CODES = Object.keys(ISSUE_SEVERITY) as IssueCode[];
/** What leaks into a sentence when a missing value is put into words, and identifiers that an officer never sees. */
const LEAKS = /undefined|null|NaN|\[object|targetDate|offTrack|2020-04-03/;

describe('the wording of issues', () => {
  it('has words for each code and for no other', () => {
    expect(Object.keys(ISSUE_WORDING).sort()).toEqual([...CODES].sort());
  });

  it.each(CODES)('%s: title and what to do are filled in', (code) => {
    const { title, whatToDo } = ISSUE_WORDING[code];
    expect(title).toMatch(/^[A-Z].*[^.]$/);
    expect(whatToDo).toMatch(/^[A-Z].*[.]$/);
  });

  it.each(CODES)('%s: is one clean sentence with nothing known and with everything known', (code) => {
    const bare = issue(code);
    const full = issue(code, {
      sheet: 'Force plan',
      cell: 'F7',
      field: 'targetDate',
      value: '03/04/2020',
      suggestion: '2020-04-03',
      data: { count: 3 },
    });
    for (const sentence of [describeIssue(bare), describeIssue(full)]) {
      expect(sentence).toMatch(/^[“A-Z0-9].*[.]$/);
      expect(sentence).not.toMatch(LEAKS);
    }
  });

  it('says a date in British form and a vocabulary by its label', () => {
    const ambiguous = issue('cell/ambiguous-date', {
      field: 'targetDate',
      value: '03/04/2020',
      suggestion: '2020-04-03',
    });
    const status = issue('cell/unknown-status', { field: 'forceStatus', value: 'slipping', suggestion: 'offTrack' });
    expect(describeIssue(ambiguous)).toContain('3 April 2020');
    expect(describeIssue(status)).toContain('Off track');
  });

  it('says Yes, No and dates as the officer types them', () => {
    const publish = issue('cell/unknown-publish', { field: 'publish', value: 'maybe', suggestion: 'false' });
    expect(describeIssue(publish)).toBe('Publish: “maybe” could not be read. Perhaps No.');
    const early = issue('row/target-before-publication', { field: 'targetDate', value: '2020-04-20' });
    expect(describeIssue(early)).toBe('Target date “20 April 2020” lies before the report was published.');
  });

  it('says of a column of dates what hangs on their order', () => {
    const said = (data: Record<string, number>, suggestion: string) =>
      describeIssue(issue('column/date-order', { value: 'Due', suggestion, data }));
    const texts = '3 dates in the column “Due” can be read day first or month first.';
    const held =
      'If the month is first, Excel may have changed day and month over in the 2 that it holds as dates in “Due”.';
    expect(said({ count: 3, turned: 2 }, 'dayFirst')).toBe(texts);
    expect(said({ count: 3, turned: 2 }, 'monthFirst')).toBe(`${texts} ${held}`);
    expect(said({ count: 0, turned: 2 }, 'monthFirst')).toBe(held);
  });

  it('says of a table that does not say what may be published why it is kept back', () => {
    const said = (data: Record<string, number | string>) =>
      describeIssue(issue('sheet/publication-unsaid', { sheet: 'Old', data: { count: 2, ...data } }));
    expect(said({ keptBackOn: 'Force', keptBack: 1 })).toBe(
      '“Old” has no column that says what may be published, while “Force” keeps 1 row back. Its 2 rows are kept back.',
    );
    expect(said({})).toBe(
      'The sheet “Old” is hidden and has no column that says what may be published. Its 2 rows are kept back.',
    );
  });

  it('says of a date why it is not certain, and never more', () => {
    const said = (value: string, doubt: string) =>
      describeIssue(issue('cell/ambiguous-date', { field: 'targetDate', value, data: { doubt } }));
    expect(said('03/04/2020', 'order')).toBe('Target date: “03/04/2020” can be read day first or month first.');
    expect(said('12/31/2020', 'monthFirst')).toBe('Target date: “12/31/2020” is a date only with the month first.');
    expect(said('June?', 'other')).toBe('Target date: “June?” does not say one day for certain.');
  });

  it('says colours by their names', () => {
    const grey = issue('column/rag-colour', { field: 'rag', value: '#BFBFBF', data: { count: 3, fill: '#BFBFBF' } });
    expect(describeIssue(grey)).toBe('3 cells of the RAG column are grey and say nothing: not read as a rating.');
    const tan = issue('cell/unknown-rag', { field: 'rag', value: '#DDD9C4', data: { fill: '#DDD9C4' } });
    expect(describeIssue(tan)).toBe('Tracker RAG: the colour tan could not be read.');
    const painted = issue('column/colours-not-read', { data: { red: 2, amber: 0, green: 1, columns: 'A, B' } });
    expect(describeIssue(painted)).toBe(
      'Cells of columns A, B are coloured (2 red, 1 green); the colours were not read.',
    );
  });

  it('says over which columns words are merged, and which number a text begins with', () => {
    const merged = issue('cell/merged-across', {
      field: 'forceStatus',
      value: 'Not for this force',
      suggestion: 'notApplicable',
      data: { fields: 'owner targetDate forceStatus' },
    });
    expect(describeIssue(merged)).toBe(
      '“Not for this force” stands in cells merged over “Owner”, “Target date” and “Force status”. Perhaps the status Not for this force.',
    );
    const numbered = issue('row/reference-in-text', { value: '1', data: { label: '3', count: 4 } });
    expect(describeIssue(numbered)).toBe(
      'The reference is “1”, and the text begins with the number “3”; so it is in 3 more rows.',
    );
  });

  it('says which field comes next for a column in doubt, and where the first of two rows stands', () => {
    const column = issue('column/suggested', { field: 'targetDate', value: 'Date', data: { runnerUp: 'updateDate' } });
    expect(describeIssue(column)).toBe('“Date” might hold “Target date” or “Update date”. It was not used as that.');
    const similar = issue('row/similar-text', { value: 'Mend it', data: { firstSheet: 'National', firstCell: 'C7' } });
    expect(describeIssue(similar)).toBe('“Mend it” says nearly the same as “National” C7.');
  });

  it('shows a long cell shortened and on one line', () => {
    const long = issue('cell/personal-data', { field: 'progress', value: `first line\nsecond ${'word '.repeat(100)}` });
    const sentence = describeIssue(long);
    expect(sentence).toContain('first line second');
    expect(sentence.length).toBeLessThan(130);
  });

  it('has a word for each severity', () => {
    expect(Object.keys(SEVERITY_WORD).sort()).toEqual([...new Set(Object.values(ISSUE_SEVERITY))].sort());
  });
});
