import { put, putAcross, startSheet, type Look, type SheetDraft } from './sheetDraft';

const HEAD: Look = { bold: true, fill: 'D0CECE', borders: true, wrap: true, down: 'center' };
const CELL: Look = { borders: true, wrap: true, down: 'top' };

/** One line of the dashboard: inspection, publication, sheet, pattern of its references, rows, closed at the July panel. */
const LINES: readonly (readonly [string, string, string, string, number, number])[] = [
  ['Evidence led DA prosecutions', '23/01/20', 'National & joint', 'DA*', 7, 2],
  ['Integrated offender management', '28/02/20', 'National & joint', 'IOM*', 6, 1],
  ['Prevent', '09/03/20', 'National & joint', 'PREV*', 5, 1],
  ['Child protection', '17/03/20', 'Force 2020', 'CP-*', 19, 1],
  ['State of Policing 2019', '02/07/20', 'National & joint', 'SOP*', 3, 0],
  ['Call for help', '09/07/20', 'Force 2020', 'CH-*', 8, 0],
  ['Roads policing', '15/07/20', 'National & joint', 'RP*', 11, 0],
  ['Hard Yards (national)', '21/07/20', 'National & joint', 'HY*', 5, 0],
  ['Hard Yards (ours)', '21/07/20', 'Force 2020', 'HYF*', 3, 0],
];

/** The officer's own counts. Not a tracker: no sentence of a recommendation stands here. */
export function draftDashboard(): SheetDraft {
  const sheet = startSheet({
    name: 'Dashboard',
    tabColour: '7030A0',
    widths: [34, 13, 18, 12, 18, 4, 62],
    landscape: false,
  });
  putAcross(sheet, 1, 0, 4, 'HMICFRS at a glance', { bold: true, size: 18, colour: '7030A0' });
  sheet.heights.set(1, 28);
  putAcross(sheet, 2, 0, 4, 'Next Police and Crime Panel: Friday 16th October 2020, 10.00, County Hall', {
    italic: true,
  });
  ['Report', 'Out on', 'Tab', 'How many', 'Closed at July panel'].forEach((title, index) =>
    put(sheet, 4, index, title, HEAD),
  );
  sheet.heights.set(4, 32);
  LINES.forEach(([report, out, tab, pattern, rows, closed], index) => {
    const row = 5 + index;
    put(sheet, row, 0, report, CELL);
    put(sheet, row, 1, out, { ...CELL, across: 'center' });
    put(sheet, row, 2, tab, CELL);
    put(
      sheet,
      row,
      3,
      { formula: `COUNTIF('${tab}'!$A:$A,"${pattern}")`, result: rows },
      { ...CELL, across: 'center' },
    );
    put(sheet, row, 4, closed, { ...CELL, across: 'center' });
  });
  const total = 5 + LINES.length;
  const rows = LINES.reduce((sum, line) => sum + line[4], 0);
  const closed = LINES.reduce((sum, line) => sum + line[5], 0);
  put(sheet, total, 0, 'All reports', { ...HEAD });
  put(sheet, total, 1, null, HEAD);
  put(sheet, total, 2, null, HEAD);
  put(sheet, total, 3, { formula: `SUM(D5:D${total - 1})`, result: rows }, { ...HEAD, across: 'center' });
  put(sheet, total, 4, { formula: `SUM(E5:E${total - 1})`, result: closed }, { ...HEAD, across: 'center' });
  [
    'To do before the Panel',
    '- chase roads policing leads (two rows have no update since July)',
    '- s55 letter for roads policing still with the Chief Constable',
    '- ask for a date for IOM3 and CP-R6',
  ].forEach((line, index) =>
    put(sheet, 4 + index, 6, line, { wrap: true, bold: index === 0, down: 'top', fill: 'FFF2CC' }),
  );
  return sheet;
}

const INITIALS: readonly (readonly [string, string, string])[] = [
  ['AB', 'Head of Change and Collaboration', 'ext 2104'],
  ['DM', 'Detective Superintendent, Protecting Vulnerable People', 'ext 2231'],
  ['GW', 'Chief Inspector, Roads Policing', 'ext 2390'],
  ['JH', 'Inspector, Integrated Offender Management', 'ext 2417'],
  ['KS', 'Superintendent, Local Policing', 'ext 2055'],
  ['PL', 'Detective Chief Inspector, Criminal Justice', 'ext 2262'],
  ['RT', 'Performance Manager', 'ext 2140'],
  ['TN', 'Collision Investigation Manager', 'ext 2394'],
];

/** Who the initials are. */
export function draftOwners(): SheetDraft {
  const sheet = startSheet({ name: 'Owners', tabColour: '808080', widths: [12, 52, 14], landscape: false });
  ['Initials', 'Post', 'Phone'].forEach((title, index) => put(sheet, 1, index, title, HEAD));
  INITIALS.forEach((line, index) => line.forEach((text, column) => put(sheet, 2 + index, column, text)));
  return sheet;
}
