import { canRunSession } from '#live/index.ts';
import { liveMeetings } from '#meetings/server/index.ts';
import * as m from '#paraglide/messages.js';
import { localTime } from '#platform/words/index.ts';
import { overdueModeration } from '#questions/server/index.ts';
import { moderationTerm } from '../moderation-term.server.ts';
import type { Desk, DeskItem } from './desk-item.ts';

/** Live meetings of the reader where questions wait for a moderator longer than the set time. */
export const overdueItems = async ({ actor, locale, now }: Desk): Promise<DeskItem[]> => {
  const own = (await liveMeetings()).filter((meeting) => canRunSession(actor, meeting));
  if (own.length === 0) return [];
  const { minutes, before } = moderationTerm(now);
  const overdue = await overdueModeration(
    own.map(({ id }) => id),
    before
  );
  return own.flatMap((meeting) => {
    const waits = overdue.get(meeting.id);
    if (!waits) return [];
    return [
      {
        title: m.live_overdue({ count: waits.count, minutes }, { locale }),
        note: m.live_overdue_oldest({ number: waits.oldest, time: localTime(waits.since) }, { locale }),
        urgency: 'now' as const,
        href: `/office/live/${meeting.number}`,
        action: m.desk_live_action({}, { locale })
      }
    ];
  });
};
