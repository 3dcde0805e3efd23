import type { TableField } from '../fields';

/** What a mending does; its words stand in `src/app/wording/fixWording.ts`. */
export type FixKind =
  /** A known word with a slip of the keyboard becomes that word. */
  | 'misspelling'
  /** Another word for one of the choices of the drop-down becomes that choice. */
  | 'knownWord'
  /** A word that leaves a little open ("Open" may be in progress or not started) becomes the choice that it most likely means. */
  | 'likelyWord'
  /** A date or a number that is kept as text becomes one. */
  | 'textToValue'
  /** Stray spaces are taken out. */
  | 'spaces'
  /** A share of one becomes a percentage: 0.75 was typed as 75%. */
  | 'fraction'
  /** The rule's formula takes its place again. */
  | 'formula';

/**
 * The one safe mending of an issue: a column of the issue's own row, and what it would hold. Only data; whoever
 * applies it shows it first.
 */
export interface Fix {
  readonly kind: FixKind;
  readonly field: TableField;
  /** As an issue's `suggestion` says it: dates are ISO, vocabularies are identifiers, numbers are digits. */
  readonly value: string;
}
