import { canReply, controlledBodies } from '#oversight/index.ts';
import { localizeHref } from '#paraglide/runtime.js';
import { today } from '#platform/clock.ts';
import { controlPage } from '../../control-page.server.ts';
import { registerNames } from '../../register-names.server.ts';
import type { PageServerLoad } from './$types';

/** The table for those who control, p(7), and for every official that of their own bodies. */
export const load: PageServerLoad = async (event) => {
  const { actor, locale, now } = event.locals;
  const table = await controlPage(event, { path: '/office/control', bodies: controlledBodies(actor) });
  const names = await registerNames(locale, today(now));
  const own = actor.kind === 'staff' ? [...new Set(actor.posts.map(({ body }) => body))] : [];
  const shown = new Set(table.sections.flatMap(({ rows }) => rows.map(({ who }) => who)));
  return {
    ...table,
    /** Where the official may speak for a body that has a row here. */
    mayReply: own
      .filter((body) => shown.has(body) && canReply(actor, body))
      .map((body) => ({ body: names.body(body), href: localizeHref(`/office/control/${table.year}/${body}/reply`) }))
  };
};
