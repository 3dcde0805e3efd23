import type { SheetSnapshot } from '../../../src/domain/workbook/snapshot';
import { grid } from '../../domain/gridBuilder';
import type { Decoy } from './shape';

/** Sheets that stand beside trackers and must not be taken for one. */
export const DECOYS: Readonly<Record<Decoy, SheetSnapshot>> = {
  lookup: grid(
    [
      ['Status', 'Type', 'RAG'],
      ['Not started', 'Recommendation', 'Red'],
      ['In progress', 'AFI', 'Amber'],
      ['Complete', 'Cause of concern', 'Green'],
    ],
    { name: 'Lists' },
  ),
  counts: grid(
    [
      ['Inspection', 'Open', 'Closed', 'Overdue', 'Total'],
      ['Custody in Northshire', 4, 3, 1, 8],
      ['A call for answers', 2, 9, 0, 11],
      ['Total', 6, 12, 1, 19],
    ],
    { name: 'Counts' },
  ),
  dashboard: grid(
    [
      ['HMICFRS dashboard'],
      [],
      ['Recommendations', 'Number'],
      ['Red', 4],
      ['Amber', 9],
      ['Green', 12],
      [],
      ['Status', 'Count of Ref'],
      ['In progress', 13],
      ['Grand Total', 25],
    ],
    { name: 'Dashboard' },
  ),
  contents: grid(
    [
      ['Sheet', 'Report', 'Page'],
      ['Tab 1', 'Custody in Northshire', 1],
      ['Tab 2', 'A call for answers', 2],
    ],
    { name: 'Contents' },
  ),
  prose: grid(
    [
      ['How to use this workbook'],
      ['Each action owner should bring their rows up to date by the 5th of the month.'],
      ['Closed recommendations stay where they are; do not delete a row.'],
    ],
    { name: 'Read me' },
  ),
  key: grid(
    [
      ['RAG', 'Meaning'],
      ['Red', 'Past its date, or will be'],
      ['Amber', 'Work remains and the date is near'],
      ['Green', 'On course'],
    ],
    { name: 'Key' },
  ),
};
