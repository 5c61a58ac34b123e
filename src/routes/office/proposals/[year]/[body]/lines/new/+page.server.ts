import { error } from '@sveltejs/kit';
import { mayPrepareProposals, withSuggestion } from '#planning/index.ts';
import { addProposal } from '#planning/server/index.ts';
import { newReceipt, submit } from '../../../../../../submit.server.ts';
import { askedPackage, wayTo } from '../../../../asked-package.server.ts';
import { lineChoices, showDistricts } from '../../../../line-page.server.ts';
import { justificationSuggestions } from '../../../../suggestions.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** A meeting to propose; `?region=` names the region it begins with. */
export const load: PageServerLoad = async (event) => {
  const { actor, locale } = event.locals;
  const { year, body, names } = await askedPackage(event);
  if (!mayPrepareProposals(actor, body)) error(403);
  const choices = lineChoices(year, body, names, locale);
  const asked = event.url.searchParams.get('region');
  const region = choices.regions.find(({ value }) => value === asked)?.value ?? choices.regions[0]?.value ?? '';
  const suggestions = await justificationSuggestions(body, year);
  return {
    way: wayTo(year, body, names, locale),
    body: names.body(body),
    year,
    choices,
    suggestions,
    values: { region, ...withSuggestion(NOTHING, suggestions, region) },
    receipt: newReceipt(event)
  };
};

const NOTHING = { justificationKk: '', justificationRu: '' };

export const actions: Actions = {
  districts: async (event) => {
    const { problems, values } = await showDistricts(event);
    const suggestions = await justificationSuggestions(event.params.body, Number(event.params.year));
    const { region = '', justificationKk = '', justificationRu = '' } = values;
    return {
      problems,
      values: { ...values, ...withSuggestion({ justificationKk, justificationRu }, suggestions, region) }
    };
  },
  add: (event) =>
    submit(event, addProposal, {
      input: (values) => ({ ...values, ...event.params }),
      to: ({ year, body, id }) => `/office/proposals/${year}/${body}?done=added#line-${id}`
    })
};
