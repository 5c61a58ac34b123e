import { z } from 'zod';
import { accepted } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { faultOfPublication } from '../departmental-plan.ts';
import { mayPublishPlan } from '../permissions.ts';
import { lockPlan, savePlanStatus } from './departmental-plan.store.ts';
import { publishedAsItStands } from './publish-content.ts';

/** p(1,4,6): makes the adopted plan public, frozen with its hash. From then on each change is a new version. */
export const publishDepartmentalPlan = command({
  name: 'publish-departmental-plan',
  input: z.object({ year: field.wholeNumber(2000, 2100), body: field.code() }),
  find: ({ tx, input }) => lockPlan(tx, input),
  may: (actor, { body }) => mayPublishPlan(actor, body),
  async run({ subject: plan, tx }) {
    const fault = faultOfPublication(plan);
    if (fault) return fault;
    await savePlanStatus(tx, plan, 'published');
    const { year, body } = plan;
    return accepted({ year, body }, ...(await publishedAsItStands(tx, plan)));
  }
});
