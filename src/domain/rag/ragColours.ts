import type { Rag } from '../vocabulary';

interface RagColours {
  readonly fill: string;
  readonly font: string;
  /** For a bar of the chart: the seven differ in lightness, neighbours in a bar most of all, so that grey tells them apart. */
  readonly bar: string;
}

const GREEN: RagColours = { fill: '#C6EFCE', font: '#006100', bar: '#548235' };

/** Colours of a RAG; text on its fill has a contrast of 4.5 to 1 or better. The word always stands beside the colour. */
export function ragColours(rag: Rag, completeColour: 'blue' | 'green'): RagColours {
  const colours: Record<Rag, RagColours> = {
    red: { fill: '#FFC7CE', font: '#9C0006', bar: '#8B0000' },
    amber: { fill: '#FFEB9C', font: '#7F4F00', bar: '#FFC000' },
    green: GREEN,
    complete:
      completeColour === 'green' ? { ...GREEN, bar: '#C6E0B4' } : { fill: '#DDEBF7', font: '#1F3864', bar: '#9DC3E6' },
    awaiting: { fill: '#E2D9F3', font: '#3B2A6B', bar: '#5E4B9E' },
    notRated: { fill: '#F2F2F2', font: '#333333', bar: '#999999' },
    none: { fill: '#F2F2F2', font: '#333333', bar: '#EDEDED' },
  };
  return colours[rag];
}
