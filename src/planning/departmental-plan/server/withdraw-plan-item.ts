import { z } from 'zod';
import { today } from '#platform/clock.ts';
import { accepted, refused } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { isGiven, missingReason } from '../../schedule.ts';
import { reasonFields } from '../../server/entry-input.ts';
import { isAmended, isOpenForPlan } from '../departmental-plan.ts';
import { planItemWithdrawn } from '../events.ts';
import { mayChangePlan } from '../permissions.ts';
import { deleteItem, insertPlanAmendment, lockPlanItem, saveItemWithdrawal } from './departmental-plan.store.ts';
import { publishedAnew } from './publish-content.ts';

/**
 * Takes an item out: of a draft it is gone, in an adopted plan it stays visible, struck out, with the reason. `edition` is the
 * state seen: a later one is not taken out unseen.
 */
export const withdrawPlanItem = command({
  name: 'withdraw-plan-item',
  input: z.object({ item: field.id(), edition: field.wholeNumber(1, 1_000_000), ...reasonFields }),
  find: ({ tx, input }) => lockPlanItem(tx, input.item),
  may: (actor, { plan }) => mayChangePlan(actor, plan),
  async run({ input, subject: { item, plan }, now, tx }) {
    if (item.withdrawnAt !== null) return refused('plan-item-withdrawn');
    if (input.edition !== item.edition) return refused('changed-meanwhile');
    if (!isOpenForPlan(plan.year, today(now))) return refused('plan-year-closed', { params: { year: plan.year } });
    const reason = { reasonKk: input.reasonKk, reasonRu: input.reasonRu };
    if (!isAmended(plan)) await deleteItem(tx, item);
    else {
      if (!isGiven(reason)) return missingReason(reason);
      await saveItemWithdrawal(tx, item, now);
      await insertPlanAmendment(tx, { item: item.id, kind: 'withdrawn', ...reason, amendedAt: now });
    }
    const { year, body } = plan;
    return accepted({ year, body }, planItemWithdrawn(item.id, item), ...(await publishedAnew(tx, plan)));
  }
});
