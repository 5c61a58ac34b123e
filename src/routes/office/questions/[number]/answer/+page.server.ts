import { error } from '@sveltejs/kit';
import { canAnswer, proposedDueOn } from '#follow-up/index.ts';
import { htmlLang } from '#text/index.ts';
import { answersOf, questionToAnswer, recordAnswer } from '#follow-up/server/index.ts';
import { today } from '#platform/clock.ts';
import { shortDateTime } from '#platform/words/index.ts';
import { nameOf } from '#registry/index.ts';
import { listBodies } from '#registry/server/index.ts';
import { newReceipt, submit } from '../../../../submit.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** The form in which the answer to a question is recorded. */
export const load: PageServerLoad = async (event) => {
  const { locale, now, actor } = event.locals;
  const question = await questionToAnswer(event.params.number);
  if (!question) error(404);
  if (!canAnswer(actor, question)) error(403);
  const on = today(now);
  const [answers, bodies] = await Promise.all([answersOf(question.id), listBodies({ on })]);
  const choices = bodies
    .filter((body) => body.kind !== 'government')
    .map(({ id, names }) => ({ value: id, text: nameOf(names, locale) }))
    .toSorted((one, other) => one.text.localeCompare(other.text, locale));
  return {
    question: { id: question.id, number: question.number, text: question.text, body: question.body },
    answers: answers.map(({ kind, text, at }) => ({ kind, text, lang: htmlLang(text), at: shortDateTime(at, locale) })),
    underControl: answers.some(({ kind }) => kind === 'under-control'),
    bodies: choices,
    proposed: { dueOn: proposedDueOn(on).toString(), today: on.toString() },
    receipt: newReceipt(event)
  };
};

export const actions: Actions = {
  default: (event) =>
    submit(event, recordAnswer, {
      to: ({ assignment }) =>
        assignment === null
          ? `/office/questions/${event.params.number}?done=answered`
          : `/office/assignments/${event.params.number}?done=answered`
    })
};
