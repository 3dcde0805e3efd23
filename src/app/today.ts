import { serialOf, type SerialDate } from '../domain/workbook/serialDate';

/** The office's own calendar day, not Greenwich's. Only the proposal for a position date that nobody has set yet. */
export function today(): SerialDate {
  const now = new Date();
  const serial = serialOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (serial === null) throw new RangeError('The clock of this computer shows no day that Excel knows.');
  return serial;
}
