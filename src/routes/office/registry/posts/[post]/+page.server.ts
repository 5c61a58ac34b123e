import * as m from '#paraglide/messages.js';
import { shortDate } from '#platform/words/index.ts';
import { nameOf } from '#registry/index.ts';
import { findBody, mandatesOf } from '#registry/server/index.ts';
import { DUTY_WORDS } from '#registry/ui/words.ts';
import * as pages from '../../register-pages.server.ts';
import { postOr404 } from '../post-pages.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { mayChange } = pages.openRegister(event);
  const { locale } = event.locals;
  const post = await postOr404(event.params.post);
  const body = await findBody(post.body);
  const mandates = await mandatesOf(post.id);
  const title = nameOf(post.titles, locale);
  const at = pages.registryHref(`/posts/${post.id}`);
  return {
    title,
    at,
    mayChange: mayChange && post.closedOn === null,
    done: pages.wasDone(event),
    closed: post.closedOn && m.registry_post_closed({ day: shortDate(post.closedOn, locale) }),
    crumbs: pages.crumbs({ href: pages.registryHref('/posts'), text: m.registry_posts() }, pages.here(event, title)),
    facts: [
      { label: m.registry_body(), text: nameOf(body?.names, locale), href: pages.registryHref(`/bodies/${post.body}`) },
      { label: m.registry_duty(), text: DUTY_WORDS[post.duty]() }
    ],
    rows: mandates.map((mandate) => ({
      id: mandate.id,
      text: mandate.name,
      href: pages.registryHref(`/people/${mandate.person}`),
      cells: [
        { text: shortDate(mandate.validFrom, locale) },
        { text: pages.ownLastDay(mandate.validTo, locale) },
        mayChange && mandate.validTo === null
          ? { text: m.registry_mandate_end(), href: `${at}/mandates/${mandate.id}/ending` }
          : { text: '' }
      ]
    }))
  };
};
