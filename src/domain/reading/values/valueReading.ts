/**
 * What one cell turned out to be. Only `read` has a value; everything else leaves the field null.
 * `interpreted` means that the officer's words were turned into something else and are to be kept beside the value.
 */
export type ValueReading<T> =
  | {
      readonly kind: 'read';
      readonly value: T;
      readonly interpreted: boolean;
      /** A slip of the keyboard stood in the cell, in a word that can be no other. */
      readonly slip?: true;
    }
  /** Blank, or words that say that there is no value: TBC, n/a, Ongoing. */
  | { readonly kind: 'none' }
  /** More than one reading is possible: the officer is asked, never picked for. */
  | {
      readonly kind: 'ambiguous';
      readonly suggestion: T | null;
      /** The suggestion is the only known word that a slip of the keyboard could have made this of. */
      readonly slip?: true;
    }
  | { readonly kind: 'unreadable' };

export const NONE = { kind: 'none' } as const;
export const UNREADABLE = { kind: 'unreadable' } as const;

/** A value that stands in the cell as it is. */
export const exactly = <T>(value: T): ValueReading<T> => ({ kind: 'read', value, interpreted: false });

/** A value that was made out of other words. */
export const interpreted = <T>(value: T): ValueReading<T> => ({ kind: 'read', value, interpreted: true });

/** A value that stands in the cell with a slip of the keyboard, and that nothing else could be. */
export const unslipped = <T>(value: T): ValueReading<T> => ({ kind: 'read', value, interpreted: true, slip: true });

/** The same reading when something beside the value takes it back or doubts it: the value is only suggested. */
export const doubted = <T>(reading: ValueReading<T>): ValueReading<T> =>
  reading.kind === 'read'
    ? ambiguous(reading.value)
    : reading.kind === 'ambiguous'
      ? ambiguous(reading.suggestion)
      : reading;

/** Not decided; `suggestion` is what the officer is most likely to mean, null when there is no such thing. */
export const ambiguous = <T>(suggestion: T | null): ValueReading<T> => ({ kind: 'ambiguous', suggestion });

/** Not decided, but a slip of the keyboard away from one word only. */
export const misspelling = <T>(meant: T): ValueReading<T> => ({ kind: 'ambiguous', suggestion: meant, slip: true });
