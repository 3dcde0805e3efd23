import type { BlockAnswer } from '../../decisions';
import type { SheetSnapshot } from '../../workbook/snapshot';
import { headingsOf, type Block, type BlockColumn } from './block';
import { fitBeside, standingOf, type Standing } from './besideStanding';
import { columnPieces, type Piece } from './columnPieces';
import type { Extent } from './rowShapes';

type Table = Pick<Block, 'columns' | 'beside' | 'mayBeApart'>;

/**
 * The tables that stand beside each other under one row of headings. Columns with a recommendation's heading of their own
 * make a tracker; for others, behind a blank column or where headings begin again, the rows tell whether they are part of
 * the tracker beside them. Where they do not tell, the officer is asked; what was answered holds.
 */
export function tablesBeside(
  sheet: SheetSnapshot,
  extent: Extent,
  answerTo: (headings: string) => BlockAnswer | undefined,
): Table[] {
  const pieces = columnPieces(sheet, extent, answerTo);
  const mains = pieces.filter(({ alone }) => alone);
  const joined = new Map(
    mains.map((main) => [main, { columns: [...main.columns], mayBeApart: [] as (readonly BlockColumn[])[] }]),
  );
  const tables: Table[] = [];
  const placed = pieces
    .filter(({ alone }) => !alone)
    .map((piece): PlacedPiece => {
      const main = neighbourOf(sheet, extent, mains, piece);
      const isBetween = mains.some(({ from }) => from < piece.from) && mains.some(({ from }) => from > piece.from);
      const place = { ...piece, isBetween, behindGap: piece.run !== main.run };
      const answer = answerTo(headingsOf(piece.columns));
      return { piece, main, answered: answer !== undefined, standing: standingOf(sheet, extent, main, place, answer) };
    });
  const undecided = placed.filter(({ standing }) => typeof standing === 'object' && standing.asked !== 'other');
  for (const one of placed) {
    const { piece, main } = one;
    const standing = one.answered ? one.standing : besideUndecided(sheet, extent, one, mains, undecided);
    if (standing !== 'part' && (standing === 'apart' || piece.run !== main.run)) {
      tables.push({ columns: piece.columns, beside: standing, mayBeApart: [] });
      continue;
    }
    const table = joined.get(main);
    table?.columns.push(...piece.columns);
    if (standing !== 'part') table?.mayBeApart.push(piece.columns);
  }
  const trackers = [...joined.values()].map(({ columns, mayBeApart }): Table => ({
    columns: columns.sort((a, b) => a.column - b.column),
    beside: null,
    mayBeApart,
  }));
  return [...trackers, ...tables].sort((a, b) => (a.columns[0]?.column ?? 0) - (b.columns[0]?.column ?? 0));
}

interface PlacedPiece {
  readonly piece: Piece;
  /** The tracker that it most likely goes with. */
  readonly main: Piece;
  /** The officer has said what it is. */
  readonly answered: boolean;
  readonly standing: Standing;
}

/** The last before and the first behind a piece. */
const nearestTo = ({ from: at }: Piece, pieces: readonly Piece[]): [Piece | undefined, Piece | undefined] => [
  pieces.filter(({ from }) => from < at).pop(),
  pieces.find(({ from }) => from > at),
];

/** Of the trackers on both sides of a piece the one with whose rows it goes; where both fit, the one on its left. */
function neighbourOf(sheet: SheetSnapshot, extent: Extent, mains: readonly Piece[], piece: Piece): Piece {
  const [left, right] = nearestTo(piece, mains);
  if (!left || !right) return (left ?? right) as Piece;
  return fitBeside(sheet, extent, right, piece) > fitBeside(sheet, extent, left, piece) ? right : left;
}

/**
 * What is part of a tracker by its rows may as well belong to columns beside it that may be another one: then the officer
 * is asked about both, and it is proposed only where its rows do not go better with theirs.
 */
function besideUndecided(
  sheet: SheetSnapshot,
  extent: Extent,
  { piece, main, standing }: PlacedPiece,
  mains: readonly Piece[],
  undecided: readonly PlacedPiece[],
): Standing {
  if (standing !== 'part' || piece.run === main.run) return standing;
  const others = undecided.map((one) => one.piece);
  const nearest = nearestTo(
    piece,
    [...mains, ...others].sort((a, b) => a.from - b.from),
  );
  const rivals = others.filter((other) => nearest.includes(other));
  if (rivals.length === 0) return 'part';
  const fit = fitBeside(sheet, extent, main, piece);
  return { asked: rivals.some((rival) => fitBeside(sheet, extent, rival, piece) > fit) ? null : 'part' };
}
