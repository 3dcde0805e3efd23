import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, type RefObject } from 'react';
import type { Lines } from './gridLayout';

/** Rows or columns drawn beyond what is in view. */
const OVERSCAN = { rows: 8, columns: 2 } as const;

/** Lines that are drawn though they are out of view: merged areas that reach into it begin there. */
export type Reaching = (first: number, last: number) => readonly number[];

/**
 * Positions of the rows or columns to draw for what is in view: those in view, those that stay, the active one, and
 * those from which merged areas reach in. Scrolls so that the active one is in view whenever `shown` is another.
 */
export function useDrawnLines(
  direction: 'rows' | 'columns',
  lines: Lines,
  scroller: RefObject<HTMLElement | null>,
  heading: number,
  active: number,
  shown: object | null,
  reaching: Reaching,
): readonly number[] {
  const { indexes, starts, frozen } = lines;
  const virtualizer = useVirtualizer({
    horizontal: direction === 'columns',
    count: indexes.length,
    getScrollElement: () => scroller.current,
    estimateSize: (position) => (starts[position + 1] ?? 0) - (starts[position] ?? 0),
    overscan: OVERSCAN[direction],
    paddingStart: heading,
    scrollPaddingStart: heading + (starts[frozen] ?? 0),
    rangeExtractor: (range) => {
      const drawn = new Set(defaultRangeExtractor(range));
      for (let position = 0; position < frozen; position++) drawn.add(position);
      reaching(range.startIndex, range.endIndex).forEach((position) => drawn.add(position));
      if (active < indexes.length) drawn.add(active);
      return [...drawn].sort((a, b) => a - b);
    },
  });
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, lines]);
  useLayoutEffect(() => {
    if (shown && active >= frozen && active < indexes.length) virtualizer.scrollToIndex(active, { align: 'auto' });
    // Scrolls when another cell is selected, not whenever the sheet is drawn again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [shown]);
  return virtualizer.getVirtualIndexes();
}
