import fc from 'fast-check';
import { breakLines, textWidth } from '../../../../src/domain/report/summary/textMetric';

const FONT = { size: 10 } as const;

it.each([
  ['', 0],
  ['i', 2.22],
  ['W', 9.44],
  ['23 Sep 2020', 56.73],
])('measures %j as Arial 10 does, a little on the wide side', (text, arial) => {
  const width = textWidth(text, FONT);
  expect(width).toBeGreaterThanOrEqual(arial);
  expect(width).toBeLessThanOrEqual(arial * 1.05);
});

it('takes an accented letter for its base and an unknown sign for a square', () => {
  expect(textWidth('é', FONT)).toBe(textWidth('e', FONT));
  expect(textWidth('漢', FONT)).toBeGreaterThanOrEqual(10);
});

it('takes bold for wider and grows with the size', () => {
  expect(textWidth('word', { size: 10, bold: true })).toBeGreaterThan(textWidth('word', FONT));
  expect(textWidth('word', { size: 20 })).toBeCloseTo(2 * textWidth('word', FONT));
});

it('breaks at spaces and keeps breaks of the text', () => {
  expect(breakLines('one two three\n\nfour', textWidth('one two', FONT), FONT)).toEqual([
    'one two',
    'three',
    '',
    'four',
  ]);
});

it('loses no letter and makes no line too wide', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii' }), fc.integer({ min: 20, max: 300 }), (text, width) => {
      const lines = breakLines(text, width, FONT);
      expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      for (const line of lines) expect(textWidth(line, FONT)).toBeLessThanOrEqual(width);
    }),
  );
});
