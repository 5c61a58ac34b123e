import { type PlanningDay, type PlanningYear, ruleSettings, type Wish } from '#planning/index.ts';

const DAY_MS = 86_400_000;

/** The days of a year with plain weekends and these holidays. */
export const daysOfYear = (year: number, holidays: readonly string[] = []): PlanningDay[] => {
  const first = Date.UTC(year, 0, 1);
  const count = (Date.UTC(year + 1, 0, 1) - first) / DAY_MS;
  return Array.from({ length: count }, (_, at) => {
    const date = new Date(first + at * DAY_MS);
    const on = date.toISOString().slice(0, 10);
    const weekday = date.getUTCDay() === 0 ? 7 : date.getUTCDay();
    const holiday = holidays.includes(on);
    return { on, weekday, off: weekday >= 6 || holiday, holiday };
  });
};

/** A wish of transport for Abai at any time of 2027, but for what is given. */
export const wish = (id: string, over: Partial<Wish> = {}): Wish => ({
  id,
  body: 'transport',
  regions: ['abai'],
  from: '2027-01-01',
  to: '2027-12-31',
  rural: false,
  jointWith: [],
  ...over
});

/** The year 2027 with three regions near each other and no season, closed period or poll, but for what is given. */
export const planningYear = (wishes: readonly Wish[], over: Partial<PlanningYear> = {}): PlanningYear => ({
  year: 2027,
  days: daysOfYear(2027),
  wishes,
  standing: [],
  regions: ['abai', 'aqtobe', 'atyrau'].map((id) => ({ id, travelDays: {} })),
  weights: {},
  rules: ruleSettings(),
  closed: [],
  seasons: [],
  population: [],
  ...over
});
