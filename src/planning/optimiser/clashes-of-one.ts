import { closedPeriodAt, daysOutside, isMeetingDay, populationMissed, seasonsAt } from './day-fitness.ts';
import { dayNumber } from './day-number.ts';
import type { Placed } from './placed.ts';
import type { Clash, PlanningDay, PlanningYear } from './planning-year.ts';
import { isHard, type RuleId } from './rules.ts';

/** What speaks against each placement by itself: its region, its window, its day. */
export const clashesOfOne = (year: PlanningYear, placed: readonly Placed[]): Clash[] => {
  const days = new Map(year.days.map((day) => [day.on, day]));
  return placed.flatMap((item) => [
    ...placeClashes(item),
    ...dayClashes(year, item, days.get(item.on)),
    ...windowClash(year, item)
  ]);
};

const clash = (rule: RuleId, { wish, region, on }: Placed, facts: Clash['facts'] = {}): Clash => ({
  rule,
  hard: isHard(rule),
  wishes: [wish.id],
  region,
  days: [on],
  facts
});

const placeClashes = (item: Placed): Clash[] => {
  const choice = item.wish.regions.indexOf(item.region);
  if (choice === -1) return [clash('wish-region', item)];
  return choice === 0 ? [] : [clash('first-choice', item, { wished: item.wish.regions[0] ?? '' })];
};

const windowClash = (year: PlanningYear, item: Placed): Clash[] => {
  const outside = daysOutside(item.wish, item.on, dayNumber);
  const { from, to } = item.wish;
  return outside > year.rules['wish-window'].parameter ? [clash('wish-window', item, { outside, from, to })] : [];
};

const dayClashes = (year: PlanningYear, item: Placed, day: PlanningDay | undefined): Clash[] => {
  if (!day) return [];
  const { region, on, wish } = item;
  const closed = closedPeriodAt(year, region, on);
  const missed = populationMissed(year, region, day);
  return [
    ...(isMeetingDay(year, region, day) ? [] : [clash('no-day-off', item)]),
    ...(closed ? [clash('closed-period', item, { from: closed.from, to: closed.to })] : []),
    ...(missed > 0 ? [clash('population-time', item, { missed })] : []),
    ...seasonsAt(year, wish, region, on).map(({ id, rule, from, to }) => clash(rule, item, { season: id, from, to }))
  ];
};
