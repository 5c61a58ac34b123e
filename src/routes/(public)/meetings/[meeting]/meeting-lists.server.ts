// What the later areas know about a meeting: its questions, its promises, its measured report.
import * as m from '#paraglide/messages.js';
import { localizeHref } from '#paraglide/runtime.js';
import type { Locale } from '#platform/locale.ts';
import { groupedNumber, legalDate, localDay, percent } from '#platform/words/index.ts';
import { promisesOf, type ShownPromise } from '#follow-up/server/index.ts';
import { measuredReport } from '#live/server/index.ts';
import type { Meeting } from '#meetings/index.ts';
import { previousMeeting } from '#meetings/server/index.ts';
import { questionsOfMeeting } from '#questions/server/index.ts';

export const ORDERS = ['support', 'newest', 'oldest'] as const;
export type Order = (typeof ORDERS)[number];

type ShownQuestions = {
  count: string;
  orders: { href: string; text: string; current: boolean }[];
  rows: { number: string; text: string; lang: string | undefined; href: string; support: string }[];
  page: number;
  pageHrefs: string[];
};

type Asked = { order: Order; page: number; locale: Locale };

/** A page of the meeting's published questions in one of three orders. */
export const questionsOf = async ({ id, number }: Meeting, { order, page, locale }: Asked): Promise<ShownQuestions> => {
  const found = await questionsOfMeeting(id, { order, page });
  const href = (to: Order, at: number): string =>
    localizeHref(`/meetings/${number}?order=${to}${at > 1 ? `&page=${at}` : ''}#questions`);
  const words = { support: m.meetings_order_support, newest: m.meetings_order_newest, oldest: m.meetings_order_oldest };
  return {
    count: m.meetings_questions_count({ count: groupedNumber(found.total, locale) }),
    orders: ORDERS.map((name) => ({ href: href(name, 1), text: words[name](), current: name === order })),
    rows: found.rows.map((question) => ({
      number: question.number,
      text: question.text ?? '',
      lang: LANGUAGES[question.language],
      href: localizeHref(`/questions/${question.number}`),
      support: m.meetings_question_support({ count: groupedNumber(question.support, locale) })
    })),
    page: found.page,
    pageHrefs: Array.from({ length: found.pages }, (_, at) => href(order, at + 1))
  };
};

const LANGUAGES: Readonly<Record<string, string | undefined>> = {
  kk: 'kk',
  ru: 'ru',
  'kk-plain': 'kk',
  'kk-latin': 'kk-Latn'
};

type ShownReport = { percent: string; share: number; text: string; kept: boolean };

/** p(1,3): what the report took, once the meeting was measured to its end. */
export const reportOf = async (meeting: Meeting, locale: Locale): Promise<ShownReport | null> => {
  const measured = meeting.status === 'held' ? await measuredReport(meeting.id) : null;
  if (!measured) return null;
  const { minutes, allowedMinutes, share } = measured;
  const text = m.meetings_report_measured({ minutes, allowed: allowedMinutes, share: percent(share, locale) });
  return { percent: percent(share, locale), share, text, kept: measured.warning !== 'over' };
};

type Showing = { now: Temporal.Instant; locale: Locale };
type LastPromises = { promises: ShownPromise[]; href: string; text: string };

/** What was promised at this meeting; null before it is held. */
export const promisesAt = async (meeting: Meeting, showing: Showing): Promise<ShownPromise[] | null> =>
  meeting.status === 'held' ? (await promisesOf({ meeting: meeting.id }, showing)).promises : null;

/** What the same body promised in this region the last time, and when that was; null when it was never there. */
export const promisedLastTime = async (meeting: Meeting, showing: Showing): Promise<LastPromises | null> => {
  const { body, region, startsAt } = meeting;
  const last = await previousMeeting({ body, region, before: startsAt });
  if (!last) return null;
  const { promises } = await promisesOf({ meeting: last.id }, showing);
  return {
    promises,
    href: localizeHref(`/meetings/${last.number}`),
    text: m.meetings_last_time_link({ day: legalDate(localDay(last.startsAt), showing.locale) })
  };
};
