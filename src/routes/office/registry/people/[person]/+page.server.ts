import { error } from '@sveltejs/kit';
import * as m from '#paraglide/messages.js';
import { shortDate } from '#platform/words/index.ts';
import { nameOf } from '#registry/index.ts';
import { bodyNames, findPerson, mandatesOfPerson } from '#registry/server/index.ts';
import * as pages from '../../register-pages.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  pages.openRegister(event);
  const { locale } = event.locals;
  const person = await findPerson(event.params.person);
  if (!person) error(404);
  const [names, mandates] = await Promise.all([bodyNames(), mandatesOfPerson(person.id)]);
  return {
    name: person.name,
    done: pages.wasDone(event),
    crumbs: pages.crumbs(
      { href: pages.registryHref('/people'), text: m.registry_people() },
      pages.here(event, person.name)
    ),
    facts: [{ label: m.registry_email(), text: person.email }],
    posts: pages.registryHref('/posts?vacant=on'),
    rows: mandates.map((mandate) => ({
      id: mandate.id,
      text: nameOf(mandate.titles, locale),
      href: pages.registryHref(`/posts/${mandate.post}`),
      cells: [
        { text: nameOf(names.get(mandate.body), locale), href: pages.registryHref(`/bodies/${mandate.body}`) },
        { text: shortDate(mandate.validFrom, locale) },
        { text: pages.ownLastDay(mandate.validTo, locale) }
      ]
    }))
  };
};
