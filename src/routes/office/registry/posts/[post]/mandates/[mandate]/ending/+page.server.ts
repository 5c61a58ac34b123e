import { error } from '@sveltejs/kit';
import * as m from '#paraglide/messages.js';
import { today } from '#platform/clock.ts';
import { endMandate, mandatesOf } from '#registry/server/index.ts';
import { submit } from '../../../../../../../submit.server.ts';
import { dayField } from '../../../../../form-fields.server.ts';
import * as pages from '../../../../../register-pages.server.ts';
import { postCrumbs, postOr404, toPost } from '../../../../post-pages.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const post = await postOr404(event.params.post);
  const mandate = (await mandatesOf(post.id)).find(({ id }) => id === event.params.mandate);
  if (!mandate) error(404);
  return {
    sheet: pages.formSheet(event, {
      title: m.registry_mandate_end(),
      lead: mandate.name,
      crumbs: postCrumbs(event, post, m.registry_mandate_end()),
      hidden: { mandate: mandate.id },
      fields: [dayField('validTo', m.registry_last_day(), today(event.locals.now).toString())],
      submit: m.registry_mandate_end(),
      danger: true
    })
  };
};

export const actions: Actions = { default: (event) => submit(event, endMandate, { to: toPost }) };
