import fc from 'fast-check';
import { rate, rateAt, type Rated } from '../../../src/domain/rag/rate';
import { FORCE_STATUS, RAG, type ForceStatus, type Rag } from '../../../src/domain/vocabulary';
import { parseIsoDate } from '../../../src/domain/workbook/serialDate';

const day = (iso: string): number => parseIsoDate(iso) as number;
const dates = { positionDate: day('2020-10-16'), amberDays: 30 };
const row = (fields: Partial<Rated>): Rated => ({
  forceStatus: 'inProgress',
  targetDate: null,
  revisedDate: null,
  ragOverride: null,
  overrideReason: null,
  ...fields,
});

describe('the RAG of a recommendation', () => {
  it.each<[string, Partial<Rated>, Rag, string]>([
    ['due the day before the position date', { targetDate: day('2020-10-15') }, 'red', 'Overdue by 1 day'],
    ['due that day: not overdue', { targetDate: day('2020-10-16') }, 'amber', 'Due on the position date'],
    ['due within the amber days', { targetDate: day('2020-11-15') }, 'amber', 'Due in 30 days'],
    ['due a day after the amber days', { targetDate: day('2020-11-16') }, 'green', 'Due in 31 days'],
    ['overdue for long', { targetDate: day('2020-09-12') }, 'red', 'Overdue by 34 days'],
    [
      'the revised date counts, not the target',
      { targetDate: day('2020-01-31'), revisedDate: day('2021-03-31') },
      'green',
      'Due in 166 days',
    ],
    [
      'a revised date that is earlier counts too',
      { targetDate: day('2021-03-31'), revisedDate: day('2020-10-01') },
      'red',
      'Overdue by 15 days',
    ],
    [
      'off track with time left',
      { forceStatus: 'offTrack', targetDate: day('2021-03-31') },
      'amber',
      'Off track. Due in 166 days',
    ],
    [
      'paused with time left',
      { forceStatus: 'paused', targetDate: day('2020-10-17') },
      'amber',
      'Paused. Due in 1 day',
    ],
    ['off track and overdue', { forceStatus: 'offTrack', targetDate: day('2020-10-01') }, 'red', 'Overdue by 15 days'],
    [
      'not started in good time',
      { forceStatus: 'notStarted', targetDate: day('2021-03-31') },
      'green',
      'Due in 166 days',
    ],
    ['closed, whatever the date', { forceStatus: 'complete', targetDate: day('2019-01-01') }, 'complete', 'Closed'],
    [
      'awaiting HMICFRS, whatever the date',
      { forceStatus: 'completeAwaiting', targetDate: day('2019-01-01') },
      'awaiting',
      'Complete, not yet agreed by HMICFRS',
    ],
    ['superseded', { forceStatus: 'superseded', targetDate: day('2019-01-01') }, 'none', 'Superseded'],
    ['not accepted', { forceStatus: 'notAccepted' }, 'none', 'Not accepted'],
    ['not for this force', { forceStatus: 'notApplicable' }, 'none', 'Not for this force'],
    ['no usable date', {}, 'notRated', 'No usable target date'],
    ['no status, overdue', { forceStatus: null, targetDate: day('2020-10-01') }, 'red', 'Overdue by 15 days'],
    [
      'no status, never green by default',
      { forceStatus: null, targetDate: day('2021-03-31') },
      'notRated',
      'Status not known',
    ],
    [
      'an override with a reason wins',
      { forceStatus: 'complete', ragOverride: 'red', overrideReason: 'Reopened.' },
      'red',
      'Set by the officer: Reopened.',
    ],
    [
      'an override without a reason does not',
      { targetDate: day('2020-10-01'), ragOverride: 'green' },
      'red',
      'Overdue by 15 days',
    ],
    [
      'nor with a blank one',
      { targetDate: day('2020-10-01'), ragOverride: 'green', overrideReason: ' ' },
      'red',
      'Overdue by 15 days',
    ],
  ])('%s', (_, fields, rag, reason) => {
    expect(rate(row(fields), dates)).toEqual({ rag, reason });
  });

  it('counts the amber days that the officer set', () => {
    const due = row({ targetDate: day('2020-10-26') });
    expect(rate(due, { ...dates, amberDays: 10 }).rag).toBe('amber');
    expect(rate(due, { ...dates, amberDays: 9 }).rag).toBe('green');
  });

  it('is the same for one among many, whatever was rated before', () => {
    const few = <T>(...values: T[]) => fc.constantFrom(...values);
    const rated = fc.record<Rated>({
      forceStatus: few<ForceStatus | null>('complete', 'inProgress', null),
      targetDate: few<number | null>(44100, 44120, 44400, null),
      revisedDate: few<number | null>(44100, 44400, null),
      ragOverride: few<Rag | null>('red', 'green', null),
      overrideReason: few<string | null>('Reopened.', 'Paused.', null),
    });
    fc.assert(
      fc.property(fc.array(rated, { minLength: 2, maxLength: 30 }), (rows) => {
        const rating = rateAt(dates);
        expect(rows.map(rating)).toEqual(rows.map((each) => rate(each, dates)));
      }),
    );
  });

  it('is never green without a known status, a date ahead and more days than the amber ones', () => {
    const optionalDay = fc.option(fc.integer({ min: 43000, max: 45000 }));
    const rated = fc.record<Rated>({
      forceStatus: fc.option(fc.constantFrom(...(Object.keys(FORCE_STATUS) as ForceStatus[]))),
      targetDate: optionalDay,
      revisedDate: optionalDay,
      ragOverride: fc.constant(null),
      overrideReason: fc.constant(null),
    });
    fc.assert(
      fc.property(rated, (fields) => {
        const { rag, reason } = rate(fields, dates);
        expect(Object.keys(RAG)).toContain(rag);
        expect(reason).not.toBe('');
        if (rag === 'green') {
          const target = fields.revisedDate ?? fields.targetDate;
          expect(['notStarted', 'inProgress']).toContain(fields.forceStatus);
          expect(target).toBeGreaterThan(dates.positionDate + dates.amberDays);
        }
      }),
    );
  });
});
