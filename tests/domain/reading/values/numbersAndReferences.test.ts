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
    [text('75% - awaiting the supplier'), { kind: 'read', value: 75, interpreted: true }],
    [text('5²'), { kind: 'unreadable' }],
    [text('75%¹'), { kind: 'unreadable' }],
    [text('75% (was 50%)'), { kind: 'unreadable' }],
    [text('75% - not verified'), { kind: 'unreadable' }],
    [text('75% by March'), { kind: 'unreadable' }],
    [text('75% (forecast)'), { kind: 'unreadable' }],
    [text('75% - disputed'), { kind: 'unreadable' }],
    [text('75% - last quarter'), { kind: 'unreadable' }],
    [text('100% (reopened)'), { kind: 'unreadable' }],
    [text('100% (policy)'), { kind: 'ambiguous', suggestion: 100 }],
    [text('100% - see update log'), { kind: 'read', value: 100, interpreted: true }],
    [text('90% (policy)'), { kind: 'read', value: 90, interpreted: true }],
    [text('100% - partially'), { kind: 'unreadable' }],
    [text('3 of 4'), { kind: 'unreadable' }],
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
    ['Yes*', 'ambiguous', 'ambiguous', 'ambiguous'],
    ['No*', 'ambiguous', 'ambiguous', 'ambiguous'],
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
    ['Rec 3 / AFI 4', { ...plain, ref: 'Rec 3 / AFI 4', several: true }],
    ['Rec 1/Rec 2', { ...plain, ref: 'Rec 1/Rec 2', findingType: 'recommendation', several: true }],
    ['Recs 5 & 6', { ...plain, ref: '5 & 6', findingType: 'recommendation', interpreted: true, several: true }],
    ['3 to 7', { ...plain, ref: '3 to 7', several: true }],
    ['2021/4', { ...plain, ref: '2021/4' }],
    ['(2.14)', { ...plain, ref: '2.14', interpreted: true }],
    ['1(ii)', { ...plain, ref: '1(ii)' }],
    ['ABC & D 07', { ...plain, ref: 'ABC & D 07' }],
    ['3. Review the way in which calls are graded', { ...plain, ref: '3', interpreted: true }],
    ['/hmicfrs/recommendation/northshire/5511/', { ...plain, ref: '5511', interpreted: true }],
    ['CoC 4 Rec 1', { ...plain, ref: '1', findingType: 'recommendation', parentRef: 'CoC 4', interpreted: true }],
    ['CoC4/Rec1', { ...plain, ref: '1', findingType: 'recommendation', parentRef: 'CoC4', interpreted: true }],
    ['CA-2026-002, CA-2026-003', { ...plain, ref: 'CA-2026-002, CA-2026-003', several: true }],
    ['See EC-02 and EC-03', { ...plain, ref: 'EC-02 and EC-03', interpreted: true, several: true }],
    ['O3 / B.5', { ...plain, ref: 'O3 / B.5', several: true }],
    ['[AP-2024-001]', { ...plain, ref: 'AP-2024-001', interpreted: true }],
    ['REF-2025-001', { ...plain, ref: 'REF-2025-001' }],
    ['Rec 4 + Rec 9', { ...plain, ref: '4 + 9', findingType: 'recommendation', interpreted: true, several: true }],
    ['Rec 2a, b & c', { ...plain, ref: '2a, b & c', findingType: 'recommendation', interpreted: true, several: true }],
    ['Rec 1 & AFI 2', { ...plain, ref: 'Rec 1 & AFI 2', several: true }],
    ['1a-1c', { ...plain, ref: '1a-1c', several: true }],
    ['a886-1', { ...plain, ref: 'a886-1' }],
    ['Ref: 22/017', { ...plain, ref: '22/017', interpreted: true }],
    ['PEEL23/AFI/06', { ...plain, ref: 'PEEL23/AFI/06' }],
    ['Reccomendation 8', { ...plain, ref: '8', findingType: 'recommendation', interpreted: true }],
    ['A.F.I. 2', { ...plain, ref: '2', findingType: 'afi', interpreted: true }],
    ['HMICFRS ref 6989', { ...plain, ref: '6989', interpreted: true }],
    ['Rec 14*', { ...plain, ref: '14', findingType: 'recommendation', interpreted: true }],
    ['– 1.1 raising their standards', { ...plain, ref: '1.1', interpreted: true }],
    ['7 – BT boxes', { ...plain, ref: '7', interpreted: true }],
    ['10c)- Working groups', { ...plain, ref: '10c', interpreted: true }],
    ['169.A key part of the plan', { ...plain, ref: '169', interpreted: true }],
    ['Action 2.01: CP', { ...plain, ref: 'Action 2.01', interpreted: true }],
    ['3 - part b', { ...plain, ref: '3 - part b' }],
    ['3 of 5', { ...plain, ref: '3 of 5' }],
    ['17 SRR 08', { ...plain, ref: '17 SRR 08' }],
    ['17.SRR.08', { ...plain, ref: '17.SRR.08' }],
    ['2023 - PEEL', { ...plain, ref: '2023 - PEEL' }],
    ['Chapter 3 - AFI 2', { ...plain, ref: 'Chapter 3 - AFI 2' }],
    ['Various', { ...plain, ref: null }],
    ['Overview', { ...plain, ref: 'Overview' }],
    ['Rec  1  &  2', { ...plain, ref: '1 & 2', findingType: 'recommendation', interpreted: true, several: true }],
    ['A report on the custody of children (4822)', { ...plain, ref: '4822', interpreted: true }],
    ['Rec 1 - Rec 4', { ...plain, ref: '1 - 4', findingType: 'recommendation', interpreted: true, several: true }],
    ['CoC 4 / Recs 1-3', { ...plain, ref: 'CoC 4 / Recs 1-3', several: true }],
    ['AFI 4/Rec 1', { ...plain, ref: '1', findingType: 'recommendation', parentRef: 'AFI 4', interpreted: true }],
    ['ACoC 2', { ...plain, ref: '2', findingType: 'causeOfConcern', interpreted: true }],
    ['#12', { ...plain, ref: '12', interpreted: true }],
    ['1.)', { ...plain, ref: '1', interpreted: true }],
    ['Rec 1 (closed)', { ...plain, ref: 'Rec 1 (closed)', findingType: 'recommendation' }],
    ['Rec 1 custody', { ...plain, ref: 'Rec 1 custody', findingType: 'recommendation' }],
    ['Restorations 8', { ...plain, ref: 'Restorations 8' }],
    ['3 months', { ...plain, ref: '3 months' }],
    ['4 A review of it', { ...plain, ref: '4 A review of it' }],
    ['3 CUSTODY SUITES', { ...plain, ref: '3 CUSTODY SUITES' }],
    ['3: CUSTODY SUITES', { ...plain, ref: '3', interpreted: true }],
    ['3.CUSTODY', { ...plain, ref: '3.CUSTODY' }],
    ['3: C4', { ...plain, ref: '3: C4' }],
    ['3-8', { ...plain, ref: '3-8', several: true }],
    ['8-3', { ...plain, ref: '8-3' }],
    ['• 5 of 6', { ...plain, ref: '5 of 6', interpreted: true }],
    ['Rec 1 ii) Review the plan', { ...plain, ref: '1 ii', findingType: 'recommendation', interpreted: true }],
    ['See above', { ...plain, ref: null }],
    ['Record 5', { ...plain, ref: 'Record 5' }],
    ['n/a', { ...plain, ref: null }],
  ])('%s', (typed, expected) => expect(parseReference(typed)).toEqual(expected));
});
