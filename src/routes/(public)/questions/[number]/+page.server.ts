import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { promiseOfQuestion } from '#follow-up/server/index.ts';
import * as m from '#paraglide/messages.js';
import { localizeHref } from '#paraglide/runtime.js';
import { today } from '#platform/clock.ts';
import { takeFromLimit } from '#platform/server/http/rate-limit.store.ts';
import { fullDateTime, groupedNumber, legalDate, localDay } from '#platform/words/index.ts';
import { groundOf, readQuestionNumber } from '#questions/index.ts';
import {
  isSupportedBy,
  newestDecision,
  questionByNumber,
  supportIntake,
  type QuestionDetails
} from '#questions/server/index.ts';
import { wholeTimeline } from '../../../question-timeline.server.ts';
import { formOrigin, keptDevice, readerDevice } from '../../../reader-device.server.ts';
import { registerNames } from '../../../register-names.server.ts';
import { sortedPlace } from '../../../sorted-place.server.ts';
import type { Actions, PageServerLoad } from './$types';

const VOTES_BY_FORM = { max: 120, perSeconds: 60 };

const asked = async (written: string): Promise<QuestionDetails> => {
  const number = readQuestionNumber(written);
  const question = number === null ? undefined : await questionByNumber(number);
  if (!question) error(404);
  return question;
};

export const load: PageServerLoad = async (event) => {
  const { locale, now } = event.locals;
  const question = await asked(event.params.number);
  if (question.number !== event.params.number) redirect(308, localizeHref(`/questions/${question.number}`));
  const [names, timeline, supported, decision, promise, sorted] = await Promise.all([
    registerNames(locale, today(now)),
    wholeTimeline(question, locale),
    isSupportedBy(question.id, readerDevice(event)),
    question.status === 'declined' ? newestDecision(question.id) : undefined,
    question.publishedAt === null ? null : promiseOfQuestion(question.leader?.id ?? question.id, today(now)),
    question.publishedAt === null ? null : sortedPlace(question.id, event.locals)
  ]);
  const { number, status, language, support, followers, askedAt, publishedAt, leader } = question;
  return {
    question: { number, status, language, followers, leader: leader?.number ?? null },
    text: publishedAt === null ? null : question.text,
    ground: groundOf(decision?.ground ?? '')?.names[locale] ?? '',
    body: names.body(question.body),
    region: names.region(question.region),
    asked: legalDate(localDay(askedAt), locale),
    days: daysBetween(askedAt, now),
    meeting: { number: question.meeting.number, time: fullDateTime(question.meeting.startsAt, locale) },
    timeline,
    sorted,
    promise: promise && {
      state: promise.state,
      words: m.follow_up_promise_of(
        { body: names.body(promise.body), day: legalDate(promise.dueOn, locale) },
        { locale }
      )
    },
    support: groupedNumber(support, locale),
    supported
  };
};

const daysBetween = (from: Temporal.Instant, to: Temporal.Instant): number => today(from).until(today(to)).days;

const vote = async (event: RequestEvent & { params: { number: string } }, kind: 'give' | 'withdraw') => {
  const question = await asked(event.params.number);
  if (!(await takeFromLimit(`support:${event.getClientAddress()}`, VOTES_BY_FORM))) return fail(429, { unsaved: true });
  const device = keptDevice(event);
  try {
    await (kind === 'give'
      ? supportIntake.giveSupport(question.id, device, formOrigin(event, question.meeting.id))
      : supportIntake.withdrawSupport(question.id, device));
  } catch {
    return fail(503, { unsaved: true });
  }
  redirect(303, localizeHref(`/questions/${question.leader?.number ?? question.number}`));
};

export const actions: Actions = {
  support: (event) => vote(event, 'give'),
  withdraw: (event) => vote(event, 'withdraw')
};
