import { lastDayOf, periodsOf } from '#decree/index.ts';
import { adoptPriorities, indicatorImport, prioritiesOf, seenPriorities, setWeights } from '#planning/server/index.ts';
import { today as dayOf, ZONE } from '#platform/clock.ts';
import { bodiesWithPriorities, takeFigures } from '../../region-figures.server.ts';
import { act, DEMONSTRATION } from './act.ts';
import { seedIndicators } from './seed.ts';

/** Who shows priorities that are not adopted yet, with indicators of its own. */
const WITH_INDICATORS = 'transport';
const WITH_WEIGHTS = 'health';

type Deed = { on: Temporal.PlainDate; run: (at: Temporal.Instant) => Promise<void> };

/**
 * p(1,4,2): figures of the last two years by quarter; priorities for this year adopted by most, late by some, never by a few;
 * for the coming year by some so far. In the order of days, each only if it is past.
 */
export const fillPriorities = async (now: Temporal.Instant): Promise<void> => {
  const today = dayOf(now);
  const bodies = await bodiesWithPriorities(today);
  const deeds = [
    ...quarterEnds(today.year - 1).map((on) => figuresOn(on, bodies)),
    ...quarterEnds(today.year).map((on) => figuresOn(on, bodies)),
    ...yearOfAdopting(today.year, bodies),
    ...yearOfAdopting(today.year + 1, bodies)
  ];
  const past = deeds.filter(({ on }) => Temporal.PlainDate.compare(on, today) < 0);
  for (const { on, run } of past.toSorted((one, other) => Temporal.PlainDate.compare(one.on, other.on)))
    await run(on.toZonedDateTime({ timeZone: ZONE, plainTime: '11:00' }).toInstant());
};

const quarterEnds = (year: number): Temporal.PlainDate[] => periodsOf('quarter', year).map(lastDayOf);

const figuresOn = (on: Temporal.PlainDate, bodies: readonly string[]): Deed => ({
  on,
  run: (at) => takeAll(bodies, on, at)
});

/** The figures of all bodies up to a day, taken at an instant. */
const takeAll = async (bodies: readonly string[], on: Temporal.PlainDate, at: Temporal.Instant): Promise<void> => {
  const receipt = `region-figures/${at.toString()}`;
  const outcome = await takeFigures(DEMONSTRATION, bodies, on, { at, receipt });
  if (!outcome.ok) throw new Error(`Figures were refused: ${JSON.stringify(outcome.refusal)}`);
};

/** The figures of now, when everything else is filled. */
export const takeLatestFigures = async (now: Temporal.Instant): Promise<void> =>
  takeAll(await bodiesWithPriorities(dayOf(now)), dayOf(now), now);

/** In November before the year: figures, what bodies add, and who adopts on which day. */
const yearOfAdopting = (year: number, bodies: readonly string[]): Deed[] => {
  const november = Temporal.PlainDate.from({ year: year - 1, month: 11, day: 3 });
  return [
    figuresOn(november, bodies),
    { on: november.add({ days: 1 }), run: (at) => bringIndicators(year, at) },
    { on: november.add({ days: 2 }), run: (at) => weigh(year, at) },
    ...bodies.flatMap((body, place) => {
      const on = adoptingDay(november, body, place);
      return on ? [{ on, run: (at: Temporal.Instant) => adopt(body, year, at) }] : [];
    })
  ];
};

/** Some early, most in the last week before the day due, some late, some never; transport takes its time. */
const adoptingDay = (november: Temporal.PlainDate, body: string, place: number): Temporal.PlainDate | null => {
  if (place % 7 === 5) return null;
  if (place % 9 === 4) return november.add({ days: 30 + place });
  return november.add({ days: body !== WITH_INDICATORS && place % 3 === 0 ? 7 + (place % 9) : 22 + (place % 5) });
};

const adopt = async (body: string, year: number, at: Temporal.Instant): Promise<void> => {
  const { basis } = await prioritiesOf(body, year);
  if (basis) await act(adoptPriorities, { body, year: String(year), seen: seenPriorities(basis) }, at);
};

const bringIndicators = async (year: number, at: Temporal.Instant): Promise<void> => {
  const place = { body: WITH_INDICATORS, year: String(year) };
  const files = [{ name: 'korsetkishter.csv', bytes: seedIndicators(year - 1) }];
  const { import: id } = await act(indicatorImport.upload, { ...place, files }, at);
  await act(indicatorImport.apply, { import: id, version: '1' }, at);
};

const weigh = async (year: number, at: Temporal.Instant): Promise<void> => {
  const weights = {
    questions: '25',
    support: '10',
    unresolved: '25',
    disputed: '15',
    risks: '15',
    visit: '5',
    systemic: '5'
  };
  const reasonKk =
    'Былтыр барлық өңірге барып шықтық, сондықтан соңғы сапардан бергі уақыттан гөрі орындалмаған уәделер маңызды.';
  const reasonRu =
    'В прошлом году мы были во всех регионах, поэтому неисполненные обещания важнее времени с последнего приезда.';
  await act(setWeights, { body: WITH_WEIGHTS, year: String(year), version: '0', weights, reasonKk, reasonRu }, at);
};
