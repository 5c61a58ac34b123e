import { readFileSync } from 'node:fs';
import { type PlanningYear, ruleSettings, type Wish } from '#planning/index.ts';
import { daysOfYear } from '../../tests/support/planning-year.ts';

/** A repeatable row of numbers between 0 and 1 (Park and Miller's minimal standard). */
export const numbersFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
};

/** How the bodies wish: each meeting a month, months at will so that they pile up, or any day in any region. */
export type Wishing = 'months' | 'piled up' | 'free';

const read = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../db/reference/${file}`, import.meta.url), 'utf8'));
const { regions } = read('regions.json') as { regions: { id: string }[] };
const REGIONS = regions.map(({ id }) => id);

const HOLIDAYS = ['01-01', '01-02', '01-07', '03-08', '03-15', '03-22', '03-23', '05-07', '07-06', '10-25', '12-16'];

const monthOf = (wishing: Wishing, meeting: number, meetings: number, random: () => number): number => {
  const spread = Math.floor((meeting * 12) / meetings) + Math.floor((random() * 12) / meetings);
  return wishing === 'piled up' ? Math.floor(random() * 12) : Math.min(11, spread);
};

const windowOf = (month: number): Pick<Wish, 'from' | 'to'> => {
  const two = String(month + 1).padStart(2, '0');
  return { from: `2027-${two}-01`, to: `2027-${two}-${new Date(Date.UTC(2027, month + 1, 0)).getUTCDate()}` };
};

const wishesOf = (names: readonly string[], meetings: number, wishing: Wishing, random: () => number): Wish[] =>
  names.flatMap((body, at) =>
    Array.from({ length: meetings }, (_, meeting): Wish => {
      const first = REGIONS[Math.floor(random() * REGIONS.length)] ?? 'abai';
      const others = REGIONS.filter((region) => region !== first && random() < 2 / 19);
      const days = windowOf(monthOf(wishing, meeting, meetings, random));
      const jointWith = random() < 0.05 ? [names[(at + 1) % names.length] ?? ''] : [];
      const id = `${body}-${meeting + 1}`;
      return wishing === 'free'
        ? { id, body, regions: REGIONS, from: '2027-01-01', to: '2027-12-31', rural: false, jointWith: [] }
        : { id, body, regions: [first, ...others], ...days, rural: random() < 0.4, jointWith };
    })
  );

const seasons = REGIONS.flatMap((region, at) => [
  { id: 'sowing', rule: 'sowing-harvest' as const, region, from: '2027-04-20', to: '2027-05-31' },
  { id: 'harvest', rule: 'sowing-harvest' as const, region, from: '2027-08-20', to: '2027-10-10' },
  ...(at % 2 === 0 ? [{ id: 'storms', rule: 'weather' as const, region, from: '2027-12-01', to: '2027-12-31' }] : [])
]);

const percent = (most: number, random: () => number): number => Math.round(random() * most);

/** A year of so many bodies with so many meetings, always the same for the same seed. */
export const madeYear = (bodies: number, meetings: number, wishing: Wishing, seed = 1): PlanningYear => {
  const random = numbersFrom(seed * 7_919);
  const names = Array.from({ length: bodies }, (_, at) => `body-${String(at + 1).padStart(2, '0')}`);
  const wishes = wishesOf(names, meetings, wishing, random);
  const weightsOfRegions = () => Object.fromEntries(REGIONS.map((region) => [region, percent(100, random)]));
  return {
    year: 2027,
    days: daysOfYear(
      2027,
      HOLIDAYS.map((day) => `2027-${day}`)
    ),
    wishes,
    standing: [],
    regions: REGIONS.map((id) => ({ id, travelDays: {} })),
    weights: Object.fromEntries(names.map((body) => [body, weightsOfRegions()])),
    rules: ruleSettings(),
    closed: [{ region: null, from: '2027-07-10', to: '2027-07-20' }],
    seasons,
    population: REGIONS.filter((_, at) => at % 3 === 0).map((region) => ({
      region,
      saturday: percent(80, random),
      evening: percent(60, random)
    }))
  };
};
