import { beginFormat } from '../cells/beginFormat';
import { CellRange, commonStyle, restyle } from '../cells/cellRange';
import { notImplemented } from '../hostError';
import { bind, readOnly, type Given, type HostObject, type ObjectClass } from '../wire/objectModel';
import { orNotFound } from '../wire/orNotFound';
import type { Session } from '../session';
import type { BorderEdge, HostBorder } from '../workbook';

type BorderIndex = BorderEdge | 'InsideVertical' | 'InsideHorizontal' | 'DiagonalDown' | 'DiagonalUp';

const INDEXES: readonly BorderIndex[] = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
];
const LINE_STYLES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'] as const;
const WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;
const NEW_BORDER: HostBorder = { style: 'Continuous', weight: 'Thin', colour: '#000000' };

interface BorderTarget {
  readonly range: CellRange;
  readonly index: BorderIndex;
}

/** The cells that an edge of the range lies on, with the side of each cell that it is; an inside line lies on two. */
function linesOf({ range, index }: BorderTarget): { range: CellRange; edge: BorderEdge }[] {
  const { sheet, area } = range;
  const part = (change: Partial<CellRange['area']>): CellRange => new CellRange(sheet, { ...area, ...change });
  switch (index) {
    case 'EdgeTop':
      return [{ range: part({ rows: 1 }), edge: index }];
    case 'EdgeBottom':
      return [{ range: part({ row: area.row + area.rows - 1, rows: 1 }), edge: index }];
    case 'EdgeLeft':
      return [{ range: part({ columns: 1 }), edge: index }];
    case 'EdgeRight':
      return [{ range: part({ column: area.column + area.columns - 1, columns: 1 }), edge: index }];
    case 'InsideHorizontal':
      if (area.rows < 2) return [];
      return [
        { range: part({ rows: area.rows - 1 }), edge: 'EdgeBottom' },
        { range: part({ row: area.row + 1, rows: area.rows - 1 }), edge: 'EdgeTop' },
      ];
    case 'InsideVertical':
      if (area.columns < 2) return [];
      return [
        { range: part({ columns: area.columns - 1 }), edge: 'EdgeRight' },
        { range: part({ column: area.column + 1, columns: area.columns - 1 }), edge: 'EdgeLeft' },
      ];
    default:
      throw notImplemented(`RangeBorder ${index}`);
  }
}

function change(
  target: BorderTarget,
  given: Given,
  session: Session,
  put: (border: HostBorder) => HostBorder | null,
): void {
  const lines = linesOf(target);
  beginFormat(target.range, given.location, session);
  for (const { range, edge } of lines) {
    restyle(range, (style) => {
      const { [edge]: before, ...others } = style.borders;
      const after = put(before ?? NEW_BORDER);
      return { ...style, borders: after ? { ...others, [edge]: after } : others };
    });
  }
}

/** What the border's cells have in common, `fallback` where there is no border. */
function read(target: BorderTarget, pick: (border: HostBorder) => string, fallback: string): string | null {
  const [line] = linesOf(target);
  if (!line) return fallback;
  return commonStyle(line.range, ({ borders }) => {
    const border = borders[line.edge];
    return border ? pick(border) : fallback;
  });
}

export const borderClass: ObjectClass<BorderTarget> = {
  name: 'RangeBorder',
  identity: ({ index }) => ({ Id: index }),
  scalars: {
    sideIndex: readOnly(({ index }) => index),
    style: {
      read: (target) => read(target, (border) => border.style, 'None'),
      write: (target, given, session) => {
        const style = given.oneOf(LINE_STYLES);
        change(target, given, session, (border) => (style === 'None' ? null : { ...border, style }));
      },
    },
    weight: {
      read: (target) => read(target, (border) => border.weight, 'Thin'),
      write: (target, given, session) => {
        const weight = given.oneOf(WEIGHTS);
        change(target, given, session, (border) => ({ ...border, weight }));
      },
    },
    color: {
      read: (target) => read(target, (border) => border.colour, '#000000'),
      write: (target, given, session) => {
        const colour = given.colour();
        change(target, given, session, (border) => ({ ...border, colour }));
      },
    },
  },
};

const bindBorder = (range: CellRange, index: BorderIndex): HostObject => bind(borderClass, { range, index });

export const bordersClass: ObjectClass<CellRange> = {
  name: 'RangeBorderCollection',
  scalars: { count: readOnly(() => INDEXES.length) },
  item: (range, key) => bindBorder(range, key.oneOf(INDEXES)),
  items: (range) => INDEXES.map((index) => bindBorder(range, index)),
  methods: {
    getItemAt: (range, args) => {
      const index = INDEXES[args.at(0).integer(0)];
      return orNotFound('sheets/no-such-item', index && bindBorder(range, index), args.location);
    },
  },
};
