import { error } from '@sveltejs/kit';
import { isAmended, mayChangePlan } from '#planning/index.ts';
import { addPlanItem } from '#planning/server/index.ts';
import { newReceipt, submit } from '../../../../../../submit.server.ts';
import { askedPlan, itemChoices, wayToPlan } from '../../../../asked-plan.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** An event to put into a body's plan. */
export const load: PageServerLoad = async (event) => {
  const { actor, locale } = event.locals;
  const asked = await askedPlan(event);
  const { year, body, found, names } = asked;
  if (!mayChangePlan(actor, found?.plan ?? { body, status: 'draft' })) error(403);
  return {
    way: wayToPlan(year, body, names, locale),
    body: names.body(body),
    year,
    withReason: found ? isAmended(found.plan) : false,
    choices: await itemChoices(asked, event.locals),
    receipt: newReceipt(event)
  };
};

export const actions: Actions = {
  default: (event) =>
    submit(event, addPlanItem, {
      input: (values) => ({ ...values, ...event.params }),
      to: ({ year, body, item }) => `/office/plans/${year}/${body}?done=added#item-${item}`
    })
};
