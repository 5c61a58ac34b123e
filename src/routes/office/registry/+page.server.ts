import * as m from '#paraglide/messages.js';
import { today } from '#platform/clock.ts';
import { groupedNumber } from '#platform/words/index.ts';
import { BODY_ROLES, isValidOn, nameOf } from '#registry/index.ts';
import { listBodies, listDistricts, listRegions, staffFigures } from '#registry/server/index.ts';
import { ROLE_WORDS } from '#registry/ui/words.ts';
import { openRegister, registryHref } from './register-pages.server.ts';
import type { PageServerLoad } from './$types';

const ROLES_OF_ONE = BODY_ROLES.filter((role) => !['central-body', 'agency', 'akimat'].includes(role));

const SECTIONS = [
  { path: '/bodies', text: m.registry_bodies },
  { path: '/posts', text: m.registry_posts },
  { path: '/people', text: m.registry_people },
  { path: '/regions', text: m.registry_regions },
  { path: '/calendar', text: m.registry_calendar }
];

export const load: PageServerLoad = async (event) => {
  openRegister(event);
  const { locale, now } = event.locals;
  const on = today(now);
  const [bodies, regions, districts, staff] = await Promise.all([
    listBodies({ on }),
    listRegions(),
    listDistricts(),
    staffFigures(on)
  ]);
  const figure = (count: number, label: string, path: string) => ({
    value: groupedNumber(count, locale),
    label,
    href: registryHref(path)
  });
  return {
    figures: [
      figure(bodies.length, m.registry_bodies_standing(), '/bodies'),
      figure(staff.posts, m.registry_posts_open(), '/posts'),
      figure(staff.vacant, m.registry_posts_vacant(), '/posts?vacant=on'),
      figure(staff.people, m.registry_people(), '/people'),
      figure(regions.filter((region) => isValidOn(region, on)).length, m.registry_regions_label(), '/regions'),
      figure(districts.filter((one) => isValidOn(one, on)).length, m.registry_districts_label(), '/regions')
    ],
    holders: ROLES_OF_ONE.map((role) => {
      const holder = bodies.find((body) => body.roles.some((held) => held.role === role && isValidOn(held, on)));
      const text = holder ? nameOf(holder.names, locale) : m.registry_none();
      return {
        id: role,
        text: ROLE_WORDS[role](),
        cells: [{ text, href: holder && registryHref(`/bodies/${holder.id}`) }]
      };
    }),
    links: SECTIONS.map(({ path, text }) => ({ href: registryHref(path), text: text() }))
  };
};
