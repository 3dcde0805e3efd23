import { ragColours } from '../../../src/domain/rag/ragColours';
import { RAG, type Rag } from '../../../src/domain/vocabulary';

const RAGS = Object.keys(RAG) as Rag[];

/** Relative luminance, WCAG 2.2. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const contrast = (a: string, b: string): number => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
};

describe.each(['blue', 'green'] as const)('RAG colours with complete in %s', (completeColour) => {
  it.each(RAGS)('%s: the word can be read on its fill', (rag) => {
    const { fill, font } = ragColours(rag, completeColour);
    expect(contrast(fill, font)).toBeGreaterThanOrEqual(4.5);
  });

  it('gives bars that stand apart in grey: no two alike, neighbours in a bar far apart', () => {
    const bars = RAGS.map((rag) => ragColours(rag, completeColour).bar);
    bars.slice(1).forEach((bar, index) => expect(contrast(bar, bars[index] ?? bar)).toBeGreaterThan(1.9));
    const levels = bars.map(luminance).sort((a, b) => a - b);
    levels.slice(1).forEach((level, index) => expect(level - (levels[index] ?? 0)).toBeGreaterThan(0.02));
  });
});
