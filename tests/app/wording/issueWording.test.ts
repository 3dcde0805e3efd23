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
