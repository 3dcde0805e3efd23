import { describeChange, describeFix } from '../../../src/app/wording/fixWording';
import type { Fix } from '../../../src/domain/issues/fix';

it.each<[Fix, string]>([
  [{ kind: 'misspelling', field: 'forceStatus', value: 'complete' }, 'Force status: correct the spelling to “Closed”.'],
  [
    { kind: 'likelyWord', field: 'forceStatus', value: 'inProgress' },
    'Force status: use the choice “In progress”, which is most likely meant.',
  ],
  [{ kind: 'knownWord', field: 'rag', value: 'complete' }, 'Tracker RAG: use the choice “Complete”.'],
  [{ kind: 'textToValue', field: 'percent', value: '75' }, 'Percent complete: enter “75%” as a number.'],
  [
    { kind: 'textToValue', field: 'targetDate', value: '2021-01-23' },
    'Target date: enter “23 January 2021” as a date.',
  ],
  [{ kind: 'fraction', field: 'percent', value: '12.5' }, 'Percent complete: enter the whole percentage, “12.5%”.'],
  [
    { kind: 'formula', field: 'ratedRag', value: 'notRated' },
    'RAG: put the rule’s formula back. It will say “Not rated”.',
  ],
  [{ kind: 'knownWord', field: 's55Required', value: 'No' }, 'Section 55 required: use the choice “No”.'],
  [
    { kind: 'textToValue', field: 'responsePublished', value: '2020-03-18' },
    'Response published: enter “18 March 2020” as a date.',
  ],
  [
    { kind: 'spaces', field: 'text', value: `One\nline ${'of many words '.repeat(9)}` },
    'Recommendation: take out the stray spaces. It will say “One line of many words of many words of many words of many words of many words o…”.',
  ],
])('%j', (fix, words) => expect(describeFix(fix)).toBe(words));

it.each<[string, Fix, string]>([
  ['Closd', { kind: 'misspelling', field: 'forceStatus', value: 'complete' }, '“Closd” becomes “Closed”.'],
  ['ACC  Crime', { kind: 'spaces', field: 'owner', value: 'ACC Crime' }, '“ACC Crime” keeps its words.'],
])('what would change: %j, %j', (before, fix, words) => expect(describeChange(before, fix)).toBe(words));
