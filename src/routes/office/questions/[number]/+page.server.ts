import { error } from '@sveltejs/kit';
import { promiseOfQuestion } from '#follow-up/server/index.ts';
import { today } from '#platform/clock.ts';
import { fullDateTime, percent } from '#platform/words/index.ts';
import { canModerate, canReadUnpublished, canShareWork, GROUNDS, readQuestionNumber } from '#questions/index.ts';
import { questionByNumber, searchQuestions, similarQuestions, type QuestionDetails } from '#questions/server/index.ts';
import { nameOf } from '#registry/index.ts';
import { listBodies } from '#registry/server/index.ts';
import type { Locale } from '#platform/locale.ts';
import { wholeTimeline } from '../../../question-timeline.server.ts';
import { registerNames } from '../../../register-names.server.ts';
import { newReceipt } from '../../../submit.server.ts';
import { shownNotes } from '../../working-papers.server.ts';
import type { PageServerLoad } from './$types';

export { actions } from './decisions.server.ts';

const MOST_CANDIDATES = 5;

/** What a question could be merged into: what is searched for, or else what is like it. */
const candidatesFor = async (question: QuestionDetails, search: string, locale: Locale) => {
  if (search === '') {
    const similar = await similarQuestions(question.text, question.meeting.id, MOST_CANDIDATES, question.id);
    return similar.map(({ number, text, likeness, support }) => ({
      number,
      text,
      support,
      likeness: percent(likeness, locale)
    }));
  }
  const { rows } = await searchQuestions(search, { meeting: question.meeting.id }, 1);
  return rows
    .filter(({ id }) => id !== question.id)
    .slice(0, MOST_CANDIDATES)
    .map(({ number, text, support }) => ({ number, text: text ?? '', support, likeness: null }));
};

const bodiesToChoose = async (locale: Locale, on: Temporal.PlainDate, except: string) =>
  (await listBodies({ on }))
    .filter(({ id }) => id !== except)
    .map(({ id, names }) => ({ value: id, text: nameOf(names, locale) }))
    .toSorted((one, other) => one.text.localeCompare(other.text, locale));

export const load: PageServerLoad = async (event) => {
  const { actor, locale, now } = event.locals;
  const number = readQuestionNumber(event.params.number);
  const question = number === null ? undefined : await questionByNumber(number);
  if (!question) error(404);
  if (!canReadUnpublished(actor, question)) error(403);
  const search = (event.url.searchParams.get('search') ?? '').slice(0, 200);
  const on = today(now);
  const [names, timeline, candidates, bodies, promise, notes] = await Promise.all([
    registerNames(locale, on),
    wholeTimeline(question, locale),
    candidatesFor(question, search, locale),
    bodiesToChoose(locale, on, question.body),
    promiseOfQuestion(question.leader?.id ?? question.id, on),
    shownNotes(question.id, event.locals)
  ]);
  const { id, text, language, status, door, support, followers, askedAt, leader, meeting } = question;
  return {
    receipt: newReceipt(event),
    question: { id, number: question.number, text, language, status, door, support, followers },
    leader: leader?.number ?? null,
    body: names.body(question.body),
    region: names.region(question.region),
    asked: fullDateTime(askedAt, locale),
    meeting: { number: meeting.number, time: fullDateTime(meeting.startsAt, locale) },
    mayModerate: canModerate(actor, question),
    notes,
    mayNote: canShareWork(actor, question),
    grounds: GROUNDS.map((ground) => ({
      value: ground.id,
      text: ground.names[locale],
      hint: ground.explanation[locale]
    })),
    search,
    candidates,
    bodies,
    promise: promise && { number: promise.number, state: promise.state },
    timeline
  };
};
