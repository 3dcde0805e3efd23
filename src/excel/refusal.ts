import type { Outcome, Refusal, RefusalCode } from '../app/ports';
import { SheetTaken } from './ensureSheets';

/** By `code` only: messages are localised (https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling). */
const CODES: Readonly<Record<string, RefusalCode>> = {
  InvalidOperationInCellEditMode: 'editingCell',
  AccessDenied: 'sheetProtected',
  BadPassword: 'wrongPassword',
  RequestPayloadSizeLimitExceeded: 'tooLarge',
  ResponsePayloadSizeLimitExceeded: 'tooLarge',
  RangeExceedsLimit: 'tooLarge',
  OperationCellsExceedLimit: 'tooLarge',
  ActivityLimitReached: 'unavailable',
  WriteNotSupportedWhenModalDialogOpen: 'unavailable',
  InvalidRequestContext: 'unavailable',
  RequestAborted: 'unavailable',
  InactiveWorkbook: 'unavailable',
  InvalidOrTimedOutSession: 'noAnswer',
  RequestTimeout: 'noAnswer',
  Timeout: 'noAnswer',
  // What was read a moment ago is not there any more, or stands elsewhere
  InvalidReference: 'outOfDate',
  ItemNotFound: 'outOfDate',
  ItemAlreadyExists: 'outOfDate',
  Conflict: 'outOfDate',
  GeneralException: 'notCurrent',
  ApiNotFound: 'notSupported',
  NotImplemented: 'notSupported',
  UnsupportedOperation: 'notSupported',
  UndoNotSupported: 'notSupported',
};

const isHostError = (error: unknown): error is OfficeExtension.Error =>
  typeof OfficeExtension !== 'undefined' && error instanceof OfficeExtension.Error;

/** The refusal that an error of the host stands for. Anything else is a programmer's error and is thrown again. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof SheetTaken) return { code: 'outOfDate', detail: error.message };
  if (!isHostError(error)) throw error;
  const place = error.debugInfo?.errorLocation;
  return {
    code: CODES[error.code] ?? 'internal',
    detail: `${error.code}${place ? ` at ${place}` : ''}: ${error.message}`,
  };
}

type Batch<T> = (context: Excel.RequestContext) => Promise<T>;

/** Runs a batch of the host and gives its value, or the refusal as a value. */
export async function runExcel<T>(batch: Batch<T>, options?: Excel.RunOptions): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await (options ? Excel.run(options, batch) : Excel.run(batch)) };
  } catch (error) {
    return { ok: false, refusal: refusalOf(error) };
  }
}

/**
 * Runs a batch that only reads. "The data is not current on the server" comes and goes on the desktop, as a GeneralException
 * (https://github.com/OfficeDev/office-js/issues/6501): then it is read once more. A write is never repeated like that.
 */
export async function readExcel<T>(batch: Batch<T>): Promise<Outcome<T>> {
  const outcome = await runExcel(batch);
  return !outcome.ok && outcome.refusal.code === 'notCurrent' ? runExcel(batch) : outcome;
}
