import { z } from 'zod';
import { today } from '#platform/clock.ts';
import { accepted, refused } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { isGiven, missingReason } from '../../schedule.ts';
import { reasonFields } from '../../server/entry-input.ts';
import { differingColumns, faultOfItem, isAmended } from '../departmental-plan.ts';
import { planItemChanged } from '../events.ts';
import { mayChangePlan } from '../permissions.ts';
import { insertPlanAmendment, lockPlanItem, updateItem } from './departmental-plan.store.ts';
import { faultOfRegion, holderOf, planItemFields, readItem } from './plan-input.ts';
import { publishedAnew } from './publish-content.ts';

/**
 * Changes an item. In an adopted plan the change needs a reason and stays visible with what stood before. `edition` is the
 * state seen: a later one is not overwritten unseen.
 */
export const changePlanItem = command({
  name: 'change-plan-item',
  input: z.object({
    item: field.id(),
    edition: field.wholeNumber(1, 1_000_000),
    ...planItemFields,
    ...reasonFields
  }),
  find: ({ tx, input }) => lockPlanItem(tx, input.item),
  may: (actor, { plan }) => mayChangePlan(actor, plan),
  async run({ input, subject: { item: was, plan }, now, tx }) {
    if (was.withdrawnAt !== null) return refused('plan-item-withdrawn');
    const terms = readItem(input);
    const done = accepted({ item: was.id, year: was.year, body: was.body });
    if (differingColumns(was, terms).length === 0) return done;
    if (input.edition !== was.edition) return refused('changed-meanwhile');
    const reason = { reasonKk: input.reasonKk, reasonRu: input.reasonRu };
    if (isAmended(plan) && !isGiven(reason)) return missingReason(reason);
    const around = { today: today(now), holder: await holderOf(tx, terms.post) };
    const fault = faultOfItem(plan, terms, around) ?? (await faultOfRegion(terms));
    if (fault) return fault;
    await updateItem(tx, was, terms);
    if (isAmended(plan) && isGiven(reason))
      await insertPlanAmendment(tx, { item: was.id, kind: 'amended', ...reason, amendedAt: now, was });
    return accepted(done.value, planItemChanged(was.id, was, terms, was), ...(await publishedAnew(tx, plan)));
  }
});
