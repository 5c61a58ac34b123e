import { error } from '@sveltejs/kit';
import { canAnswer } from '#follow-up/index.ts';
import { questionToAnswer, recordAnswer } from '#follow-up/server/index.ts';
import { canShareWork } from '#questions/index.ts';
import { saveDraft } from '#questions/server/index.ts';
import { newReceipt, submit } from '../../../../submit.server.ts';
import { answerForm } from '../../../answer-form.server.ts';
import { shownVersions } from '../../../working-papers.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** The form in which the answer to a question is recorded. */
export const load: PageServerLoad = async (event) => {
  const question = await questionToAnswer(event.params.number);
  if (!question) error(404);
  if (!canAnswer(event.locals.actor, question)) error(403);
  const [form, versions] = await Promise.all([
    answerForm(question, event.locals),
    shownVersions(question.id, event.locals)
  ]);
  return {
    ...form,
    versions,
    mayDraft: canShareWork(event.locals.actor, question),
    done: event.url.searchParams.get('done'),
    receipt: newReceipt(event)
  };
};

export const actions: Actions = {
  draft: (event) =>
    submit(event, saveDraft, { to: ({ number }) => `/office/questions/${number}/answer?done=draft#draft` }),
  answer: (event) =>
    submit(event, recordAnswer, {
      to: ({ assignment }) =>
        assignment === null
          ? `/office/questions/${event.params.number}?done=answered`
          : `/office/assignments/${event.params.number}?done=answered`
    })
};
