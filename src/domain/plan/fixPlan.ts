import type { PlannedRows, PlannedValue } from './sheetPlan';

/** A cell that must still say what it said when the fix was shown; blank is `''`. 0-based. */
export interface Guard {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** One value that a fix writes. 0-based. */
export interface PlannedFix {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: PlannedValue;
  /** Null leaves the format of the cell. */
  readonly numberFormat: string | null;
  /** The cell itself first. Where one of them says something else, or is a formula, nothing is written. */
  readonly guards: readonly Guard[];
}

/** The values that fixes write, and the row of the Change log for each, in the same order. */
export interface FixPlan {
  readonly fixes: readonly PlannedFix[];
  readonly log: PlannedRows;
}

/** The plan for some of its fixes, by their 0-based places. */
export function planOfSome({ fixes, log }: FixPlan, places: readonly number[]): FixPlan {
  const rows = places.length;
  return {
    fixes: fixes.filter((_, place) => places.includes(place)),
    log: {
      ...log,
      area: { ...log.area, rows },
      values: log.values.filter((_, place) => places.includes(place)),
      styles: log.styles.map(({ area, style }) => ({ area: { ...area, rows }, style })),
    },
  };
}
