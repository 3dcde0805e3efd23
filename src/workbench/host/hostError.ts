/** Microsoft's English texts; client code may only branch on the code (excel-host 3.3). */
const MESSAGES = {
  ItemNotFound: "The requested resource doesn't exist.",
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  ItemAlreadyExists: 'The resource being created already exists.',
  AccessDenied: 'You cannot perform the requested operation.',
  InvalidReference: 'This reference is not valid for the current operation.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  MergedRangeConflict:
    "Cannot complete the operation. A table can't overlap with another table, a PivotTable report, query results, merged cells, or an XML Map.",
  InsertDeleteConflict: 'The insert or delete operation attempted resulted in a conflict.',
  FormulaLengthExceedsLimit: 'The bytecode of the applied formula exceeds the maximum length limit.',
  GeneralException: 'There was an internal error while processing the request.',
  RangeExceedsLimit: 'The cell count in the range has exceeded the maximum supported number.',
  OperationCellsExceedLimit: 'The attempted operation affects more than the limit of 33554000 cells.',
  Conflict: 'The request could not be processed because of a conflict.',
  UndoNotSupported: "The operation can't be part of a group that is undone as one.",
  FilteredRangeConflict: 'The attempted operation causes a conflict with a filtered range.',
  NonBlankCellOffSheet: 'The operation would move cells that are not empty off the sheet.',
  NotImplemented: "The requested feature isn't implemented.",
} as const;

export type HostErrorCode = keyof typeof MESSAGES;

/** How Excel refuses one action. `location` is `Class.member` in the client's spelling, such as `Range.values`. */
export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    readonly location: string,
    message: string = MESSAGES[code],
  ) {
    super(message);
    this.name = 'HostError';
  }

  /** Microsoft documents no numbers; the client only passes them on. */
  get httpStatus(): number {
    return (
      { ItemNotFound: 404, AccessDenied: 403, GeneralException: 500, NotImplemented: 501 }[this.code as string] ?? 400
    );
  }
}

export const invalidArgument = (location: string, message?: string): HostError =>
  new HostError('InvalidArgument', location, message);

export const itemNotFound = (location: string): HostError => new HostError('ItemNotFound', location);

/** What Excel can do and this host cannot: said loudly, never answered with a null (excel-host 3.15). */
export const notImplemented = (location: string): HostError =>
  new HostError('NotImplemented', location, `host: ${location}`);
