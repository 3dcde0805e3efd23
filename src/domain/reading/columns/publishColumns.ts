import type { ColumnMatch } from '../reading';
import { publishQuestion } from '../values/parsePublish';
import { matchHeading } from './matchHeading';

/**
 * The columns that ask about publication beside the one that is matched to it ("Publish" and "Exempt?"). The officer
 * is asked about each, and what one of them clearly keeps back is not published.
 */
export const furtherPublishColumns = (matches: readonly ColumnMatch[]): readonly ColumnMatch[] =>
  matches.some(({ field }) => field === 'publish')
    ? matches.filter(({ field, decided, header }) => field === null && decided === 'unmapped' && asksToPublish(header))
    : [];

const asksToPublish = (header: string): boolean =>
  publishQuestion(header) !== 'publish' ||
  matchHeading(header, header).some(({ field, strength }) => field === 'publish' && strength !== 'similar');
