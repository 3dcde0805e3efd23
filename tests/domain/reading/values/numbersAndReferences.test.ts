import { readPercent } from '../../../../src/domain/reading/values/parsePercent';
import { publishQuestion, readPublish } from '../../../../src/domain/reading/values/parsePublish';
import { parseReference } from '../../../../src/domain/reading/values/parseReference';
import { EMPTY_CELL, type Cell } from '../../../../src/domain/workbook/cell';

const text = (shown: string): Cell => ({ ...EMPTY_CELL, value: { kind: 'text', text: shown }, shown });
const number = (value: number, shown = String(value)): Cell => ({
  ...EMPTY_CELL,
  value: { kind: 'number', value },
  shown,
});

describe('readPercent', () => {
  it.each([
    [number(0.35, '35%'), { kind: 'read', value: 35, interpreted: false }],
    [number(1, '100%'), { kind: 'read', value: 100, interpreted: false }],
    [number(35), { kind: 'read', value: 35, interpreted: false }],
    [number(0.35), { kind: 'read', value: 35, interpreted: true }],
    [number(0), { kind: 'read', value: 0, interpreted: false }],
    [number(1), { kind: 'ambiguous', suggestion: 100 }],
    [number(140), { kind: 'unreadable' }],
    [text('62.5 %'), { kind: 'read', value: 62.5, interpreted: false }],
    [text('80 per cent complete'), { kind: 'read', value: 80, interpreted: false }],
    [text('50-75%'), { kind: 'unreadable' }],
    [text('.5'), { kind: 'ambiguous', suggestion: 50 }],
    [text('~50'), { kind: 'ambiguous', suggestion: 50 }],
    [text('about 50%'), { kind: 'ambiguous', suggestion: 50 }],
    [text(',5'), { kind: 'unreadable' }],
    [text('100% ❌'), { kind: 'unreadable' }],
    [text('tbc'), { kind: 'none' }],
    [EMPTY_CELL, { kind: 'none' }],
  ])('%j', (cell, expected) => expect(readPercent(cell)).toEqual(expected));
});

describe('publishQuestion', () => {
  it.each([
    ['Publish?', 'publish'],
    ['Visibility', 'publish'],
    ['In public report?', 'publish'],
    ['Exempt?', 'withhold'],
    ['Exmept?', 'withhold'],
    ['Restricted', 'withhold'],
    ['Confidential', 'withhold'],
    ['Private?', 'withhold'],
    ['Redact', 'withhold'],
    ['Do not publish', 'withhold'],
    ["Don't publish", 'withhold'],
    ['Not for publication', 'withhold'],
    ['Not public', 'withhold'],
    ['Internal only', 'withhold'],
    ['Withhold from public or press', 'withhold'],
    ['Public / Private', 'either'],
    ['Publish or withhold', 'either'],
  ])('%s: %s', (header, expected) => expect(publishQuestion(header)).toBe(expected));
});

describe('a publish cell', () => {
  const mark = (short: string | number | boolean): Cell =>
    typeof short === 'string'
      ? text(short)
      : typeof short === 'number'
        ? number(short)
        : { ...EMPTY_CELL, value: { kind: 'boolean', value: short }, shown: String(short) };
  const says = (short: string | number | boolean, question: 'publish' | 'withhold' | 'either') => {
    const reading = readPublish(mark(short), question);
    return reading.kind === 'read' ? reading.value : reading.kind;
  };
  it.each<[string | number | boolean, unknown, unknown, unknown]>([
    ['Yes', true, false, 'ambiguous'],
    ['Yes.', true, false, 'ambiguous'],
    ['Y', true, false, 'ambiguous'],
    ['✅', true, false, 'ambiguous'],
    ['Yes ✔', true, false, 'ambiguous'],
    [1, true, false, 'ambiguous'],
    ['1', true, false, 'ambiguous'],
    [true, true, false, 'ambiguous'],
    ['No', false, true, 'ambiguous'],
    ['No.', false, true, 'ambiguous'],
    [0, false, true, 'ambiguous'],
    [false, false, true, 'ambiguous'],
    ['❌', false, 'ambiguous', 'ambiguous'],
    ['x', 'ambiguous', 'ambiguous', 'ambiguous'],
    ['Yes ❌', 'ambiguous', 'ambiguous', 'ambiguous'],
    ['Yes - partly', 'ambiguous', 'ambiguous', 'ambiguous'],
    ['Restricted', false, false, false],
    ['Private', false, false, false],
    ['Public', true, true, true],
    ['', 'none', 'none', 'none'],
  ])('%s', (short, publish, withhold, either) =>
    expect([says(short, 'publish'), says(short, 'withhold'), says(short, 'either')]).toEqual([
      publish,
      withhold,
      either,
    ]),
  );
});

describe('readPublish', () => {
  it.each([
    ['Yes', true],
    ['y', true],
    ['✓', true],
    ['No', false],
    ['Not for publication', false],
  ])('reads %s', (word, value) => expect(readPublish(text(word))).toEqual({ kind: 'read', value, interpreted: false }));
  it('does not decide other words, and withholds while it is not decided', () => {
    expect(readPublish(text('ask legal'))).toEqual({ kind: 'ambiguous', suggestion: false });
    expect(readPublish(EMPTY_CELL)).toEqual({ kind: 'none' });
  });
});

describe('parseReference', () => {
  const plain = { findingType: null, parentRef: null, interpreted: false, several: false };
  it.each([
    ['Rec 21:', { ...plain, ref: '21', findingType: 'recommendation', interpreted: true }],
    ['AFI-3', { ...plain, ref: '3', findingType: 'afi', interpreted: true }],
    ['Cause of concern 2', { ...plain, ref: '2', findingType: 'causeOfConcern', interpreted: true }],
    ['CoC 4 / Rec 1', { ...plain, ref: '1', findingType: 'recommendation', parentRef: 'CoC 4', interpreted: true }],
    ['Rec 1/Rec 2', { ...plain, ref: 'Rec 1/Rec 2', findingType: 'recommendation', several: true }],
    ['Recs 5 & 6', { ...plain, ref: '5 & 6', findingType: 'recommendation', interpreted: true, several: true }],
    ['3 to 7', { ...plain, ref: '3 to 7', several: true }],
    ['2021/4', { ...plain, ref: '2021/4' }],
    ['(2.14)', { ...plain, ref: '2.14', interpreted: true }],
    ['1(ii)', { ...plain, ref: '1(ii)' }],
    ['ABC & D 07', { ...plain, ref: 'ABC & D 07' }],
    ['3. Review the way in which calls are graded', { ...plain, ref: '3', interpreted: true }],
    ['/hmicfrs/recommendation/northshire/5511/', { ...plain, ref: '5511', interpreted: true }],
    ['Record 5', { ...plain, ref: 'Record 5' }],
    ['n/a', { ...plain, ref: null }],
  ])('%s', (typed, expected) => expect(parseReference(typed)).toEqual(expected));
});
