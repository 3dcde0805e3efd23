import { child, descendants, type XmlElement } from './xml';

/** Colours of index 8 to 63 (ECMA-376 18.8.27); 0 to 7 repeat the first eight. */
const INDEXED = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** The Office theme, for a file without one: in the order that `theme="0"` counts. */
export const OFFICE_THEME =
  '#FFFFFF #000000 #E7E6E6 #44546A #4472C4 #ED7D31 #A5A5A5 #FFC000 #5B9BD5 #70AD47 #0563C1 #954F72'.split(' ');

/** Light and dark stand in swapped order in the theme part (lt1 is theme 0, dk1 is theme 1). */
const THEME_ORDER = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

/** The twelve colours of a theme part, `#RRGGBB`. */
export function readTheme(theme: XmlElement): string[] {
  const scheme = descendants(theme, 'clrScheme')[0];
  return THEME_ORDER.map((name, i) => {
    const colour = child(scheme, name)?.children[0];
    const hex = colour?.attributes.lastClr ?? colour?.attributes.val;
    return hex && /^[0-9a-f]{6}$/i.test(hex) ? `#${hex.toUpperCase()}` : (OFFICE_THEME[i] ?? '#000000');
  });
}

/** Lightens (tint above 0) or darkens a colour as Excel does: on the luminance of its HSL form (ECMA-376 18.8.19). */
export function applyTint(colour: string, tint: number): string {
  if (tint === 0) return colour;
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255) as [number, number, number];
  const high = Math.max(r, g, b);
  const low = Math.min(r, g, b);
  const range = high - low;
  const l = (high + low) / 2;
  const s = range === 0 ? 0 : range / (1 - Math.abs(2 * l - 1));
  const sector =
    range === 0 ? 0 : high === r ? ((g - b) / range) % 6 : high === g ? (b - r) / range + 2 : (r - g) / range + 4;
  const lit = tint < 0 ? l * (1 + tint) : l * (1 - tint) + tint;
  const chroma = (1 - Math.abs(2 * lit - 1)) * s;
  const part = (n: number): string => {
    // The hue wheel in six sectors: how far channel n (0, 8, 4) lies from the chroma peak.
    const k = (n + sector * 2) % 12;
    const value = lit - (chroma / 2) * Math.max(-1, Math.min(((k + 12) % 12) - 3, 9 - ((k + 12) % 12), 1));
    return Math.round(Math.min(1, Math.max(0, value)) * 255)
      .toString(16)
      .padStart(2, '0')
      .toUpperCase();
  };
  return `#${part(0)}${part(8)}${part(4)}`;
}

/** A colour element (`color`, `fgColor`, `tabColor`) as `#RRGGBB`; null when it is automatic or not given. */
export function resolveColour(
  element: XmlElement | undefined,
  theme: readonly string[],
  palette: readonly string[] = [],
): string | null {
  if (!element) return null;
  const { rgb, indexed, theme: themeIndex, tint } = element.attributes;
  const shade = Number(tint ?? 0) || 0;
  if (themeIndex !== undefined) {
    const base = theme[Number(themeIndex)];
    return base ? applyTint(base, shade) : null;
  }
  if (rgb !== undefined && /^(?:[0-9a-f]{2})?[0-9a-f]{6}$/i.test(rgb))
    return applyTint(`#${rgb.slice(-6).toUpperCase()}`, shade);
  if (indexed !== undefined) {
    const index = Number(indexed);
    const hex = palette[index] ?? INDEXED[index < 8 ? index : index - 8];
    return hex ? applyTint(`#${hex}`, shade) : null;
  }
  return null;
}
