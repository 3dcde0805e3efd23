import { bullet } from './bullet';
import { closedBeforePublication } from './closedBeforePublication';
import { closedDateButOpen } from './closedDateButOpen';
import { closedWithoutDate } from './closedWithoutDate';
import { duplicateReference } from './duplicateReference';
import { hiddenColumns } from './hiddenColumns';
import { hiddenRows } from './hiddenRows';
import { mergedCells } from './mergedCells';
import { mergedRecommendation } from './mergedRecommendation';
import { missingInspection } from './missingInspection';
import { missingOwner } from './missingOwner';
import { missingStatus } from './missingStatus';
import { missingText } from './missingText';
import { noPublicationDate } from './noPublicationDate';
import { numberAsText } from './numberAsText';
import { orphanReference } from './orphanReference';
import { personalData } from './personalData';
import { referenceInText } from './referenceInText';
import { revisedBeforeTarget } from './revisedBeforeTarget';
import { ragNotSeen } from './ragNotSeen';
import type { Rule } from './rule';
import { sameTextDiffers } from './sameTextDiffers';
import { similarText } from './similarText';
import { statusAgainstPercent } from './statusAgainstPercent';
import { statusesDiffer } from './statusesDiffer';
import { straySpaces } from './straySpaces';
import { struckThrough } from './struckThrough';
import { targetBeforePublication } from './targetBeforePublication';
import { textAtLimit } from './textAtLimit';
import { trimmedText } from './trimmedText';
import { typeAgainstReference } from './typeAgainstReference';
import { unclearBanner } from './unclearBanner';
import { unknownInspection } from './unknownInspection';
import { unlikelyYear } from './unlikelyYear';

/**
 * The catalogue: every rule that is judged on what was read, in the order in which its issues are listed. What needs the
 * position date is in `dated/registry.ts`; what a single cell says is reported where the cell is read.
 */
export const RULES: readonly Rule[] = [
  hiddenRows,
  hiddenColumns,
  mergedCells,
  mergedRecommendation,
  ragNotSeen,
  noPublicationDate,
  unclearBanner,
  missingText,
  missingInspection,
  unknownInspection,
  missingStatus,
  missingOwner,
  bullet,
  struckThrough,
  duplicateReference,
  orphanReference,
  typeAgainstReference,
  referenceInText,
  similarText,
  sameTextDiffers,
  unlikelyYear,
  targetBeforePublication,
  revisedBeforeTarget,
  closedWithoutDate,
  closedBeforePublication,
  closedDateButOpen,
  statusAgainstPercent,
  statusesDiffer,
  numberAsText,
  textAtLimit,
  trimmedText,
  straySpaces,
  personalData,
];

/** Those of them that offer a mending, for where nothing else is asked. */
export const MENDING_RULES: readonly Rule[] = [unknownInspection, straySpaces];
