import { closedWithoutDate, targetBeforePublication } from './dates';
import { duplicateReference } from './duplicateReference';
import { hiddenColumns, hiddenRows, mergedCells } from './layout';
import { missingInspection, missingStatus, missingText } from './missingValues';
import { personalData } from './personalData';
import type { Rule } from './rule';

/** Every rule that is judged on what was read, in the order in which its issues are listed. */
export const RULES: readonly Rule[] = [
  hiddenRows,
  hiddenColumns,
  mergedCells,
  missingText,
  missingInspection,
  missingStatus,
  duplicateReference,
  targetBeforePublication,
  closedWithoutDate,
  personalData,
];
