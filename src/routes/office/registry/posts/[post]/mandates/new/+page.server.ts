import * as m from '#paraglide/messages.js';
import { today } from '#platform/clock.ts';
import { appointToPost, staffChoices } from '#registry/server/index.ts';
import { submit } from '../../../../../../submit.server.ts';
import { dayField } from '../../../../form-fields.server.ts';
import * as pages from '../../../../register-pages.server.ts';
import { postCrumbs, postOr404, toPost } from '../../../post-pages.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const post = await postOr404(event.params.post);
  const people = (await staffChoices()).map(({ id, name, email }) => ({ value: id, text: `${name} · ${email}` }));
  return {
    sheet: pages.formSheet(event, {
      title: m.registry_appoint(),
      crumbs: postCrumbs(event, post, m.registry_appoint()),
      hidden: { post: post.id },
      fields: [
        {
          name: 'person',
          label: m.registry_person(),
          options: people,
          value: event.url.searchParams.get('person') ?? ''
        },
        dayField('validFrom', m.registry_first_day(), today(event.locals.now).toString()),
        dayField('validTo', m.registry_last_day(), '', true)
      ],
      submit: m.registry_appoint()
    })
  };
};

export const actions: Actions = { default: (event) => submit(event, appointToPost, { to: toPost }) };
