import type { PromiseState } from '#follow-up/index.ts';
import { promisesOf } from '#follow-up/server/index.ts';
import { canWatchBoard } from '#live/index.ts';
import { bodiesPreparedBy, bodiesReadBy } from '#meetings/index.ts';
import { listMeetings, liveMeetings } from '#meetings/server/index.ts';
import { attestableBy, participationsAsked } from '#oversight/server/index.ts';
import * as m from '#paraglide/messages.js';
import { holds } from '#platform/actor.ts';
import { today as dayOf } from '#platform/clock.ts';
import type { Locale } from '#platform/locale.ts';
import { fullDateTime } from '#platform/words/index.ts';
import { readableBodies } from '#questions/index.ts';
import { moderationQueue } from '#questions/server/index.ts';
import { themeAndPlace } from '../live-meeting.server.ts';
import type { Desk, DeskItem } from './desk-item.ts';
import { schedulesOnDesk } from './desk-schedules.server.ts';
import { overdueItems } from './desk-moderation.server.ts';
import { exchangeItems, venueItems } from './desk-preparation.server.ts';
import { minutesItems } from './desk-minutes.server.ts';
import { adoptionItems, contestItems, periodItems } from './desk-sorting.server.ts';

const URGENCIES = ['now', 'returned', 'late', 'soon', 'open'] as const;

/** What waits for the actor besides the duties of the decree, the most urgent first. */
export const deskOf = async (desk: Desk): Promise<DeskItem[]> => {
  const parts = await Promise.all([
    liveNow(desk),
    overdueItems(desk),
    participation(desk),
    waitingQuestions(desk),
    promises(desk),
    schedulesOnDesk(desk),
    drafts(desk),
    toAttest(desk),
    venueItems(desk),
    exchangeItems(desk),
    minutesItems(desk),
    adoptionItems(desk),
    periodItems(desk),
    contestItems(desk)
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
  const watched = [...live, ...dueToOpen].filter((meeting) => canWatchBoard(actor, meeting));
  return watched.map((meeting) => ({
    title: m.desk_live({ theme: themeAndPlace(meeting, locale).theme }, { locale }),
    note: fullDateTime(meeting.startsAt.toString(), locale),
    urgency: 'now',
    href: `/office/live/${meeting.number}`,
    action: m.desk_live_action({}, { locale })
  }));
};

/** p(4,4): high risks for which the Government has not said yet who takes part. */
const participation = async ({ actor, locale }: Desk): Promise<DeskItem[]> =>
  (await participationsAsked(actor, locale)).map(({ id, region, body, meetingDay }) => ({
    title: m.risk_desk_asked({ region }, { locale }),
    note: meetingDay
      ? m.risk_desk_asked_note({ body, day: meetingDay }, { locale })
      : m.risk_desk_asked_open({ body }, { locale }),
    urgency: 'soon',
    href: `/office/risks/${id}`,
    action: m.risk_desk_decide({}, { locale })
  }));

/** How much waits for this reader's attestation; those who may attest everything are not the ones awaited. */
const toAttest = async ({ actor, locale, now }: Desk): Promise<DeskItem[]> => {
  if (actor.kind !== 'staff' || actor.posts.some(({ roles }) => roles.includes('administration'))) return [];
  const { total } = await attestableBy(actor, dayOf(now));
  if (total === 0) return [];
  return [
    {
      title: m.desk_attest({ count: total }, { locale }),
      note: m.desk_attest_note({}, { locale }),
      urgency: 'open',
      href: '/office/attest',
      action: m.desk_attest_action({}, { locale })
    }
  ];
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
  if (state === 'disputed') return { note: m.desk_promise_disputed({}, { locale }), urgency: 'returned' };
  return state === 'soon' ? { note: m.desk_promise_soon({ day }, { locale }), urgency: 'soon' } : null;
};

const drafts = async ({ actor, locale, toAnnounce }: Desk): Promise<DeskItem[]> => {
  const bodies = bodiesPreparedBy(actor);
  if (bodies.length === 0) return [];
  const { meetings } = await listMeetings({ statuses: ['draft'], bodies, order: 'soonest' });
  const unnamed = meetings.filter(({ number }) => !toAnnounce.has(number));
  return unnamed.map((meeting) => ({
    title: m.desk_draft({ theme: themeAndPlace(meeting, locale).theme }, { locale }),
    note: fullDateTime(meeting.startsAt.toString(), locale),
    urgency: 'open',
    href: `/office/meetings/${meeting.number}`,
    action: m.desk_draft_action({}, { locale })
  }));
};
