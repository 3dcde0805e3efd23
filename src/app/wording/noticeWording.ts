/** What the pane says of its own accord, calmly: nothing is wrong. */
export const NOTICE_WORDING = {
  changed: 'The workbook has changed since it was checked.',
  slow: 'Excel has not answered yet. A large workbook takes a while; a dialog that is open, or a cell that is being edited, keeps Excel waiting.',
  stopWaiting: 'Stop waiting',
} as const;
