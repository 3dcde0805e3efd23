import type { CSSProperties } from 'react';
import { contains } from '../../domain/workbook/area';
import type { HostSheet, HostTable } from '../host/workbook';

interface TableColours {
  readonly header: CSSProperties;
  /** Every other row of the body, from the first; absent when the style has no bands. */
  readonly band?: string;
  /** Line under each row of the body. */
  readonly rowLine?: string;
  /** Line under the last row. */
  readonly endLine: string;
}

/** The Office theme: the colour of a style's lines, and the same 80 % lighter; by the number of the style in its row of seven. */
const THEME: readonly (readonly [strong: string, light: string])[] = [
  ['#000000', '#D9D9D9'],
  ['#4472C4', '#D9E1F2'],
  ['#ED7D31', '#FCE4D6'],
  ['#A5A5A5', '#EDEDED'],
  ['#FFC000', '#FFF2CC'],
  ['#5B9BD5', '#DDEBF7'],
  ['#70AD47', '#E2EFDA'],
];

const filledHeader = (colour: string): CSSProperties => ({
  backgroundColor: colour,
  color: '#FFFFFF',
  fontWeight: 700,
});

/** The built-in styles come in rows of seven of one design in seven colours; the dark ones are drawn as filled headers. */
function coloursOf(style: string): TableColours | undefined {
  const match = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(style);
  if (!match) return undefined;
  const number = Number(match[2]) - 1;
  const [strong, light] = THEME[number % 7] ?? ['#000000', '#D9D9D9'];
  const design = `${match[1]}${Math.floor(number / 7)}`;
  if (design === 'Light0')
    return {
      header: { fontWeight: 700, borderTop: `1px solid ${strong}`, borderBottom: `1px solid ${strong}` },
      band: light,
      endLine: strong,
    };
  if (design === 'Light1') return { header: filledHeader(strong), rowLine: strong, endLine: strong };
  if (design === 'Light2')
    return {
      header: { fontWeight: 700, borderBottom: `2px solid ${strong}` },
      band: light,
      rowLine: strong,
      endLine: strong,
    };
  return { header: filledHeader(strong), band: light, rowLine: strong, endLine: strong };
}

const underline = (colour: string | undefined): CSSProperties =>
  colour === undefined ? {} : { borderBottom: `1px solid ${colour}` };

/** How the table under a cell colours it, where the cell itself says nothing. */
export function tableLook(sheet: HostSheet, row: number, column: number): CSSProperties | undefined {
  const table = sheet.tables.find((one: HostTable) => contains(one.area, row, column));
  const colours = table && coloursOf(table.style);
  if (!table || !colours) return undefined;
  const { area } = table;
  if (row === area.row) return colours.header;
  const last = row === area.row + area.rows - 1;
  if (last && table.showTotals) return { fontWeight: 700, borderTop: `1px solid ${colours.endLine}` };
  const banded = table.showBandedRows && (row - area.row) % 2 === 1;
  return {
    ...underline(last ? colours.endLine : colours.rowLine),
    ...(banded && colours.band !== undefined ? { backgroundColor: colours.band } : {}),
  };
}
