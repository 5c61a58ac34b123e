// What waits on a desk after a meeting: minutes to be signed.
import { bodiesSignedFor } from '#follow-up/index.ts';
import { unsignedMinutes } from '#follow-up/server/index.ts';
import * as m from '#paraglide/messages.js';
import { fullDateTime } from '#platform/words/index.ts';
import { inTwo } from '#planning/index.ts';
import type { Desk, DeskItem } from './desk-item.ts';

/** Older minutes are no longer asked for: our default, the decree is silent. */
const ASKED_FOR = { hours: 60 * 24 } as const;

/** Meetings of the bodies the reader signs for whose minutes nobody signed yet. */
export const minutesItems = async ({ actor, now, locale }: Desk): Promise<DeskItem[]> => {
  const unsigned = await unsignedMinutes(bodiesSignedFor(actor), now.subtract(ASKED_FOR));
  return unsigned.map(({ number, themeKk, themeRu, closedAt }) => ({
    title: m.minutes_desk({ theme: inTwo(themeKk, themeRu, locale).text }, { locale }),
    note: m.minutes_desk_note({ when: fullDateTime(closedAt, locale) }, { locale }),
    urgency: 'soon',
    href: `/office/meetings/${number}/minutes`,
    action: m.minutes_desk_action({}, { locale })
  }));
};
