import type { HostErrorCode } from './hostError';

/** The Excels that differ in what they refuse: Office LTSC 2021, Microsoft 365 on Windows and on the Mac, Excel on the web. */
export const BUILDS = ['win-ltsc2021', 'win-current', 'mac', 'web'] as const;
export type Build = (typeof BUILDS)[number];

/** Where builds of Excel differ (excel-host part 3). */
export interface BuildTraits {
  /** Most characters of one request and of one response; null for no limit (3.2). */
  readonly payloadLimit: number | null;
  /** Values of more cells than can be read: the property is null, or the batch is refused (3.2). */
  readonly tooManyCells: 'null' | 'RangeExceedsLimit';
  /** Most cells of one operation; null for no limit (3.2). */
  readonly cellsPerOperation: number | null;
  /** Pages to fit in one direction alone are taken, with the other direction automatic (3.9). */
  readonly takesFitAlone: boolean;
  /** How a table over another table or over merged cells is refused (3.3). */
  readonly tableOverlap: HostErrorCode;
  /** How deleting a very hidden sheet is refused (3.3). */
  readonly veryHiddenDelete: HostErrorCode;
  /** How unprotecting a sheet that is not protected is refused, as since 2026; null where it does nothing (3.8). */
  readonly unprotectUnprotected: 'AccessDenied' | null;
  /** Sheet members that the undo of ExcelApi 1.20 cannot take back besides delete, copy and protection. */
  readonly notUndone: readonly string[];
}

const WEB_PAYLOAD = 5 * 1024 * 1024;
const WEB_CELLS = 33_554_000;
const DESKTOP_NOT_UNDONE = ['Worksheet.name', 'Worksheet.position', 'Worksheet.visibility'];

const TRAITS: Readonly<Record<Build, BuildTraits>> = {
  'win-ltsc2021': {
    payloadLimit: null,
    tooManyCells: 'null',
    cellsPerOperation: null,
    takesFitAlone: false,
    tableOverlap: 'InvalidArgument',
    veryHiddenDelete: 'GeneralException',
    unprotectUnprotected: null,
    notUndone: DESKTOP_NOT_UNDONE,
  },
  'win-current': {
    payloadLimit: null,
    tooManyCells: 'null',
    cellsPerOperation: null,
    takesFitAlone: true,
    tableOverlap: 'MergedRangeConflict',
    veryHiddenDelete: 'InvalidOperation',
    unprotectUnprotected: 'AccessDenied',
    notUndone: DESKTOP_NOT_UNDONE,
  },
  mac: {
    payloadLimit: null,
    tooManyCells: 'null',
    cellsPerOperation: null,
    takesFitAlone: true,
    tableOverlap: 'GeneralException',
    veryHiddenDelete: 'InvalidOperation',
    unprotectUnprotected: 'AccessDenied',
    notUndone: DESKTOP_NOT_UNDONE,
  },
  web: {
    payloadLimit: WEB_PAYLOAD,
    tooManyCells: 'RangeExceedsLimit',
    cellsPerOperation: WEB_CELLS,
    takesFitAlone: true,
    tableOverlap: 'MergedRangeConflict',
    veryHiddenDelete: 'InvalidOperation',
    unprotectUnprotected: null,
    notUndone: [],
  },
};

/** The stricter of every two builds, trait by trait: what holds here holds in each. */
const STRICTEST: BuildTraits = {
  payloadLimit: WEB_PAYLOAD,
  tooManyCells: 'null',
  cellsPerOperation: WEB_CELLS,
  takesFitAlone: false,
  tableOverlap: 'MergedRangeConflict',
  veryHiddenDelete: 'InvalidOperation',
  unprotectUnprotected: 'AccessDenied',
  notUndone: DESKTOP_NOT_UNDONE,
};

/** What is particular to a build; without one, the stricter of all. */
export const traitsOf = (build: Build | undefined): BuildTraits => (build ? TRAITS[build] : STRICTEST);
