import { isoDate } from '../../../workbook/serialDate';
import type { InspectionRule } from './inspectionRule';

/** A response that was published before its report: one of the two dates is mistyped, and the response counts as on time. */
export const responseBeforePublication: InspectionRule = {
  code: 'inspection/response-before-publication',
  find: ({ inspection: { published, responsePublished } }) =>
    published !== null && responsePublished !== null && responsePublished < published
      ? { field: 'responsePublished', value: isoDate(responsePublished), data: { published: isoDate(published) } }
      : null,
};
