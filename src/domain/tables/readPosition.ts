import type { Position } from '../recommendation';
import { FORCE_STATUS, RAG } from '../vocabulary';
import type { TableRow } from './tableRow';

/** What a row of the Panel positions table says; null for one that cannot be read. */
export function readPosition(row: TableRow): Position | null {
  const positionDate = row.date('Position date', null);
  const rag = row.oneOf('RAG', RAG, 'cell/unknown-rag', null);
  if (positionDate === null || rag === null) return null;
  return {
    meetingDate: row.date('Meeting date', null) ?? positionDate,
    positionDate,
    inspection: row.text('Inspection'),
    ref: row.text('Reference'),
    forceStatus: row.oneOf('Force status', FORCE_STATUS, 'cell/unknown-status', null),
    rag,
    target: row.date('Target', null),
  };
}
