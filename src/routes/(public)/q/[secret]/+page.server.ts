import { error } from '@sveltejs/kit';
import { outcomeForAsker } from '#follow-up/server/index.ts';
import { today } from '#platform/clock.ts';
import type { Locale } from '#platform/locale.ts';
import { fullDateTime } from '#platform/words/index.ts';
import { groundOf } from '#questions/index.ts';
import {
  eraseAsker,
  newestDecision,
  privateLinkOf,
  questionByLink,
  type QuestionDetails
} from '#questions/server/index.ts';
import * as m from '#paraglide/messages.js';
import { localizeHref } from '#paraglide/runtime.js';
import { wholeTimeline } from '../../../question-timeline.server.ts';
import { registerNames } from '../../../register-names.server.ts';
import { sortedPlace } from '../../../sorted-place.server.ts';
import { newReceipt, submit } from '../../../submit.server.ts';
import type { Actions, PageServerLoad } from './$types';

// In words here and not on the page: what a script does not need is not sent to a phone.
const NOTICES = {
  asked: m.questions_own_sent,
  confirmed: m.questions_confirm_done,
  erased: m.questions_own_erased,
  responded: m.questions_own_responded
};

const doneIn = (url: URL) =>
  (['asked', 'confirmed', 'erased', 'responded'] as const).find((code) => code === url.searchParams.get('done')) ??
  null;

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
  const { number, text, language, status, asker, leader, meeting } = question;
  const done = doneIn(url);
  return {
    link: new URL(localizeHref(privateLinkOf(question.id)), url.origin).href,
    secret: params.secret,
    done,
    notice: done && NOTICES[done]({}, { locale }),
    question: { number, text, language, status, leader: leader?.number ?? null },
    meeting: { number: meeting.number },
    ...inWords(question, names.body(question.body), locale),
    asker,
    reason: reasonOf(decision, locale),
    timeline,
    outcome,
    sorted: sorted && {
      href: localizeHref(`/q/${params.secret}/contest`),
      text: m.contest_section({}, { locale })
    },
    receipt: newReceipt(event)
  };
};

/** What the page says of the question besides its own words. */
const inWords = ({ number, support, meeting }: QuestionDetails, body: string, locale: Locale) => ({
  title: m.questions_own_title({}, { locale }),
  titled: m.questions_page_title({ number }, { locale }),
  supporters: {
    href: localizeHref(`/questions/${number}`),
    text: m.questions_supporters({ count: support }, { locale })
  },
  facts: [
    { label: m.questions_page_holder({}, { locale }), text: body, icon: 'user' as const },
    {
      label: m.questions_page_meeting({}, { locale }),
      text: fullDateTime(meeting.startsAt, locale),
      icon: 'calendar' as const,
      href: localizeHref(`/meetings/${meeting.number}`)
    }
  ]
});

/** Why a moderator decided as he did, with the ground's own words. */
const reasonOf = (decision: Awaited<ReturnType<typeof newestDecision>>, locale: Locale) => {
  const ground = groundOf(decision?.ground ?? '');
  return {
    ground: ground
      ? { name: ground.names[locale], why: ground.explanation[locale], remedy: ground.remedy[locale] }
      : null,
    note: decision?.note ?? null,
    outsideNumber: decision?.outsideNumber ?? null
  };
};

export const actions: Actions = {
  erase: (event) =>
    submit(event, eraseAsker, {
      to: () => `/q/${event.params.secret}?done=erased`,
      input: () => ({ secret: event.params.secret })
    })
};
