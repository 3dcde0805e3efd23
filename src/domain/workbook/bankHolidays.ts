import { dateParts, serialOf, weekday, type SerialDate } from './serialDate';

/** Days that were moved or added by proclamation, which no rule tells. */
const PROCLAIMED: Readonly<Record<string, readonly (readonly [month: number, day: number])[]>> = {
  2020: [[5, 8]],
  2022: [
    [6, 2],
    [6, 3],
    [9, 19],
  ],
  2023: [[5, 8]],
};
/** Years in which a Monday was given up for a day above. */
const NO_EARLY_MAY: ReadonlySet<number> = new Set([2020]);
const NO_LATE_MAY: ReadonlySet<number> = new Set([2022]);

const at = (year: number, month: number, day: number): SerialDate => serialOf(year, month, day) as SerialDate;
/** The same day, or the next Monday after a weekend. */
const notAtWeekend = (day: SerialDate): SerialDate => ({ Saturday: day + 2, Sunday: day + 1 })[weekday(day)] ?? day;
const mondayFrom = (day: SerialDate): SerialDate => (weekday(day) === 'Monday' ? day : mondayFrom(day + 1));

/** Easter Sunday, by the rule of the Gregorian calendar (Meeus, Jones and Butcher). */
function easter(year: number): SerialDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const epact =
    (19 * golden +
      century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
      15) %
    30;
  const shift = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * shift) / 451);
  const days = epact + shift - 7 * late + 114;
  return at(year, Math.floor(days / 31), (days % 31) + 1);
}

function holidaysOf(year: number): readonly SerialDate[] {
  const sunday = easter(year);
  const christmas = at(year, 12, 25);
  const boxing = notAtWeekend(christmas + 1);
  return [
    notAtWeekend(at(year, 1, 1)),
    sunday - 2,
    sunday + 1,
    ...(NO_EARLY_MAY.has(year) ? [] : [mondayFrom(at(year, 5, 1))]),
    ...(NO_LATE_MAY.has(year) ? [] : [mondayFrom(at(year, 5, 25))]),
    mondayFrom(at(year, 8, 25)),
    // Where one of the two falls on a weekend, the two days after it are taken
    ...(['Saturday', 'Sunday'].includes(weekday(christmas))
      ? [at(year, 12, 27), at(year, 12, weekday(christmas) === 'Saturday' ? 28 : 26)]
      : [christmas, boxing]),
    ...(PROCLAIMED[year] ?? []).map(([month, day]) => at(year, month, day)),
  ];
}

/** True for a bank holiday in England and Wales (Banking and Financial Dealings Act 1971, and what was proclaimed up to 2026). */
export const isBankHoliday = (day: SerialDate): boolean => holidaysOf(dateParts(day).year).includes(Math.floor(day));
