import { periodCode } from '#decree/index.ts';
import {
  canPublishQuarter,
  pastQuarters,
  type PromiseState,
  publicationDeadline,
  quarterCode
} from '#follow-up/index.ts';
import { promisesOf, publishedQuarters, subjectOf } from '#follow-up/server/index.ts';
import { bodiesPreparedBy, bodiesReadBy } from '#meetings/index.ts';
import { listMeetings, liveMeetings } from '#meetings/server/index.ts';
import * as m from '#paraglide/messages.js';
import { holds, type Actor } from '#platform/actor.ts';
import { today as dayOf } from '#platform/clock.ts';
import type { Locale } from '#platform/locale.ts';
import { fullDateTime, periodName, shortDate } from '#platform/words/index.ts';
import { readableBodies } from '#questions/index.ts';
import { moderationQueue } from '#questions/server/index.ts';
import { workingCalendar } from '#registry/server/index.ts';
import { themeAndPlace } from '../live-meeting.server.ts';

/** One thing that waits for the reader: what, how urgent, and the one action that answers it. */
export type DeskItem = {
  title: string;
  note: string | null;
  urgency: 'now' | 'late' | 'soon' | 'open';
  href: string;
  action: string;
};

type Desk = { actor: Actor; now: Temporal.Instant; locale: Locale };

const URGENCIES = ['now', 'late', 'soon', 'open'] as const;

/** What is due from the actor's posts, the most urgent first. */
export const deskOf = async (desk: Desk): Promise<DeskItem[]> => {
  const parts = await Promise.all([
    liveNow(desk),
    waitingQuestions(desk),
    promises(desk),
    drafts(desk),
    quarters(desk)
  ]);
  return parts.flat().toSorted((a, b) => URGENCIES.indexOf(a.urgency) - URGENCIES.indexOf(b.urgency));
};

const liveNow = async ({ actor, locale, now }: Desk): Promise<DeskItem[]> => {
  const bodies = bodiesReadBy(actor);
  const [live, coming] = await Promise.all([
    liveMeetings(),
    listMeetings({ statuses: ['announced'], order: 'soonest', ...(bodies && { bodies }) })
  ]);
  const dueToOpen = coming.meetings.filter(({ startsAt }) => now.until(startsAt).total('minutes') <= 30);
  return [...live.filter(({ body }) => bodies?.includes(body) ?? true), ...dueToOpen].map((meeting) => ({
    title: m.desk_live({ theme: themeAndPlace(meeting, locale).theme }, { locale }),
    note: fullDateTime(meeting.startsAt.toString(), locale),
    urgency: 'now',
    href: `/office/live/${meeting.number}`,
    action: m.desk_live_action({}, { locale })
  }));
};

const waitingQuestions = async ({ actor, locale }: Desk): Promise<DeskItem[]> => {
  const bodies = readableBodies(actor);
  if (!holds(actor, ['moderator', 'first-head', 'deputy-head', 'agency-chair', 'akim']) || bodies.length === 0)
    return [];
  const { total, rows } = await moderationQueue(bodies, {}, 1);
  const [oldest] = rows;
  if (!oldest) return [];
  const since = fullDateTime(oldest.askedAt.toString(), locale);
  return [
    {
      title: m.desk_questions({ count: total }, { locale }),
      note: m.desk_questions_note({ since }, { locale }),
      urgency: 'soon',
      href: '/office/questions',
      action: m.desk_questions_action({}, { locale })
    }
  ];
};

const promises = async ({ actor, locale, now }: Desk): Promise<DeskItem[]> => {
  if (actor.kind !== 'staff') return [];
  const working = actor.posts.filter(({ duty }) => duty !== 'controller' && duty !== 'administrator');
  if (working.length === 0) return [];
  const bodies = [...new Set(working.map(({ body }) => body))];
  const { promises: open } = await promisesOf({ bodies, state: 'open' }, { now, locale });
  return open.flatMap(({ number, asked, dueOn, state }) => {
    const due = dueWords(state, dueOn, locale);
    const action = m.desk_promise_action({}, { locale });
    return due ? [{ title: asked, ...due, href: `/office/assignments/${number}`, action }] : [];
  });
};

const dueWords = (state: PromiseState, day: string, locale: Locale): Pick<DeskItem, 'note' | 'urgency'> | null => {
  if (state === 'late') return { note: m.desk_promise_late({ day }, { locale }), urgency: 'late' };
  if (state === 'disputed') return { note: m.desk_promise_disputed({}, { locale }), urgency: 'late' };
  return state === 'soon' ? { note: m.desk_promise_soon({ day }, { locale }), urgency: 'soon' } : null;
};

const drafts = async ({ actor, locale }: Desk): Promise<DeskItem[]> => {
  const bodies = bodiesPreparedBy(actor);
  if (bodies.length === 0) return [];
  const { meetings } = await listMeetings({ statuses: ['draft'], bodies, order: 'soonest' });
  return meetings.map((meeting) => ({
    title: m.desk_draft({ theme: themeAndPlace(meeting, locale).theme }, { locale }),
    note: fullDateTime(meeting.startsAt.toString(), locale),
    urgency: 'open',
    href: `/office/meetings/${meeting.number}`,
    action: m.desk_draft_action({}, { locale })
  }));
};

/** p(1,7): the quarter that ended last, for each body that has not published it. */
const quarters = async ({ actor, locale, now }: Desk): Promise<DeskItem[]> => {
  if (actor.kind !== 'staff') return [];
  const today = dayOf(now);
  const bodies = [...new Set(actor.posts.map(({ body }) => body))].filter((body) => canPublishQuarter(actor, body));
  const [last] = pastQuarters(today, 1);
  const deadline = last && publicationDeadline(last, await workingCalendar());
  if (!deadline || bodies.length === 0) return [];
  const published = await publishedQuarters(bodies, [last]);
  const note = m.desk_quarter_note({ day: shortDate(deadline.dueOn, locale) }, { locale });
  return bodies
    .filter((body) => !published.has(subjectOf(body, last)))
    .map((body) => ({
      title: m.desk_quarter({ quarter: periodName(periodCode(last), locale) }, { locale }),
      note,
      urgency: Temporal.PlainDate.compare(today, deadline.dueOn) > 0 ? 'late' : 'soon',
      href: `/office/progress/${body}/${quarterCode(last)}`,
      action: m.desk_quarter_action({}, { locale })
    }));
};
