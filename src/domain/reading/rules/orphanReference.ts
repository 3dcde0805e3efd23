import type { IssueFacts } from '../../issues/issue';
import { CHILD_REFERENCE } from '../rows/parentReferences';
import { parseReference } from '../values/parseReference';
import { placeOf, type ReadRow, type Rule } from './rule';

/**
 * A sub-recommendation whose parent is no row of its inspection, in an inspection where others find theirs. Where none
 * does, the parents are not in the tracker at all (paragraph numbers, causes of concern kept elsewhere).
 */
export const orphanReference: Rule = {
  code: 'row/orphan-reference',
  find: (trackers) =>
    trackers.flatMap((tracker) => {
      const groups = new Map<string | null, ReadRow[]>();
      for (const row of tracker.rows) {
        const group = groups.get(row.recommendation.inspection);
        if (group) group.push(row);
        else groups.set(row.recommendation.inspection, [row]);
      }
      return [...groups.values()].flatMap((rows): IssueFacts[] => {
        if (!rows.some((row) => parentOf(row) !== null)) return [];
        const known = new Set(rows.flatMap(({ recommendation: { ref } }) => (ref === null ? [] : [plain(ref)])));
        const children = rows.flatMap((row) => {
          const parent = parentOf(row);
          return parent === null ? [] : [{ row, parent, found: isKnown(parent, known) }];
        });
        if (!children.some(({ found }) => found)) return [];
        return children
          .filter(({ found }) => !found)
          .map(({ row, parent }) => ({
            ...placeOf(tracker, row.row, tracker.fields.has('parentRef') ? 'parentRef' : 'ref'),
            value: row.recommendation.ref,
            data: { parent },
          }));
      });
    }),
};

const plain = (ref: string): string => ref.toLowerCase().replace(/\s+/g, '');

const parentOf = ({ recommendation: { ref, parentRef } }: ReadRow): string | null =>
  parentRef ?? (ref === null ? null : (CHILD_REFERENCE.exec(ref)?.[1] ?? null));

/** "CoC 4" is known as it stands and as its bare number. */
const isKnown = (parent: string, known: ReadonlySet<string>): boolean =>
  known.has(plain(parent)) || known.has(plain(parseReference(parent).ref ?? parent));
