import { error } from '@sveltejs/kit';
import { outcomeForAsker } from '#follow-up/server/index.ts';
import { today } from '#platform/clock.ts';
import { fullDateTime } from '#platform/words/index.ts';
import { groundOf } from '#questions/index.ts';
import { eraseAsker, newestDecision, privateLinkOf, questionByLink } from '#questions/server/index.ts';
import { localizeHref } from '#paraglide/runtime.js';
import { wholeTimeline } from '../../../question-timeline.server.ts';
import { registerNames } from '../../../register-names.server.ts';
import { sortedPlace } from '../../../sorted-place.server.ts';
import { newReceipt, submit } from '../../../submit.server.ts';
import type { Actions, PageServerLoad } from './$types';

const DONE = ['asked', 'confirmed', 'erased', 'responded'] as const;

export const load: PageServerLoad = async (event) => {
  const { params, url, locals, setHeaders } = event;
  // The server's own policy, same-origin, tells no other site of the link; no referrer at all would make a browser send
  // forms from here with no origin, and they would be refused as foreign.
  setHeaders({ 'x-robots-tag': 'noindex' });
  const { locale } = locals;
  const question = await questionByLink(params.secret);
  if (!question) error(404);
  const [names, timeline, decision, outcome, sorted] = await Promise.all([
    registerNames(locale, today(locals.now)),
    wholeTimeline(question, locale),
    newestDecision(question.id),
    outcomeForAsker(question, locals),
    sortedPlace(question.id, locals)
  ]);
  const { number, text, language, status, support, asker, leader, meeting } = question;
  const ground = groundOf(decision?.ground ?? '');
  return {
    link: new URL(localizeHref(privateLinkOf(question.id)), url.origin).href,
    secret: params.secret,
    done: DONE.find((code) => code === url.searchParams.get('done')) ?? null,
    question: { number, text, language, status, support, leader: leader?.number ?? null },
    meeting: { number: meeting.number, time: fullDateTime(meeting.startsAt, locale) },
    body: names.body(question.body),
    asker,
    reason: {
      ground: ground
        ? { name: ground.names[locale], why: ground.explanation[locale], remedy: ground.remedy[locale] }
        : null,
      note: decision?.note ?? null,
      outsideNumber: decision?.outsideNumber ?? null
    },
    timeline,
    outcome,
    sorted: sorted !== null,
    receipt: newReceipt(event)
  };
};

export const actions: Actions = {
  erase: (event) =>
    submit(event, eraseAsker, {
      to: () => `/q/${event.params.secret}?done=erased`,
      input: () => ({ secret: event.params.secret })
    })
};
