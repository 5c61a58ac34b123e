import { localizeHref } from '#paraglide/runtime.js';
import { deskOf } from './desk.server.ts';
import { type DeskView, dueOf } from './due.server.ts';
import { askToAttest } from '#oversight/server/index.ts';
import { submit } from '../submit.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** The desk; with `?section=` one part of it in full. */
export const load: PageServerLoad = async ({ url, locals: { actor, now, locale } }) => {
  const view = viewOf(url.searchParams);
  const { sections, judgedAt, toAnnounce } = await dueOf({ actor, now, locale }, view);
  const items = view.section === null ? await deskOf({ actor, now, locale, toAnnounce }) : [];
  const hasPost = actor.kind === 'staff' && actor.posts.length > 0;
  return {
    items,
    sections,
    judgedAt,
    view,
    hasPost,
    asked: url.searchParams.get('done') === 'asked',
    deskHref: localizeHref('/office')
  };
};

const viewOf = (query: URLSearchParams): DeskView => ({
  section: query.get('section'),
  page: Math.trunc(Number(query.get('page'))) || 1
});

export const actions: Actions = {
  ask: (event) => submit(event, askToAttest, { to: () => '/office?done=asked' })
};
