import { error } from '@sveltejs/kit';
import { isAmended, mayChangePlan, type PlanItem } from '#planning/index.ts';
import { changePlanItem, withdrawPlanItem } from '#planning/server/index.ts';
import { newReceipt, submit } from '../../../../../../submit.server.ts';
import { askedPlan, itemChoices, wayToPlan } from '../../../../asked-plan.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** One item of a body's plan, to be changed or taken out. */
export const load: PageServerLoad = async (event) => {
  const { actor, locale } = event.locals;
  const asked = await askedPlan(event);
  const { year, body, found, names } = asked;
  const item = found?.items.find(({ id }) => id === event.params.item);
  if (!found || !item) error(404);
  if (!mayChangePlan(actor, found.plan)) error(403);
  return {
    way: wayToPlan(year, body, names, locale),
    body: names.body(body),
    year,
    edition: String(item.edition),
    withdrawn: item.withdrawnAt !== null,
    withReason: isAmended(found.plan),
    choices: await itemChoices(asked, event.locals),
    values: valuesOf(item),
    receipt: newReceipt(event)
  };
};

const valuesOf = (item: PlanItem): Record<string, string> => ({
  kind: item.kind,
  post: item.post ?? '',
  region: item.region ?? '',
  plannedOn: item.plannedOn.toString(),
  precision: item.precision,
  format: item.format ?? '',
  themeKk: item.themeKk,
  themeRu: item.themeRu
});

type Place = { year: number; body: string };

export const actions: Actions = {
  change: (event) =>
    submit(event, changePlanItem, {
      input: (values) => ({ ...values, item: event.params.item }),
      to: ({ year, body, item }) => `/office/plans/${year}/${body}?done=changed#item-${item}`
    }),
  withdraw: (event) =>
    submit(event, withdrawPlanItem, {
      input: (values) => ({ ...values, item: event.params.item }),
      to: ({ year, body }: Place) => `/office/plans/${year}/${body}?done=withdrawn`
    })
};
