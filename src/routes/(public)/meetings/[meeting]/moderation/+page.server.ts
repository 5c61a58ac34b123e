import { error } from '@sveltejs/kit';
import { isMeetingNumber } from '#meetings/index.ts';
import { findMeeting } from '#meetings/server/index.ts';
import { inTwo } from '#planning/index.ts';
import * as m from '#paraglide/messages.js';
import type { Locale } from '#platform/locale.ts';
import { percent } from '#platform/words/index.ts';
import { groundOf } from '#questions/index.ts';
import { moderationRecord } from '#questions/server/index.ts';
import type { PageServerLoad } from './$types';

/** What moderators decided on the questions of a meeting: counts and times, no withheld text. */
export const load: PageServerLoad = async ({ params, locals: { locale } }) => {
  const meeting = isMeetingNumber(params.meeting) ? await findMeeting(params.meeting) : undefined;
  if (!meeting || meeting.status === 'draft') error(404);
  const { grounds, times, ...record } = await moderationRecord(meeting.id);
  const { text, lang } = inTwo(meeting.themeKk, meeting.themeRu, locale);
  return {
    meeting: { number: meeting.number, theme: text, lang },
    record,
    grounds: grounds.map(({ ground, count }) => ({
      words: groundOf(ground)?.names[locale] ?? ground,
      explanation: groundOf(ground)?.explanation[locale] ?? '',
      count,
      share: percent(count / Math.max(1, record.declined), locale)
    })),
    times: times && {
      decided: times.decided,
      median: waited(times.median, locale),
      longest: waited(times.longest, locale),
      longestNumber: times.longestNumber
    }
  };
};

const waited = (seconds: number, locale: Locale): string => {
  const minutes = Math.round(seconds / 60);
  const [days, hours] = [Math.floor(minutes / 1_440), Math.floor(minutes / 60)];
  if (days > 0) return m.questions_waited_days({ days, hours: hours - 24 * days }, { locale });
  if (hours > 0) return m.questions_waited_hours({ hours, minutes: minutes - 60 * hours }, { locale });
  return m.questions_waited_minutes({ minutes }, { locale });
};
