import { parseFindingType } from '../../../../src/domain/reading/values/parseFindingType';
import type { ValueReading } from '../../../../src/domain/reading/values/valueReading';
import { FINDING_TYPE } from '../../../../src/domain/vocabulary';

/** `afi`, `afi*` interpreted, `?afi` ambiguous, `?`, `none`, `unreadable`. */
const inShort = (reading: ValueReading<string>): string =>
  reading.kind === 'read'
    ? `${reading.value}${reading.interpreted ? '*' : ''}`
    : reading.kind === 'ambiguous'
      ? `?${reading.suggestion ?? ''}`
      : reading.kind;

describe('parseFindingType', () => {
  it.each(Object.entries(FINDING_TYPE))('reads our own label of %s', (id, label) => {
    expect(inShort(parseFindingType(label))).toBe(id);
  });
  it.each([
    ['Recs', 'recommendation'],
    ['AFIs', 'afi'],
    ["Area's for improvement", 'afi'],
    ['AFI 12', 'afi*'],
    ['CoC', 'causeOfConcern'],
    ['Accelerated cause for concern', 'causeOfConcern'],
    ['Main recommendations', 'recommendation*'],
    ['HMICFRS thematic recommendation', 'recommendation*'],
    ['PEEL 2021/22 AFI', 'afi*'],
    ['AFI (2023/25 PEEL)', 'afi*'],
    ['Area for Improvement - Responding to the Public', 'afi*'],
    ['Cause-of-concern', 'causeOfConcern'],
    ['Cause for concern (CoC)', 'causeOfConcern'],
    ['C of C', 'causeOfConcern'],
    ['Cause of concern / Recommendation', '?recommendation'],
    ['AFI (was CoC)', '?causeOfConcern'],
    ['Cause of concern (AFI)', '?afi'],
    ['Recommendation (CoC)', '?causeOfConcern'],
    ['Former cause of concern', '?causeOfConcern'],
    ['Not an AFI', '?afi'],
    ['No recommendation', '?recommendation'],
    ['Response to recommendation', '?recommendation'],
    ['Recommendation (closed)', '?recommendation'],
    ['Recommendation (N/A)', '?recommendation'],
    ['Good practice recommendation', '?recommendation'],
    ['AFI - Good practice', '?afi'],
    ['Recommendation or AFI', '?afi'],
    ['Recommendation?', '?recommendation'],
    ['Area of concern', '?causeOfConcern'],
    ['?', '?'],
    ['TBC', '?'],
    ['—', 'none'],
    ['Action', '?'],
    ['Recommendation -', 'recommendation'],
    ['ACoC', 'causeOfConcern'],
    ['Suggested areas for improvement', 'afi*'],
    ['Little cause for concern', '?causeOfConcern'],
    ['Root cause of concern', '?causeOfConcern'],
    ['AFI (disputed)', '?afi'],
    ['AFI (tbc)', '?afi'],
    ['constructor', 'unreadable'],
    ['R', '?recommendation'],
    ['Good practice', 'unreadable'],
    ['', 'none'],
  ])('%s: %s', (text, expected) => expect(inShort(parseFindingType(text))).toBe(expected));

  it.each([
    ['Reccomendation', 'recommendation'],
    ['Reccomendation 4', 'recommendation'],
    ['Recommedations', 'recommendation'],
    ['Cause of Conern', 'causeOfConcern'],
    ['Aera for improvement', 'afi'],
  ])('reads %s, which can be nothing else', (text, value) =>
    expect(parseFindingType(text)).toEqual({ kind: 'read', value, interpreted: true, slip: true }),
  );
  it.each(['Commendation', 'Recommended', 'Course of concern', 'AFl'])('does not take %s for a slip', (text) =>
    expect(parseFindingType(text)).toEqual({ kind: 'unreadable' }),
  );
});
