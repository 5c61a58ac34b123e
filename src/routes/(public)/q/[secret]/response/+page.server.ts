import { error, redirect } from '@sveltejs/kit';
import { outcomeForAsker, respondToOutcome } from '#follow-up/server/index.ts';
import { localizeHref } from '#paraglide/runtime.js';
import { questionByLink } from '#questions/server/index.ts';
import { newReceipt, submit } from '../../../../submit.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** The form of the asker's word by itself: where a refused answer is mended. */
export const load: PageServerLoad = async (event) => {
  const { secret } = event.params;
  const question = await questionByLink(secret);
  if (!question) error(404);
  const outcome = await outcomeForAsker(question, event.locals);
  if (!outcome) redirect(303, localizeHref(`/q/${secret}`));
  return { number: question.number, back: localizeHref(`/q/${secret}`), outcome, receipt: newReceipt(event) };
};

export const actions: Actions = {
  default: (event) =>
    submit(event, respondToOutcome, {
      to: () => `/q/${event.params.secret}?done=responded`,
      input: (values) => ({ ...values, link: event.params.secret })
    })
};
