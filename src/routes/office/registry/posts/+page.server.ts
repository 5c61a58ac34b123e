import * as m from '#paraglide/messages.js';
import type { Locale } from '#platform/locale.ts';
import { DUTIES, nameOf, type Names } from '#registry/index.ts';
import { bodyNames, listPosts, PAGE_SIZE, type PostRow } from '#registry/server/index.ts';
import { choicesOf, DUTY_WORDS } from '#registry/ui/words.ts';
import { dayField, filterField } from '../form-fields.server.ts';
import * as pages from '../register-pages.server.ts';
import type { PageServerLoad } from './$types';

const rowOf = (post: PostRow, names: ReadonlyMap<string, Names>, locale: Locale) => ({
  id: post.id,
  text: nameOf(post.titles, locale),
  href: pages.registryHref(`/posts/${post.id}`),
  cells: [
    { text: nameOf(names.get(post.body), locale), href: pages.registryHref(`/bodies/${post.body}`) },
    { text: DUTY_WORDS[post.duty]() },
    post.holder
      ? { text: post.holder.name, href: pages.registryHref(`/people/${post.holder.person}`) }
      : { text: m.registry_vacant() }
  ]
});

export const load: PageServerLoad = async (event) => {
  const { mayChange } = pages.openRegister(event);
  const { locale } = event.locals;
  const names = await bodyNames();
  const on = pages.dayOfFilter(event);
  const body = pages.choiceOf(event, 'body', [...names.keys()]);
  const duty = pages.choiceOf(event, 'duty', DUTIES);
  const vacant = pages.choiceOf(event, 'vacant', ['on']);
  const page = pages.pageOf(event);
  const { rows, total } = await listPosts({ on, body, duty, vacant: vacant === 'on', page });
  return {
    crumbs: pages.crumbs(pages.here(event, m.registry_posts())),
    adding: mayChange ? pages.registryHref(body ? `/posts/new?body=${body}` : '/posts/new') : null,
    filters: [
      filterField('body', m.registry_body(), body, await pages.bodyChoices(locale)),
      filterField('duty', m.registry_duty(), duty, choicesOf(DUTY_WORDS)),
      filterField('vacant', m.registry_holder(), vacant, [{ value: 'on', text: m.registry_vacant_only() }]),
      dayField('on', m.registry_on(), on.toString(), true)
    ],
    total,
    page,
    hrefs: pages.pageHrefs(event, Math.ceil(total / PAGE_SIZE)),
    rows: rows.map((post) => rowOf(post, names, locale))
  };
};
