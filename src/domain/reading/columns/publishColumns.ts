import type { ColumnMatch } from '../reading';
import { publishQuestion } from '../values/parsePublish';
import { headingWords } from './heading';
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
            (match.field === null &&
              match.decided === 'unmapped' &&
              (match.asksToPublish ?? asksToPublish(match.header)))),
      );
}

/** Those of them that the officer has said nothing of. */
export const unansweredPublishColumns = (matches: readonly ColumnMatch[]): readonly ColumnMatch[] =>
  furtherPublishColumns(matches).filter(({ decided }) => decided === 'unmapped');

/** "Public website", "Publish on the website": what is shown where, and no date or address of it. */
const SHOWN_WHERE =
  /^(?!.*\b(?:date|when|link|url|address|report|title)\b).*\b(?:public|publish|web|website|online|disclose|disclosable)\b/;

const asksToPublish = (header: string): boolean =>
  publishQuestion(header) !== 'publish' ||
  SHOWN_WHERE.test(headingWords(header)) ||
  matchHeading(header, header).some(({ field, strength }) => field === 'publish' && strength !== 'similar');
