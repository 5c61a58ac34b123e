// What waits on a desk before a meeting: agreements on its place, and what the other side of an exchange wrote.
import { akimatsHostedBy, bodiesPreparedBy, exchangesOf } from '#meetings/index.ts';
import { unreadExchanges, waitingVenues } from '#meetings/server/index.ts';
import * as m from '#paraglide/messages.js';
import { fullDateTime, shortDateTime } from '#platform/words/index.ts';
import { inTwo } from '#planning/index.ts';
import { nameOf } from '#registry/index.ts';
import { bodyNames } from '#registry/server/index.ts';
import type { Desk, DeskItem } from './desk-item.ts';

/** p(1,4,5): places that this akimat is asked for, and requests of this body that came back with changes. */
export const venueItems = async ({ actor, now, locale }: Desk): Promise<DeskItem[]> => {
  const sides = { hosts: akimatsHostedBy(actor), holders: bodiesPreparedBy(actor) };
  const [waiting, names] = await Promise.all([waitingVenues(sides, now), bodyNames()]);
  return waiting.map(({ number, body, host, themeKk, themeRu, startsAt, status }) => {
    const theme = inTwo(themeKk, themeRu, locale).text;
    const asked = status === 'requested';
    const other = nameOf(names.get(asked ? body : host), locale);
    return {
      title: asked ? m.desk_venue_request({ theme }, { locale }) : m.desk_venue_changes({ theme }, { locale }),
      note: m.desk_venue_note({ body: other, when: fullDateTime(startsAt, locale) }, { locale }),
      urgency: asked ? 'soon' : 'returned',
      href: `/office/meetings/${number}/preparation/venue`,
      action: m.desk_venue_action({}, { locale })
    };
  });
};

/** p(1,4,7): meetings of which the other side wrote something unread. */
export const exchangeItems = async ({ actor, locale }: Desk): Promise<DeskItem[]> => {
  if (actor.kind !== 'staff') return [];
  const [unread, names] = await Promise.all([unreadExchanges(actor.person, exchangesOf(actor)), bodyNames()]);
  return unread.map(({ number, body, themeKk, themeRu, unread: count, lastAt }) => ({
    title: m.desk_exchange({ count, theme: inTwo(themeKk, themeRu, locale).text }, { locale }),
    note: m.desk_exchange_note(
      { body: nameOf(names.get(body), locale), when: shortDateTime(lastAt, locale) },
      { locale }
    ),
    urgency: 'open',
    href: `/office/meetings/${number}/preparation/exchange`,
    action: m.desk_exchange_action({}, { locale })
  }));
};
