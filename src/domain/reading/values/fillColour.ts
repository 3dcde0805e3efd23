import type { Rag } from '../../vocabulary';
import { remember } from './remember';

const HEX = /^#[0-9a-f]{6}$/i;

/** What a `#RRGGBB` colour looks like: its hue in degrees, its chroma and the strength of its strongest part, 0 to 1. */
export interface Look {
  readonly hue: number;
  readonly chroma: number;
  readonly light: number;
}

/** The look of a colour; null for anything that is none. */
export const lookOf = remember((colour): Look | null => {
  if (!HEX.test(colour)) return null;
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255) as [number, number, number];
  const light = Math.max(r, g, b);
  const chroma = light - Math.min(r, g, b);
  if (chroma === 0) return { hue: 0, chroma, light };
  const sector = light === r ? ((g - b) / chroma + 6) % 6 : light === g ? (b - r) / chroma + 2 : (r - g) / chroma + 4;
  return { hue: sector * 60, chroma, light };
});

/** True for a pastel, of whatever hue: the shades of cells that are to be filled in. */
export const isPale = (colour: string): boolean => (lookOf(colour)?.chroma ?? 1) < 0.3;

/** True for every fill but none and white. */
export const isFilled = (colour: string): boolean => colour !== '#FFFFFF' && HEX.test(colour);

/**
 * The RAG that a fill stands for, by its hue, so that Excel's palette, theme shades and pastels all count.
 * White, black and greys are no RAG (null); so are tan, brown, purple and turquoise, which nobody agrees on.
 */
export function ragOfFill(colour: string): Rag | null {
  const look = lookOf(colour);
  if (look === null || look.chroma < 0.08) return null;
  const { hue } = look;
  if (hue < 16 || hue >= 340) return 'red';
  if (hue < 68) return isEarthen(look) ? null : 'amber';
  if (hue >= 75 && hue < 165) return 'green';
  if (hue >= 195 && hue < 250) return 'complete';
  return null;
}

/** Tan and brown have the hue of amber, and are darker or greyer than any amber, be it pale. */
const isEarthen = ({ chroma, light }: Look): boolean => light < 0.85 || (light < 0.92 && chroma < 0.3);
