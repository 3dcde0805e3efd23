import { readLeadingLabel } from '../../../../src/domain/reading/values/leadingLabel';

const WORDS = 'The force should mend it at once.';

it.each([
  [`Rec 17: ${WORDS}`, '17', 'recommendation'],
  [`Recommendation 34: ${WORDS}`, '34', 'recommendation'],
  [`AFI 1 - ${WORDS}`, '1', 'afi'],
  [`AFI-7\n${WORDS}`, '7', 'afi'],
  [`Cause of concern 2. ${WORDS}`, '2', 'causeOfConcern'],
  [`Rec 1(i): ${WORDS}`, '1(i)', 'recommendation'],
  [`Area for improvement: ${WORDS}`, null, 'afi'],
  [`Recommendation\n${WORDS}`, null, 'recommendation'],
  [`Cause of concern\n\n${WORDS}`, null, 'causeOfConcern'],
  [`National recommendation – ${WORDS}`, null, 'recommendation'],
])('%j', (text, ref, findingType) => expect(readLeadingLabel(text)).toEqual({ ref, findingType, rest: WORDS }));

it.each([
  WORDS,
  'Recommendations from the last report should be put right.',
  'AFI 3',
  'Recommendation: closed',
  'Rec 17 of the earlier report should be put right.',
  'Record 5: keep every log for seven years.',
  `17. ${WORDS}`,
  `Recs 1-3: ${WORDS}`,
])('has no label: %j', (text) => expect(readLeadingLabel(text)).toBeNull());
