import { z } from 'zod';
import { today } from '#platform/clock.ts';
import { accepted, refused } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { isLate } from '../../due-day.ts';
import { documentNumber } from '../../server/document-number.ts';
import { faultOfAdoption } from '../departmental-plan.ts';
import { departmentalPlanAdopted } from '../events.ts';
import { mayAdoptPlan } from '../permissions.ts';
import { lockPlan, saveAdoption, standingItems } from './departmental-plan.store.ts';

/**
 * p(1,4,3): the body adopts its plan by a document of a day; recorded after the day due it is marked late. `edition` is the
 * state of the items that was seen: changed meanwhile, they are shown again first.
 */
export const adoptDepartmentalPlan = command({
  name: 'adopt-departmental-plan',
  input: z.object({
    year: field.wholeNumber(2000, 2100),
    body: field.code(),
    adoptedOn: field.day(),
    document: documentNumber,
    edition: field.wholeNumber(0, 1_000_000)
  }),
  find: ({ tx, input }) => lockPlan(tx, input),
  may: (actor, { body }) => mayAdoptPlan(actor, body),
  async run({ input: { adoptedOn, document, edition }, subject: plan, now, tx }) {
    const items = await standingItems(tx, plan);
    const fault = faultOfAdoption(plan, items, adoptedOn, today(now));
    if (fault) return fault;
    if (edition !== plan.edition) return refused('lines-changed-meanwhile');
    const late = isLate('DepartmentalPlanAdopted', plan.year, today(now));
    await saveAdoption(tx, plan, { adoptedOn, document, late });
    const { year, body } = plan;
    return accepted({ year, body }, departmentalPlanAdopted(plan, adoptedOn, items.length, late));
  }
});
