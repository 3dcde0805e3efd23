import type { Rag } from '../../vocabulary';

/** Hue in degrees and chroma, 0 to 1, of a `#RRGGBB` colour. */
function hueOf(colour: string): { hue: number; chroma: number } {
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255) as [number, number, number];
  const max = Math.max(r, g, b);
  const chroma = max - Math.min(r, g, b);
  if (chroma === 0) return { hue: 0, chroma };
  const sector = max === r ? ((g - b) / chroma + 6) % 6 : max === g ? (b - r) / chroma + 2 : (r - g) / chroma + 4;
  return { hue: sector * 60, chroma };
}

/** True for a pastel, of whatever hue: the shades of cells that are to be filled in. */
export const isPale = (colour: string): boolean => /^#[0-9a-f]{6}$/i.test(colour) && hueOf(colour).chroma < 0.3;

/** True for a fill that nobody could take for white, grey or black. */
export const isColoured = (colour: string): boolean => /^#[0-9a-f]{6}$/i.test(colour) && hueOf(colour).chroma >= 0.3;

/**
 * The RAG that a fill stands for, by its hue, so that Excel's palette, theme shades and pastels all count.
 * White, black and greys are no RAG (null); so are purple and turquoise, which nobody agrees on.
 */
export function ragOfFill(colour: string): Rag | null {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) return null;
  const { hue, chroma } = hueOf(colour);
  if (chroma < 0.08) return null;
  if (hue < 16 || hue >= 340) return 'red';
  if (hue < 68) return 'amber';
  if (hue >= 75 && hue < 165) return 'green';
  if (hue >= 195 && hue < 250) return 'complete';
  return null;
}
