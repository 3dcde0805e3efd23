import type { Field } from '../../fields';
import type { Agreement } from './contentEvidence';
import type { Strength } from './matchHeading';

/** That a column may hold a field, by its heading or by its cells. */
export interface Claim {
  readonly index: number;
  readonly field: Field;
  readonly strength: Strength | 'content';
  readonly score: number;
  readonly content: Agreement;
  readonly isOriginal: boolean;
  /** The column is the same thing again, at another time: "Status Sept 2024". */
  readonly isLater: boolean;
}

/** A claim that is only ever put to the officer. */
export const OFFERED = {
  strength: 'offered',
  score: 0.5,
  content: 'silent',
  isOriginal: false,
  isLater: false,
} as const;
