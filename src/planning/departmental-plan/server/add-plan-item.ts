import { z } from 'zod';
import { today } from '#platform/clock.ts';
import { accepted } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { faultOfProposer } from '../../proposals/server/proposal-input.ts';
import { isGiven, missingReason } from '../../schedule.ts';
import { reasonFields } from '../../server/entry-input.ts';
import { faultOfItem, isAmended } from '../departmental-plan.ts';
import { planItemAdded } from '../events.ts';
import { mayChangePlan } from '../permissions.ts';
import { insertItem, insertPlanAmendment, openPlan } from './departmental-plan.store.ts';
import { faultOfRegion, holderOf, planItemFields, readItem } from './plan-input.ts';
import { publishedAnew } from './publish-content.ts';

/** Puts an item into a body's departmental plan; into an adopted one only with a reason, which is shown. Returns its id. */
export const addPlanItem = command({
  name: 'add-plan-item',
  input: z.object({
    year: field.wholeNumber(2000, 2100),
    body: field.code(),
    ...planItemFields,
    ...reasonFields
  }),
  find: async ({ tx, input }) => ((await faultOfProposer(input.body)) ? undefined : openPlan(tx, input)),
  may: (actor, plan) => mayChangePlan(actor, plan),
  async run({ input, subject: plan, now, tx }) {
    const terms = readItem(input);
    const reason = { reasonKk: input.reasonKk, reasonRu: input.reasonRu };
    if (isAmended(plan) && !isGiven(reason)) return missingReason(reason);
    const around = { today: today(now), holder: await holderOf(tx, terms.post) };
    const fault = faultOfItem(plan, terms, around) ?? (await faultOfRegion(terms));
    if (fault) return fault;
    const item = await insertItem(tx, plan, terms);
    if (isAmended(plan) && isGiven(reason))
      await insertPlanAmendment(tx, { item, kind: 'added', ...reason, amendedAt: now });
    const { year, body } = plan;
    return accepted({ item, year, body }, planItemAdded(item, plan, terms), ...(await publishedAnew(tx, plan)));
  }
});
