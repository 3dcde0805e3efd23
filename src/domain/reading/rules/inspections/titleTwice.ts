import { sameInspection } from '../../../report/sameInspection';
import type { InspectionRule } from './inspectionRule';

/** A title that stands in the Inspections table above already: all recommendations count for the first. */
export const titleTwice: InspectionRule = {
  code: 'inspection/title-twice',
  find: ({ inspection, inspections }) =>
    inspections.find(({ title }) => sameInspection(title, inspection.title)) === inspection
      ? null
      : { field: 'title', value: inspection.title },
};
