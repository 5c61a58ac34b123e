import { today } from '#platform/clock.ts';
import type { BoardWish, PlanningYear } from '#planning/index.ts';
import {
  askPlan,
  beginVariant,
  carryOutPlan,
  chooseVariant,
  findVariant,
  placeWish,
  planningYearOf,
  planRunsOf,
  scheduleYears,
  wishesOf
} from '#planning/server/index.ts';
import { now as present } from '#platform/server/system-clock.ts';
import { act } from './act.ts';
import { seedVariants } from './seed.ts';

/**
 * The next year tried in two ways, while it is a draft and somebody has proposed: by hand, each line in the middle of its window, and by
 * the optimiser. The second is chosen.
 */
export const fillVariants = async (now: Temporal.Instant): Promise<void> => {
  const year = today(now).year + 1;
  const schedule = (await scheduleYears()).find((one) => one.year === year);
  const wishes = await wishesOf(year);
  if (schedule?.status !== 'draft' || wishes.length === 0) return;
  const at = (hours: number): Temporal.Instant => now.subtract({ hours });
  const { byHand, optimised, reason } = seedVariants();
  await placeByHand(byHand, wishes, await planningYearOf(year), at(30));
  const { run } = await act(askPlan, { year: String(year), name: optimised }, at(20));
  await carryOutPlan(run);
  const variant = (await planRunsOf(year, 1))[0]?.variant;
  const made = variant ? await findVariant(variant) : undefined;
  // The plan was found just now, and is chosen after that.
  if (made) await act(chooseVariant, { variant: made.id, revision: String(made.revision), reason }, present());
};

const placeByHand = async (
  name: string,
  wishes: readonly BoardWish[],
  planning: PlanningYear,
  at: Temporal.Instant
): Promise<void> => {
  const { variant } = await act(beginVariant, { year: String(planning.year), name }, at);
  for (const [minute, { id, regions, from, to }] of wishes.entries()) {
    const days = planning.days.filter(({ on, off }) => !off && on >= from && on <= to);
    const on = days[Math.floor(days.length / 2)]?.on ?? from;
    await act(
      placeWish,
      { variant, wish: id, version: '0', region: regions[0] ?? '', on },
      at.add({ minutes: minute })
    );
  }
};
