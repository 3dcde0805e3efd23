import { lookOf } from '../../domain/reading/values/fillColour';

/** The first hue, in degrees, that has the next name. */
const HUES: readonly (readonly [before: number, name: string])[] = [
  [16, 'red'],
  [45, 'orange'],
  [68, 'yellow'],
  [165, 'green'],
  [195, 'turquoise'],
  [250, 'blue'],
  [300, 'purple'],
  [340, 'pink'],
  [361, 'red'],
];

/** What people call a `#RRGGBB` colour, such as `pale blue`; the colour as it is when it is none. */
export function nameColour(colour: string): string {
  const look = lookOf(colour);
  if (look === null) return colour;
  const { hue, chroma, light } = look;
  if (light < 0.15) return 'black';
  if (chroma < 0.08) return light > 0.97 ? 'white' : 'grey';
  const name = HUES.find(([before]) => hue < before)?.[1] ?? 'red';
  if (name === 'orange' || name === 'yellow') {
    if (light < 0.7 && chroma >= 0.3) return 'brown';
    if (light < 0.92 && chroma < 0.3) return 'tan';
  }
  return chroma < 0.3 && light > 0.75 ? `pale ${name}` : name;
}
