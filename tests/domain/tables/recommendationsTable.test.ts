import { planRecommendations } from '../../../src/domain/tables/recommendationsTable';
import type { CellValue } from '../../../src/domain/workbook/cell';
import { recommendation } from '../report/sampleTracked';

const DISGUISE = '"16/10/2020";"16/10/2020";"16/10/2020"';
const number = (value: number, format?: string): CellValue => ({ kind: 'number', value, ...(format && { format }) });

/** Value and number format in each row of the officer's column. */
function written(values: readonly (CellValue | undefined)[]) {
  const plan = planRecommendations(
    values.map((value) => recommendation({ extras: value ? { Own: value } : {} })),
    'blue',
  );
  const column = plan.values[3]?.indexOf('Own') ?? -1;
  return values.map((_, index) => {
    const row = 4 + index;
    const formats = plan.styles.flatMap(({ area, style }) =>
      area.column <= column &&
      column < area.column + area.columns &&
      area.row <= row &&
      row < area.row + area.rows &&
      style.numberFormat !== undefined
        ? [style.numberFormat]
        : [],
    );
    return [plan.values[row]?.[column], ...formats];
  });
}

describe('a column of the officer’s own', () => {
  it('keeps each value with the number format under which it was shown', () => {
    expect(
      written([
        number(0.604, 'h:mm'),
        number(0.5, '0%'),
        number(0.25, '0%'),
        number(1234.5, '£#,##0.00'),
        number(7),
        { kind: 'date', serial: 45052.6, format: 'dd/mm/yyyy hh:mm' },
        { kind: 'date', serial: 45052 },
        { kind: 'text', text: '00123' },
        undefined,
        number(44120, DISGUISE),
        number(0.75, '0%'),
      ]),
    ).toEqual([
      [0.604, 'h:mm'],
      [0.5, '0%'],
      [0.25, '0%'],
      [1234.5, '£#,##0.00'],
      [7],
      [45052.6, 'dd/mm/yyyy hh:mm'],
      [45052, 'dd mmm yyyy'],
      ['00123'],
      [null],
      [44120, DISGUISE],
      [0.75, '0%'],
    ]);
  });

  it('has one format for a run of rows, not one for each row', () => {
    const plan = planRecommendations(
      Array.from({ length: 500 }, () => recommendation({ extras: { Own: number(0.5, '0.0%') } })),
      'blue',
    );
    expect(plan.styles.filter(({ style }) => style.numberFormat === '0.0%').map(({ area }) => area.rows)).toEqual([
      500,
    ]);
  });
});
