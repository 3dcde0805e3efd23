import type { Outcome, Refusal, RefusalCode } from '../app/ports';

/** By `code` only: messages are localised (https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling). */
const CODES: Readonly<Record<string, RefusalCode>> = {
  InvalidOperationInCellEditMode: 'editingCell',
  AccessDenied: 'sheetProtected',
  RequestPayloadSizeLimitExceeded: 'tooLarge',
  ResponsePayloadSizeLimitExceeded: 'tooLarge',
  RangeExceedsLimit: 'tooLarge',
  OperationCellsExceedLimit: 'tooLarge',
  ActivityLimitReached: 'unavailable',
  InvalidOrTimedOutSession: 'unavailable',
  RequestAborted: 'unavailable',
  InactiveWorkbook: 'unavailable',
  ApiNotFound: 'notSupported',
  NotImplemented: 'notSupported',
  UnsupportedOperation: 'notSupported',
};

const isHostError = (error: unknown): error is OfficeExtension.Error =>
  typeof OfficeExtension !== 'undefined' && error instanceof OfficeExtension.Error;

/** The refusal that an error of the host stands for. Anything else is a programmer's error and is thrown again. */
export function refusalOf(error: unknown): Refusal {
  if (!isHostError(error)) throw error;
  const place = error.debugInfo?.errorLocation;
  return {
    code: CODES[error.code] ?? 'internal',
    detail: `${error.code}${place ? ` at ${place}` : ''}: ${error.message}`,
  };
}

/** Runs a batch of the host and gives its value, or the refusal as a value. */
export async function runExcel<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await Excel.run(batch) };
  } catch (error) {
    return { ok: false, refusal: refusalOf(error) };
  }
}
