/** A day of a month's grid: its number and its date as `YYYY-MM-DD`. */
export type GridDay = Readonly<{ day: number; date: string }>;

/** Seven places from Monday to Sunday; the places of other months are empty. */
export type GridWeek = readonly (GridDay | undefined)[];

const two = (number: number): string => String(number).padStart(2, '0');

/** The weeks of a month (1 to 12) of a Gregorian year from 1000 to 9999, Monday first, as a calendar on a wall shows them. */
export const monthWeeks = (year: number, month: number): GridWeek[] => {
  const before = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7;
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const weeks = Math.ceil((before + days) / 7);

  return Array.from({ length: weeks }, (_week, week) =>
    Array.from({ length: 7 }, (_day, weekday) => {
      const day = week * 7 + weekday - before + 1;
      return day >= 1 && day <= days ? { day, date: `${year}-${two(month)}-${two(day)}` } : undefined;
    })
  );
};
