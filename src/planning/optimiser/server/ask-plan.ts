import { z } from 'zod';
import { accepted, refused, refusedField } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { newId } from '#platform/server/ids.ts';
import { lockSchedule } from '../../server/schedule.store.ts';
import { findVariant } from '../../variants/server/variants.views.ts';
import { wishesOf } from '../../variants/server/wishes.ts';
import { planAsked, planRunEnded } from '../events.ts';
import { bodyPlanning, maySetPlan } from '../permissions.ts';
import { isQuiet } from '../plan-run.ts';
import { insertRun, lockRunUnderWay, saveOutcome } from './plan-runs.store.ts';

/**
 * Asks that the best plan of a year be looked for; a job does it and keeps the plan as a variant of this name. With `basedOn` the
 * locked places of that variant stand, and with `keeps` its others are kept where possible. One at a time in a year: refuses
 * `plan-under-way`. A search whose process died is written off. Returns the search.
 */
export const askPlan = command({
  name: 'ask-plan',
  input: z.object({
    year: field.wholeNumber(2000, 2100),
    name: field.text(120),
    basedOn: field.optionalId(),
    keeps: field.checked()
  }),
  find: ({ tx, input }) => lockSchedule(tx, input.year),
  may: maySetPlan,
  async run({ tx, input, subject: schedule, actor, now }) {
    const { year, name, basedOn, keeps } = input;
    if (schedule.status !== 'draft') return refused('variant-schedule-not-draft');
    const base = basedOn === null ? null : await findVariant(basedOn, tx);
    if (base === undefined || (base !== null && base.year !== year)) return refusedField('basedOn', 'unknown-variant');
    if ((await wishesOf(year, tx)).length === 0) return refused('plan-no-wishes', { cites: [1, 4, 4] });
    const underWay = await lockRunUnderWay(tx, year);
    if (underWay && !isQuiet(underWay, now)) return refused('plan-under-way');
    if (underWay) await saveOutcome(tx, underWay.id, { outcome: 'interrupted' }, now);
    const run = newId();
    const terms = { id: run, year, name, basedOn, keeps: keeps && base !== null };
    await insertRun(tx, { ...terms, askedBy: bodyPlanning(actor), askedAt: now });
    const ended = underWay ? [planRunEnded(underWay.id, 'interrupted')] : [];
    return accepted({ run, year }, ...ended, planAsked(run, year));
  }
});
