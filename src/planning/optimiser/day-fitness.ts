import type { ClosedPeriod, PlanningDay, PlanningYear, Season, Wish } from './planning-year.ts';

// What speaks against a day by itself, whatever else is planned.

/** May people be met on this day in this region? A Saturday only where its population asked for Saturdays. */
export const isMeetingDay = (year: PlanningYear, region: string, day: PlanningDay): boolean =>
  !day.off || (isPlainSaturday(day) && year.rules['population-time'].on && saturdayShare(year, region) > 0);

const isPlainSaturday = (day: PlanningDay): boolean => day.weekday === 6 && !day.holiday;

const saturdayShare = (year: PlanningYear, region: string): number =>
  year.population.find((wish) => wish.region === region)?.saturday ?? 0;

/** The closed period in which a day of a region lies, if there is one. */
export const closedPeriodAt = (year: PlanningYear, region: string, on: string): ClosedPeriod | undefined =>
  year.closed.find((period) => (period.region === null || period.region === region) && within(period, on));

/** The seasons that count against a wish in a region on a day: of fields only for rural districts. */
export const seasonsAt = (year: PlanningYear, wish: Wish, region: string, on: string): readonly Season[] =>
  year.seasons.filter(
    (season) => season.region === region && (season.rule === 'weather' || wish.rural) && within(season, on)
  );

const within = ({ from, to }: { from: string; to: string }, on: string): boolean => from <= on && on <= to;

/**
 * Of a hundred people asked, for how many the other time would have been better: on a Saturday those who asked for evenings,
 * on a working day (whose evening is taken) those who asked for Saturdays, as far as they are more. 0 where nobody was asked.
 */
export const populationMissed = (year: PlanningYear, region: string, day: PlanningDay): number => {
  const asked = year.population.find((wish) => wish.region === region);
  if (!asked) return 0;
  const forSaturday = asked.saturday - asked.evening;
  return Math.max(0, day.off && day.weekday === 6 ? -forSaturday : forSaturday);
};

/** By how many days a day lies outside the window of a wish; 0 inside. */
export const daysOutside = (wish: Wish, on: string, numberOf: (on: string) => number): number =>
  Math.max(0, numberOf(wish.from) - numberOf(on), numberOf(on) - numberOf(wish.to));
