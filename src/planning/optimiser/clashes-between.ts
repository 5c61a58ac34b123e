import { grouped, pairsOf, type Placed } from './placed.ts';
import { type Clash, type PlanningYear, wouldComeTogether } from './planning-year.ts';
import { isHard, type RuleId } from './rules.ts';

/** What placements have against each other: in a region's week, in a head's days, on a day of the republic. */
export const clashesBetween = (year: PlanningYear, placed: readonly Placed[]): Clash[] => [
  ...weekClashes(placed),
  ...headClashes(year, placed),
  ...capacityClashes(year, placed),
  ...missedCompany(placed)
];

const clash = (rule: RuleId, items: readonly Placed[], region: string | null, facts: Clash['facts']): Clash => ({
  rule,
  hard: isHard(rule),
  wishes: items.map(({ wish }) => wish.id),
  region,
  days: [...new Set(items.map(({ on }) => on))],
  facts
});

/** Do two visits count as one, because their heads come together? */
const together = (one: Placed, other: Placed): boolean =>
  one.region === other.region && one.day === other.day && wouldComeTogether(one.wish, other.wish);

const weekClashes = (placed: readonly Placed[]): Clash[] =>
  [...grouped(placed, ({ region, week }) => `${region} ${week}`).values()].flatMap((visits) =>
    pairsOf(visits)
      .filter(([one, other]) => one.wish.body !== other.wish.body && !together(one, other))
      .map((pair) => clash('one-visit-a-week', pair, pair[0].region, {}))
  );

const headClashes = (year: PlanningYear, placed: readonly Placed[]): Clash[] => {
  const rest = year.rules['head-rests'].parameter;
  const travel = new Map(year.regions.map(({ id, travelDays }) => [id, travelDays]));
  return [...grouped(placed, ({ wish }) => wish.body).values()].flatMap((visits) =>
    pairsOf(visits).flatMap((pair) => {
      const [one, other] = pair;
      const apart = other.day - one.day;
      const onTheWay = one.region === other.region ? 0 : (travel.get(one.region)?.[other.region] ?? 0);
      return [
        ...(apart < rest ? [clash('head-rests', pair, null, { apart, rest })] : []),
        ...(onTheWay > 0 && apart <= onTheWay ? [clash('travel-days', pair, null, { apart, onTheWay })] : [])
      ];
    })
  );
};

/** How many meetings these visits of one day are: those who all come together hold one, a head is in each of them once. */
const meetingsOf = (visits: readonly Placed[]): number => {
  const meetings: Placed[][] = [];
  for (const visit of visits) {
    const joined = meetings.find((meeting) => meeting.every((other) => together(other, visit)));
    if (joined) joined.push(visit);
    else meetings.push([visit]);
  }
  return meetings.length;
};

const capacityClashes = (year: PlanningYear, placed: readonly Placed[]): Clash[] => {
  const capacity = year.rules['day-capacity'].parameter;
  return [...grouped(placed, ({ day }) => day).values()].flatMap((visits) => {
    const meetings = meetingsOf(visits);
    return meetings > capacity ? [clash('day-capacity', visits, null, { meetings, capacity })] : [];
  });
};

const missedCompany = (placed: readonly Placed[]): Clash[] =>
  placed
    .filter(({ wish }) => wish.jointWith.length > 0)
    .filter((visit) => !placed.some((other) => other !== visit && together(visit, other)))
    .map((visit) => clash('come-together', [visit], visit.region, {}));
