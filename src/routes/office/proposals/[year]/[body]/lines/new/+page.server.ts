import { error } from '@sveltejs/kit';
import { mayPrepareProposals } from '#planning/index.ts';
import { addProposal } from '#planning/server/index.ts';
import { newReceipt, submit } from '../../../../../../submit.server.ts';
import { askedPackage, wayTo } from '../../../../asked-package.server.ts';
import { lineChoices, showDistricts } from '../../../../line-page.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** A meeting to propose; `?region=` names the region it begins with. */
export const load: PageServerLoad = async (event) => {
  const { actor, locale } = event.locals;
  const { year, body, names } = await askedPackage(event);
  if (!mayPrepareProposals(actor, body)) error(403);
  const choices = lineChoices(year, body, names, locale);
  const asked = event.url.searchParams.get('region');
  return {
    way: wayTo(year, body, names, locale),
    body: names.body(body),
    year,
    choices,
    values: { region: choices.regions.find(({ value }) => value === asked)?.value ?? choices.regions[0]?.value ?? '' },
    receipt: newReceipt(event)
  };
};

export const actions: Actions = {
  districts: showDistricts,
  add: (event) =>
    submit(event, addProposal, {
      input: (values) => ({ ...values, ...event.params }),
      to: ({ year, body, id }) => `/office/proposals/${year}/${body}?done=added#line-${id}`
    })
};
