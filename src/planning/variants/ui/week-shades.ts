import type { PlanningYear } from '../../optimiser/index.ts';
import { type BoardWeek, shadeOf, type WeekShade } from '../board-weeks.ts';

/** How the weeks of the board are shaded: by days off and closed periods, for all regions or for one. */
export type WeekShades = {
  /** The Mondays to Fridays of a week on which nobody works. */
  off: (week: number) => readonly string[];
  /** For every region. */
  all: (week: number) => WeekShade;
  /** For one region. */
  of: (region: string, week: number) => WeekShade;
};

/** Reads the shades of a year. */
export const weekShades = (
  { days, closed }: Pick<PlanningYear, 'days' | 'closed'>,
  weeks: readonly BoardWeek[]
): WeekShades => {
  const off = new Set(days.filter((day) => day.off).map(({ on }) => on));
  const isClosed = (on: string, region: string | null): boolean =>
    off.has(on) ||
    closed.some((period) => [null, region].includes(period.region) && period.from <= on && on <= period.to);
  const everywhere = weeks.map((week) => shadeOf(week, (on) => isClosed(on, null)));
  const own = new Map<string, readonly WeekShade[]>();
  for (const region of new Set(closed.flatMap((period) => period.region ?? [])))
    own.set(
      region,
      weeks.map((week) => shadeOf(week, (on) => isClosed(on, region)))
    );
  const offIn = weeks.map((week) =>
    days.filter((day) => day.off && day.weekday < 6 && day.on >= week.from && day.on <= week.to).map(({ on }) => on)
  );
  return {
    off: (week) => offIn[week] ?? [],
    all: (week) => everywhere[week] ?? 'open',
    of: (region, week) => own.get(region)?.[week] ?? everywhere[week] ?? 'open'
  };
};
