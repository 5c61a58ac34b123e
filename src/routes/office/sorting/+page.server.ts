import { error } from '@sveltejs/kit';
import { localizeHref } from '#paraglide/runtime.js';
import { today } from '#platform/clock.ts';
import { fullDateTime, groupedNumber } from '#platform/words/index.ts';
import { inTwo } from '#planning/index.ts';
import { bodiesSortedFor } from '#sorting/index.ts';
import { askSorting, sortingsOfBodies } from '#sorting/server/index.ts';
import { registerNames } from '../../register-names.server.ts';
import { newReceipt, submit } from '../../submit.server.ts';
import type { Actions, PageServerLoad } from './$types';

const PAGE = 30;

const pageOf = (url: URL): number =>
  Math.min(1_000, Math.max(1, Math.trunc(Number(url.searchParams.get('page'))) || 1));

/** The held meetings of the reader's bodies with how their sorting stands, p(1,6). */
export const load: PageServerLoad = async (event) => {
  const { locale, actor, now } = event.locals;
  const bodies = bodiesSortedFor(actor);
  if (bodies.length === 0) error(403);
  const page = pageOf(event.url);
  const [{ total, rows }, register] = await Promise.all([
    sortingsOfBodies(bodies, { limit: PAGE, offset: (page - 1) * PAGE }),
    registerNames(locale, today(now))
  ]);
  const shown = (count: number | null): string => (count === null ? '' : groupedNumber(count, locale));
  return {
    page,
    pages: Math.max(1, Math.ceil(total / PAGE)),
    receipt: newReceipt(event),
    rows: rows.map(({ startsAt, themeKk, themeRu, body, region, questions, groups, doubts, ...row }) => ({
      ...row,
      theme: inTwo(themeKk, themeRu, locale),
      when: fullDateTime(startsAt, locale),
      where: register.region(region),
      body: bodies.length > 1 ? register.body(body) : null,
      questions: shown(questions),
      groups: shown(groups),
      doubts: shown(doubts),
      href: row.sorting === null ? null : localizeHref(`/office/sorting/${row.sorting}`)
    }))
  };
};

export const actions: Actions = {
  ask: (event) => submit(event, askSorting, { to: ({ sorting }) => `/office/sorting/${sorting}?done=asked` })
};
