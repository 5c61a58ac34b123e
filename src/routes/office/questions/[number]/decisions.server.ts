import type { RequestEvent } from '@sveltejs/kit';
import {
  handOverQuestion,
  mergeQuestion,
  moderateQuestion,
  openContact,
  unmergeQuestion,
  withdrawNote,
  writeNote
} from '#questions/server/index.ts';
import { refusedForm, submit, valuesOf } from '../../../submit.server.ts';

/** Back to the question, where its history says what was done. */
const back =
  (done: string) =>
  ({ number }: { number: string }): string =>
    `/office/questions/${number}?done=${done}&number=${number}`;

const moderate = (verdict: 'publish' | 'decline' | 'refer' | 'return') => (event: RequestEvent) =>
  submit(event, moderateQuestion, { to: back(verdict), input: (form) => ({ ...form, verdict }) });

/** What can be decided on the page of a question. */
export const actions = {
  publish: moderate('publish'),
  decline: moderate('decline'),
  refer: moderate('refer'),
  return: moderate('return'),
  merge: (event: RequestEvent) => submit(event, mergeQuestion, { to: back('merge') }),
  unmerge: (event: RequestEvent) => submit(event, unmergeQuestion, { to: back('unmerge') }),
  // To the queue: the question is another body's now, and its page may be closed to who gave it away.
  handOver: (event: RequestEvent) =>
    submit(event, handOverQuestion, {
      to: ({ number }) => `/office/questions?done=hand-over&number=${number}`
    }),
  note: (event: RequestEvent) => submit(event, writeNote, { to: ({ number }) => `/office/questions/${number}#notes` }),
  unnote: (event: RequestEvent) =>
    submit(event, withdrawNote, { to: ({ number }) => `/office/questions/${number}#notes` }),
  contact: async (event: RequestEvent) => {
    const values = valuesOf(await event.request.formData());
    const outcome = await openContact(event.locals.actor, values);
    return outcome.ok ? { contact: outcome.value } : refusedForm(event, outcome.refusal, values);
  }
};
