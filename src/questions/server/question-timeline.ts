import * as m from '#paraglide/messages.js';
import type { Locale } from '#platform/locale.ts';
import { nameOf } from '#registry/index.ts';
import { bodyNames } from '#registry/server/index.ts';
import { groundOf } from '../grounds.ts';
import type { TimelineStep } from '../timeline.ts';
import { askedOf, decisionsOn, type AskedOf, type PastDecision } from './history.views.ts';

type BodyNames = Awaited<ReturnType<typeof bodyNames>>;
type Words = Pick<TimelineStep, 'title' | 'body'>;

/** From asking to the last decision, and what comes next before the meeting. Empty for an unknown question. */
export const questionTimeline = async (question: string, locale: Locale): Promise<TimelineStep[]> => {
  const [asked, decisions, names] = await Promise.all([askedOf(question), decisionsOn(question), bodyNames()]);
  if (!asked) return [];
  const first: TimelineStep = {
    at: asked.askedAt,
    title: m.questions_timeline_asked({}, { locale }),
    body: null,
    state: 'done'
  };
  const decided = decisions.map((decision): TimelineStep => ({
    at: decision.decidedAt,
    ...wordsOf(decision, names, locale),
    state: 'done'
  }));
  return [first, ...decided, ...ahead(asked, decided.at(-1)?.at ?? asked.askedAt, locale)];
};

const ahead = (asked: AskedOf, since: Temporal.Instant, locale: Locale): TimelineStep[] => {
  const waiting: TimelineStep = {
    at: since,
    title: m.questions_timeline_waiting({}, { locale }),
    body: m.questions_timeline_waiting_text({}, { locale }),
    state: 'now'
  };
  const meeting: TimelineStep = {
    at: asked.meetingStartsAt,
    title: m.questions_timeline_meeting({}, { locale }),
    body: null,
    state: 'next'
  };
  const waits = asked.status === 'awaiting-moderation';
  const comes = asked.meetingStatus === 'announced' && (waits || asked.status === 'published');
  return [...(waits ? [waiting] : []), ...(comes ? [meeting] : [])];
};

const wordsOf = (decision: PastDecision, names: BodyNames, locale: Locale): Words => {
  const number = decision.intoNumber ?? '';
  switch (decision.verdict) {
    case 'publish':
      return { title: m.questions_timeline_published({}, { locale }), body: null };
    case 'decline':
      return declined(decision, locale);
    case 'merge':
      return { title: m.questions_timeline_merged({ number }, { locale }), body: null };
    case 'unmerge':
      return { title: m.questions_timeline_unmerged({ number }, { locale }), body: null };
    case 'hand-over':
      return handedOver(decision, names, locale);
    case 'refer':
      return referred(decision, locale);
    case 'return':
      return { title: m.questions_timeline_returned({}, { locale }), body: null };
  }
};

const declined = ({ ground }: PastDecision, locale: Locale): Words => {
  const listed = groundOf(ground ?? '');
  return { title: m.questions_timeline_declined({}, { locale }), body: listed?.names[locale] ?? null };
};

const handedOver = ({ fromBody, toBody }: PastDecision, names: BodyNames, locale: Locale): Words => {
  const [from, to] = [fromBody, toBody].map((body) => nameOf(names.get(body ?? ''), locale));
  return {
    title: m.questions_timeline_handed_over({}, { locale }),
    body: m.questions_timeline_from_to({ from: from ?? '', to: to ?? '' }, { locale })
  };
};

const referred = ({ path, outsideNumber }: PastDecision, locale: Locale): Words => {
  const title = path === 'appeal' ? m.questions_timeline_referred_appeal : m.questions_timeline_referred_information;
  const number = outsideNumber ?? '';
  return { title: title({}, { locale }), body: m.questions_timeline_outside_number({ number }, { locale }) };
};
