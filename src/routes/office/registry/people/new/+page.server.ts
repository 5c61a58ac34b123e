import * as m from '#paraglide/messages.js';
import { createPerson } from '#registry/server/index.ts';
import { submit } from '../../../../submit.server.ts';
import * as pages from '../../register-pages.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => ({
  sheet: pages.formSheet(event, {
    title: m.registry_person_new(),
    lead: m.registry_person_hint(),
    crumbs: [
      { href: pages.registryHref('/people'), text: m.registry_people() },
      pages.here(event, m.registry_person_new())
    ],
    fields: [
      { name: 'name', label: m.registry_person_name() },
      { name: 'email', label: m.registry_email(), type: 'email' },
      {
        name: 'password',
        label: m.registry_password(),
        type: 'password',
        hint: m.registry_password_hint(),
        size: 'medium'
      }
    ],
    submit: m.registry_person_new()
  })
});

export const actions: Actions = {
  default: async (event) => {
    const answer = await submit(event, createPerson, {
      to: ({ person }) => `/office/registry/people/${person}?done=1`
    });
    // A password is never written back into a page.
    delete answer.data.values['password'];
    return answer;
  }
};
