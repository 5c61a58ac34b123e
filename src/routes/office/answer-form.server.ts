import { proposedDueOn } from '#follow-up/index.ts';
import { answersOf, type questionToAnswer } from '#follow-up/server/index.ts';
import { printLength } from '#live/index.ts';
import { today } from '#platform/clock.ts';
import { shortDateTime } from '#platform/words/index.ts';
import { nameOf } from '#registry/index.ts';
import { listBodies } from '#registry/server/index.ts';
import { htmlLang } from '#text/index.ts';

type Question = NonNullable<Awaited<ReturnType<typeof questionToAnswer>>>;

/** What the form of an answer needs, and the answers that were given already. */
export const answerForm = async (question: Question, { locale, now }: Pick<App.Locals, 'locale' | 'now'>) => {
  const on = today(now);
  const [answers, bodies] = await Promise.all([answersOf(question.id), listBodies({ on })]);
  const choices = bodies
    .filter((body) => body.kind !== 'government')
    .map(({ id, names }) => ({ value: id, text: nameOf(names, locale) }))
    .toSorted((one, other) => one.text.localeCompare(other.text, locale));
  return {
    question: { id: question.id, number: question.number, text: question.text, body: question.body },
    answers: answers.map(({ kind, text, at, markSeconds }) => ({
      kind,
      text,
      lang: htmlLang(text),
      at: shortDateTime(at, locale),
      mark: markSeconds === null ? null : printLength(markSeconds * 1_000)
    })),
    underControl: answers.some(({ kind }) => kind === 'under-control'),
    bodies: choices,
    proposed: { dueOn: proposedDueOn(on).toString(), today: on.toString() }
  };
};
