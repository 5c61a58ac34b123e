import * as m from '#paraglide/messages.js';
import type { Locale } from '#platform/locale.ts';
import { type Body, BODY_KINDS, BODY_ROLES, isValidOn, nameOf, shortNameOf } from '#registry/index.ts';
import { listBodies } from '#registry/server/index.ts';
import { KIND_WORDS, ROLE_WORDS, choicesOf } from '#registry/ui/words.ts';
import { dayField, filterField } from '../form-fields.server.ts';
import * as pages from '../register-pages.server.ts';
import type { PageServerLoad } from './$types';

const rowOf = (body: Body, on: Temporal.PlainDate, locale: Locale) => {
  const roles = body.roles.filter((held) => isValidOn(held, on)).map((held) => ROLE_WORDS[held.role]());
  const name = nameOf(body.names, locale);
  const short = shortNameOf(body, locale);
  return {
    id: body.id,
    text: name,
    href: pages.registryHref(`/bodies/${body.id}`),
    cells: [
      { text: short === name ? '' : short },
      { text: KIND_WORDS[body.kind]() },
      { text: roles.join(', ') },
      { text: pages.firstDay(body.validFrom, locale) },
      { text: pages.lastDay(body.validTo, locale) }
    ]
  };
};

export const load: PageServerLoad = async (event) => {
  const { mayChange } = pages.openRegister(event);
  const { locale } = event.locals;
  const on = pages.dayOfFilter(event);
  const kind = pages.choiceOf(event, 'kind', BODY_KINDS);
  const role = pages.choiceOf(event, 'role', BODY_ROLES);
  const bodies = await listBodies({ on, ...(kind && { kind }), ...(role && { role }) });
  return {
    crumbs: pages.crumbs(pages.here(event, m.registry_bodies())),
    adding: mayChange ? pages.registryHref('/bodies/new') : null,
    filters: [
      filterField('kind', m.registry_kind(), kind, choicesOf(KIND_WORDS)),
      filterField('role', m.registry_role(), role, choicesOf(ROLE_WORDS)),
      dayField('on', m.registry_on(), on.toString(), true)
    ],
    rows: bodies
      .map((body) => rowOf(body, on, locale))
      .toSorted((one, other) => one.text.localeCompare(other.text, locale))
  };
};
