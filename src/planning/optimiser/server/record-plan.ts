import { z } from 'zod';
import { isSystem } from '#platform/actor.ts';
import { accepted } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { variantMade } from '../../variants/events.ts';
import { createVariant } from '../../variants/server/variants.store.ts';
import { planMade, planRunEnded } from '../events.ts';
import { lockUnfinishedRun, saveOutcome } from './plan-runs.store.ts';

const place = z.object({ wish: field.id(), region: field.code(), on: field.day(), locked: z.boolean() });

/** What the machine hands over: the places, the rules they were found by, and its report as it was written. */
const found = {
  places: z.array(place),
  rules: z.unknown(),
  report: z.looseObject({ ended: z.string(), value: z.number(), met: z.number() })
};

/** Keeps the plan that a search came to, as a variant. A second one of the same search is not found. */
export const recordPlan = command({
  name: 'record-plan',
  input: z.object({ run: field.id(), ...found }),
  find: ({ tx, input }) => lockUnfinishedRun(tx, input.run),
  may: isSystem,
  async run({ tx, input, subject, now }) {
    const { places, rules, report } = input;
    const { id, year, name, askedBy } = subject;
    const made = { year, name, origin: 'optimised' as const, madeBy: askedBy, madeAt: now };
    const variant = await createVariant(tx, { ...made, rules, report, places });
    await saveOutcome(tx, id, { outcome: 'done', variant }, now);
    const { ended, value, met } = report;
    return accepted(
      { variant, year },
      variantMade(variant, { year, origin: 'optimised', placed: places.length }),
      planMade(id, { variant, ended, value, met })
    );
  }
});

/** Writes off a search that the machine could not bring to its end. */
export const recordPlanFailure = command({
  name: 'record-plan-failure',
  input: z.object({ run: field.id() }),
  find: ({ tx, input }) => lockUnfinishedRun(tx, input.run),
  may: isSystem,
  async run({ tx, subject: { id, year }, now }) {
    await saveOutcome(tx, id, { outcome: 'failed' }, now);
    return accepted({ year }, planRunEnded(id, 'failed'));
  }
});
