import type { InspectionRule } from './inspectionRule';
import { lastDayOffWork } from './lastDayOffWork';
import { responseBeforePublication } from './responseBeforePublication';
import { responseOverdue } from './responseOverdue';
import { titleTwice } from './titleTwice';

/** What a tracker can tell of its inspections before there is an Inspections table. */
export const FOUND_INSPECTION_RULES: readonly InspectionRule[] = [lastDayOffWork, responseBeforePublication];

/** Every rule that judges an inspection, in the order in which its issues are listed. Responses stand in the table only. */
export const INSPECTION_RULES: readonly InspectionRule[] = [titleTwice, responseOverdue, ...FOUND_INSPECTION_RULES];
