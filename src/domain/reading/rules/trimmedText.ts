import { ownCell } from '../blocks/block';
import { cleanText } from '../values/cleanText';
import type { IssueFacts } from '../../issues/issue';
import { placeOf, type ReadTracker, type Rule } from './rule';
import { TEXT_FIELDS } from './textFields';

/** Spaces at the ends of a text, or line breaks of an old kind: all that is taken out of a text without being asked for. */
export const trimmedText: Rule = {
  code: 'cell/trimmed',
  // Our own table holds what was taken already
  find: (trackers) => trackers.flatMap((tracker) => (tracker.headerRow === null ? [] : trimmedIn(tracker))),
};

function trimmedIn(tracker: ReadTracker): IssueFacts[] {
  const { sheet, rows, fields } = tracker;
  const columns = TEXT_FIELDS.flatMap((field) => {
    const column = fields.get(field);
    return column === undefined ? [] : [{ field, column }];
  });
  const found: IssueFacts[] = [];
  for (const { row, recommendation } of rows) {
    for (const { field, column } of columns) {
      if (recommendation[field] === null) continue;
      const { value } = ownCell(sheet, row, column);
      if (value.kind !== 'text') continue;
      const taken = cleanText(value.text);
      if (taken !== value.text) found.push({ ...placeOf(tracker, row, field), value: value.text, suggestion: taken });
    }
  }
  return found;
}
