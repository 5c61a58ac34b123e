import { sql } from 'kysely';
import * as m from '#paraglide/messages.js';
import type { Locale } from '#platform/locale.ts';
import { database } from '#platform/server/database/database.ts';

export type TimelineItem = { at: Temporal.Instant; title: string; body: string | null; state: 'done' | 'now' | 'next' };

type Row = { at: Temporal.Instant; to: string };

/** What the meeting did with a question, for its timeline: chosen, on the screen, answered. Later of the same kind stand for earlier. */
export const boardTimeline = async (question: string, locale: Locale): Promise<TimelineItem[]> => {
  const rows = await database()
    .selectFrom('journal')
    .select(['at', sql<string>`facts ->> 'to'`.as('to')])
    .where('objectKind', '=', 'question')
    .where('objectId', '=', question)
    .where('type', '=', 'QuestionPlaced')
    .orderBy('seq')
    .execute();
  return stillTrue(rows).map((row) => ({ at: row.at, title: titleOf(row.to, locale), body: null, state: 'done' }));
};

const ORDER = ['new', 'shortlist', 'on-screen', 'answered'];

/** A step back undoes the steps after it: what was a slip is not told. */
const stillTrue = (rows: readonly Row[]): Row[] => {
  let told: Row[] = [];
  for (const row of rows) {
    const step = ORDER.indexOf(row.to);
    const backFromScreen = row.to === 'shortlist' && told.some(({ to }) => to === 'on-screen');
    if (!backFromScreen) told = told.filter(({ to }) => ORDER.indexOf(to) < step);
    else told = told.filter(({ to }) => to !== 'answered');
    if (row.to !== 'new' && !backFromScreen) told.push(row);
  }
  return told;
};

const titleOf = (state: string, locale: Locale): string => {
  if (state === 'answered') return m.live_timeline_answered({}, { locale });
  return state === 'on-screen' ? m.live_timeline_on_screen({}, { locale }) : m.live_timeline_shortlist({}, { locale });
};
