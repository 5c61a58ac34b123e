import { error, redirect } from '@sveltejs/kit';
import { localizeHref } from '#paraglide/runtime.js';
import { questionByLink } from '#questions/server/index.ts';
import { contestSorting } from '#sorting/server/index.ts';
import { askersPlace } from '../../../../sorted-place.server.ts';
import { newReceipt, submit } from '../../../../submit.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** Where the sorting put the question and why; the asker may say that it is the wrong place. */
export const load: PageServerLoad = async (event) => {
  const { secret } = event.params;
  event.setHeaders({ 'x-robots-tag': 'noindex' });
  const question = await questionByLink(secret);
  if (!question) error(404);
  const sorted = await askersPlace(question.id, event.locals);
  if (!sorted) redirect(303, localizeHref(`/q/${secret}`));
  const { number, text, language } = question;
  return {
    question: { number, text, language },
    back: localizeHref(`/q/${secret}`),
    sorted,
    sent: event.url.searchParams.get('done') === 'contested',
    receipt: newReceipt(event)
  };
};

export const actions: Actions = {
  default: (event) =>
    submit(event, contestSorting, {
      to: () => `/q/${event.params.secret}/contest?done=contested`,
      input: (values) => ({ ...values, link: event.params.secret })
    })
};
