import { error } from '@sveltejs/kit';
import * as m from '#paraglide/messages.js';
import { shortDate } from '#platform/words/index.ts';
import { nameOf } from '#registry/index.ts';
import { accountOf, endAllSignIns, resetPassword, signInsOf } from '#platform/server/auth/index.ts';
import { bodyNames, findPerson, mandatesOfPerson } from '#registry/server/index.ts';
import { refusedForm, submit, valuesOf } from '../../../../submit.server.ts';
import * as pages from '../../register-pages.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { mayChange } = pages.openRegister(event);
  const { locale, actor, now } = event.locals;
  const person = await findPerson(event.params.person);
  if (!person) error(404);
  const [names, mandates, access] = await Promise.all([
    bodyNames(),
    mandatesOfPerson(person.id),
    accessOf(person.id, now)
  ]);
  const own = actor.kind === 'staff' && actor.person === person.id;
  return {
    id: person.id,
    name: person.name,
    done: event.url.searchParams.get('done'),
    mayKeepAccount: mayChange && !own,
    crumbs: pages.crumbs(
      { href: pages.registryHref('/people'), text: m.registry_people() },
      pages.here(event, person.name)
    ),
    facts: [{ label: m.registry_email(), text: person.email }, ...access],
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

/** How the person signs in; where from is theirs alone to see. */
const accessOf = async (person: string, now: Temporal.Instant) => {
  const [account, signIns] = await Promise.all([accountOf(person), signInsOf(person, now)]);
  const secondStep = account?.secondFactor ? m.registry_person_second_on() : m.registry_person_second_off();
  return [
    { label: m.registry_person_signed_in(), text: String(signIns.length) },
    { label: m.office_second_step(), text: secondStep }
  ];
};

export const actions: Actions = {
  end: (event) => submit(event, endAllSignIns, { to: ({ person }) => `/office/registry/people/${person}?done=ended` }),
  // The new password is shown in the answer alone: never in an address, never kept with a receipt.
  password: async (event) => {
    const values = valuesOf(await event.request.formData());
    const outcome = await resetPassword(event.locals.actor, values);
    if (!outcome.ok) return refusedForm(event, outcome.refusal, values);
    event.setHeaders({ 'cache-control': 'private, no-store' });
    return { password: outcome.value.password };
  }
};
