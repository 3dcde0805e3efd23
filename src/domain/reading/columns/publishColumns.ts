import type { ColumnMatch } from '../reading';
import { publishQuestion } from '../values/parsePublish';
import { matchHeading } from './matchHeading';

/**
 * The columns that ask about publication beside the first one that is matched to it ("Publish" and "Exempt?"). The officer
 * is asked about each, and what one of them clearly keeps back is not published.
 */
export function furtherPublishColumns(matches: readonly ColumnMatch[]): readonly ColumnMatch[] {
  const first = matches.find(({ field }) => field === 'publish');
  return first === undefined
    ? []
    : matches.filter(
        (match) =>
          match !== first &&
          (match.field === 'publish' ||
            (match.field === null && match.decided === 'unmapped' && asksToPublish(match.header))),
      );
}

/** Those of them that the officer has said nothing of. */
export const unansweredPublishColumns = (matches: readonly ColumnMatch[]): readonly ColumnMatch[] =>
  furtherPublishColumns(matches).filter(({ decided }) => decided === 'unmapped');

const asksToPublish = (header: string): boolean =>
  publishQuestion(header) !== 'publish' ||
  matchHeading(header, header).some(({ field, strength }) => field === 'publish' && strength !== 'similar');
