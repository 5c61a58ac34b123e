import type { Placement, PlanningYear, StandingVisit, Wish } from './planning-year.ts';

// Written from the words of the rules and from nothing else: it shares no line with the model, the clashes or the greedy plan, and is
// as plain as can be. What it does not find wrong, a reader of the rules does not find wrong.

/** A hard rule that a plan breaks, in one line for those who test it. */
export type Fault = string;

type Held = {
  readonly wish: Wish;
  readonly region: string;
  readonly on: string;
  readonly time: number;
  readonly locked: boolean;
};

/** Every hard rule that is switched on and that these placements break; none for a sound plan. */
export const validate = (year: PlanningYear, placements: readonly Placement[]): Fault[] => {
  const held = placements.map((placement): Held => {
    const wish = year.wishes.find(({ id }) => id === placement.wish);
    if (!wish) throw new Error(`Nobody wished for ${placement.wish}.`);
    return { ...placement, wish, time: Date.parse(placement.on) };
  });
  for (const visit of year.standing) held.push(standing(visit));
  const faults: Fault[] = [];
  for (const visit of held.slice(0, placements.length)) faults.push(...faultsOfVisit(year, visit));
  for (const one of held)
    for (const other of held)
      if (one.wish.id < other.wish.id && [one, other].some(({ on }) => on >= `${year.year}-01-01`))
        faults.push(...faultsOfTwo(year, one, other));
  const ofYear = held.filter(({ on }) => on >= `${year.year}-01-01`);
  return [
    ...faults,
    ...faultsOfDays(year, ofYear),
    ...faultsOfRegions(year, ofYear),
    ...faultsOfBodies(year, ofYear),
    ...twice(placements)
  ];
};

const standing = ({ id, body, region, on }: StandingVisit): Held => ({
  wish: { id, body, regions: [region], from: on, to: on, rural: false, jointWith: [] },
  region,
  on,
  time: Date.parse(on),
  locked: true
});

const DAY = 24 * 60 * 60 * 1000;

const twice = (placements: readonly Placement[]): Fault[] =>
  placements
    .filter(({ wish }, at) => placements.findIndex((other) => other.wish === wish) !== at)
    .map(({ wish }) => `twice: ${wish}`);

const faultsOfVisit = (year: PlanningYear, { wish, region, on, time }: Held): Fault[] => {
  const { rules } = year;
  const faults: Fault[] = [];
  if (rules['wish-region'].on && !wish.regions.includes(region)) faults.push(`wish-region: ${wish.id}`);
  const early = Date.parse(wish.from) - rules['wish-window'].parameter * DAY;
  const late = Date.parse(wish.to) + rules['wish-window'].parameter * DAY;
  if (rules['wish-window'].on && (time < early || time > late)) faults.push(`wish-window: ${wish.id}`);
  const day = year.days.find((candidate) => candidate.on === on);
  if (!day) return [...faults, `outside the year: ${wish.id}`];
  const asked =
    year.population.some((poll) => poll.region === region && poll.saturday > 0) && rules['population-time'].on;
  const free = !day.off || (day.weekday === 6 && !day.holiday && asked);
  if (rules['no-day-off'].on && !free) faults.push(`no-day-off: ${wish.id}`);
  for (const period of year.closed)
    if (rules['closed-period'].on && [region, null].includes(period.region) && on >= period.from && on <= period.to)
      faults.push(`closed-period: ${wish.id}`);
  return faults;
};

/** The Monday of the week of a time, in milliseconds. */
const monday = (time: number): number => time - ((new Date(time).getUTCDay() + 6) % 7) * DAY;

const invited = (one: Wish, other: Wish): boolean =>
  one.jointWith.includes(other.body) || other.jointWith.includes(one.body);

const faultsOfTwo = (year: PlanningYear, one: Held, other: Held): Fault[] => {
  const { rules } = year;
  const pair = `${one.wish.id} ${other.wish.id}`;
  const apart = Math.abs(one.time - other.time) / DAY;
  const faults: Fault[] = [];
  if (one.wish.body === other.wish.body) {
    if (rules['head-rests'].on && apart < rules['head-rests'].parameter) faults.push(`head-rests: ${pair}`);
    const way = year.regions.find(({ id }) => id === one.region)?.travelDays[other.region] ?? 0;
    if (rules['travel-days'].on && one.region !== other.region && way > 0 && apart <= way)
      faults.push(`travel-days: ${pair}`);
    return faults;
  }
  const sameWeek = one.region === other.region && monday(one.time) === monday(other.time);
  const asOne = apart === 0 && invited(one.wish, other.wish);
  if (rules['one-visit-a-week'].on && sameWeek && !asOne) faults.push(`one-visit-a-week: ${pair}`);
  return faults;
};

const faultsOfDays = (year: PlanningYear, held: readonly Held[]): Fault[] => {
  const { on: bound, parameter } = year.rules['day-capacity'];
  if (!bound) return [];
  return year.days.flatMap(({ on }) => {
    const there = held.filter((visit) => visit.on === on);
    const meetings: Held[][] = [];
    for (const visit of there) {
      const joined = meetings.find((meeting) =>
        meeting.every(
          ({ region, wish }) => region === visit.region && wish.body !== visit.wish.body && invited(wish, visit.wish)
        )
      );
      if (joined) joined.push(visit);
      else meetings.push([visit]);
    }
    return meetings.length > parameter ? [`day-capacity: ${on}`] : [];
  });
};

const faultsOfRegions = (year: PlanningYear, held: readonly Held[]): Fault[] =>
  year.rules['region-minimum'].on
    ? year.regions
        .filter(({ id }) => held.filter(({ region }) => region === id).length < year.rules['region-minimum'].parameter)
        .map(({ id }) => `region-minimum: ${id}`)
    : [];

const faultsOfBodies = (year: PlanningYear, held: readonly Held[]): Fault[] => {
  if (!year.rules['even-quarters'].on) return [];
  return [...new Set(held.map(({ wish }) => wish.body))].flatMap((body) => {
    const months = held.filter(({ wish }) => wish.body === body).map(({ on }) => Number(on.split('-')[1]));
    const counts = [3, 6, 9, 12].map((last) => months.filter((month) => month <= last && month > last - 3).length);
    return Math.max(...counts) - Math.min(...counts) > year.rules['even-quarters'].parameter
      ? [`even-quarters: ${body}`]
      : [];
  });
};
