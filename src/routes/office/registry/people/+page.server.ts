import * as m from '#paraglide/messages.js';
import { today } from '#platform/clock.ts';
import { listPeople, PAGE_SIZE } from '#registry/server/index.ts';
import * as pages from '../register-pages.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { mayChange } = pages.openRegister(event);
  const words = (event.url.searchParams.get('q') ?? '').toWellFormed().replaceAll('\0', '').trim().slice(0, 100);
  const page = pages.pageOf(event);
  const { rows, total } = await listPeople(words, today(event.locals.now), page);
  return {
    crumbs: pages.crumbs(pages.here(event, m.registry_people())),
    adding: mayChange ? pages.registryHref('/people/new') : null,
    filters: [{ name: 'q', label: m.registry_search_people(), type: 'search' as const, value: words, optional: true }],
    total,
    page,
    hrefs: pages.pageHrefs(event, Math.ceil(total / PAGE_SIZE)),
    rows: rows.map((person) => ({
      id: person.id,
      text: person.name,
      href: pages.registryHref(`/people/${person.id}`),
      cells: [{ text: person.email }, { text: String(person.posts), numeric: true }]
    }))
  };
};
