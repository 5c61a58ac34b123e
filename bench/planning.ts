// npm run bench:planning: the best plan of a year by HiGHS, beside a greedy plan (wish after wish, each where it is worth most among
// what is free) and the best of 20 random ones; then the same year planned anew after one change. Each size in a process of its own,
// for its memory. `bench:planning -- --one BODIES MEETINGS WISHING` measures one.
import { spawnSync } from 'node:child_process';
import { planInOrder, greedyPlan } from '../src/planning/optimiser/greedy.ts';
import type { Placement, PlanningYear } from '../src/planning/optimiser/planning-year.ts';
import { scoreOf } from '../src/planning/optimiser/score.ts';
import { explainShortages, explainUnmet } from '../src/planning/optimiser/server/explain.ts';
import { planYear } from '../src/planning/optimiser/server/plan-year.ts';
import { validate } from '../src/planning/optimiser/validate.ts';
import { madeYear, numbersFrom, type Wishing } from './support/made-years.ts';
import { machine, printTable, say } from './support/measuring.ts';

const SIZES: readonly [number, number, Wishing][] = [
  [5, 4, 'months'],
  [10, 6, 'months'],
  [21, 8, 'months'],
  [21, 8, 'piled up'],
  [21, 8, 'free']
];
const RANDOM_PLANS = 20;
const GOAL_SECONDS = 60;
const GOAL_SECONDS_ANEW = 10;
const GOAL_GAP = 0.01;
const NOTHING = { locked: [], keep: [] };

/** Waited for, and worked for on the processor: on a machine that others use too, the second is what counts. */
const timed = async <Made>(act: () => Promise<Made>): Promise<{ made: Made; waited: number; worked: number }> => {
  const [start, before] = [performance.now(), process.cpuUsage()];
  const made = await act();
  const { user, system } = process.cpuUsage(before);
  return { made, waited: (performance.now() - start) / 1000, worked: (user + system) / 1_000_000 };
};

const both = ({ waited, worked }: { waited: number; worked: number }): string =>
  `${waited.toFixed(1)} / ${worked.toFixed(1)}`;

const randomPlan = (year: PlanningYear): readonly Placement[] => {
  const random = numbersFrom(99);
  const shuffled = <Item>(items: readonly Item[]): Item[] =>
    items
      .map((item) => ({ item, at: random() }))
      .toSorted((a, b) => a.at - b.at)
      .map(({ item }) => item);
  const plans = Array.from({ length: RANDOM_PLANS }, () => {
    const turn = new Map(shuffled(year.wishes).map(({ id }, at) => [id, at]));
    return planInOrder(
      year,
      NOTHING,
      (one, other) => (turn.get(one.wish.id) ?? 0) - (turn.get(other.wish.id) ?? 0),
      shuffled
    );
  });
  return plans.toSorted((one, other) => scoreOf(year, other).value - scoreOf(year, one).value)[0] ?? [];
};

/** One change: the region of a placed wish is closed for the whole month of its day. */
const changed = (year: PlanningYear, placements: readonly Placement[]): PlanningYear => {
  const { region, on } = placements[Math.floor(placements.length / 2)] ?? { region: '', on: '2027-06-01' };
  const month = on.slice(0, 7);
  return { ...year, closed: [...year.closed, { region, from: `${month}-01`, to: `${month}-31` }] };
};

const movesBetween = (before: readonly Placement[], after: readonly Placement[]): number =>
  before.filter(
    ({ wish, region, on }) => !after.some((place) => place.wish === wish && place.region === region && place.on === on)
  ).length;

const measureOne = async (bodies: number, meetings: number, wishing: Wishing): Promise<(string | number)[]> => {
  const year = madeYear(bodies, meetings, wishing);
  const planned = await timed(() => planYear(year, NOTHING));
  const plan = planned.made;
  const faults = validate(year, plan.placements).filter((fault) => !fault.startsWith('region-minimum'));
  if (faults.length > 0) throw new Error(faults.join('; '));
  const explained = { year, locked: [], placements: plan.placements };
  const reasons = await timed(async () => ({
    unmet: await explainUnmet(explained),
    short: await explainShortages(explained)
  }));
  const anew = changed(year, plan.placements);
  const again = await timed(() => planYear(anew, { locked: [], keep: plan.placements }));
  const { unmet } = reasons.made;
  const proven = unmet.filter(({ reason }) => reason.kind === 'proven').length;
  const greedy = greedyPlan(year, NOTHING);
  const random = randomPlan(year);
  const reached = planned.waited <= GOAL_SECONDS && again.waited <= GOAL_SECONDS_ANEW && (plan.gap ?? 1) <= GOAL_GAP;
  return [
    `${bodies} × ${meetings}`,
    wishing,
    both(planned),
    `${((plan.gap ?? 1) * 100).toFixed(2)} %`,
    Math.round(process.resourceUsage().maxRSS / 1024),
    `${plan.score.met} of ${year.wishes.length}`,
    `${plan.score.value} (${shortOf(year, plan.placements)})`,
    `${scoreOf(year, greedy).value} (${shortOf(year, greedy)})`,
    `${scoreOf(year, random).value} (${shortOf(year, random)})`,
    both(again),
    movesBetween(plan.placements, again.made.placements),
    both(reasons),
    unmet.length === 0 ? '–' : `${proven} of ${unmet.length}`,
    reached ? 'reached' : 'missed'
  ];
};

/** How many regions nobody visits: the greedy and the random plan do not keep that rule. */
const shortOf = (year: PlanningYear, placements: readonly Placement[]): number =>
  validate(year, placements).filter((fault) => fault.startsWith('region-minimum')).length;

/** No size takes longer: it is told as not finished. */
const PATIENCE_MS = 8 * 60 * 1000;

/** A size in a process of its own, told as soon as it is done. */
const measuredApart = (size: readonly [number, number, Wishing]): (string | number)[] => {
  const args = [import.meta.filename, '--one', ...size.map(String)];
  const start = performance.now();
  const told = spawnSync(process.execPath, args, { encoding: 'utf8', timeout: PATIENCE_MS });
  say(`${size.join(' × ')}: ${((performance.now() - start) / 1000).toFixed(0)} s`);
  if (told.status === 0) return JSON.parse(told.stdout);
  process.stderr.write(told.stderr);
  const [bodies, meetings, wishing] = size;
  return [`${bodies} × ${meetings}`, wishing, 'not finished'];
};

const [flag, bodies, meetings, ...wishing] = process.argv.slice(2);
if (flag === '--one') {
  const kind = SIZES.find(([, , each]) => each === wishing.join(' '))?.[2] ?? 'months';
  process.stdout.write(JSON.stringify(await measureOne(Number(bodies), Number(meetings), kind)));
} else {
  say(machine().replace(/; load generator.*/, ''));
  const rows = SIZES.map(measuredApart);
  say(
    `\nBodies × meetings, 20 regions. Goals: proven or a gap under 1 % within ${GOAL_SECONDS} s; anew after one change within ${GOAL_SECONDS_ANEW} s.` +
      '\nSeconds: waited / worked on the processor. Value: the points of the plan, in brackets the regions nobody visits.'
  );
  printTable(
    [
      'size',
      'wishes',
      's',
      'gap',
      'peak MB',
      'met',
      'value',
      'greedy',
      'random',
      's anew',
      'moves',
      's reasons',
      'proven',
      'goals'
    ],
    rows
  );
}
