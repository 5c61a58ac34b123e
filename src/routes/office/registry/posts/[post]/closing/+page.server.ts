import * as m from '#paraglide/messages.js';
import { closePost } from '#registry/server/index.ts';
import { submit } from '../../../../../submit.server.ts';
import { dayField } from '../../../form-fields.server.ts';
import * as pages from '../../../register-pages.server.ts';
import { postCrumbs, postOr404, toPost } from '../../post-pages.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const post = await postOr404(event.params.post);
  return {
    sheet: pages.formSheet(event, {
      title: m.registry_post_close(),
      lead: m.registry_post_close_lead(),
      crumbs: postCrumbs(event, post, m.registry_post_close()),
      hidden: { post: post.id },
      fields: [dayField('closedOn', m.registry_post_closed_on())],
      submit: m.registry_post_close(),
      danger: true
    })
  };
};

export const actions: Actions = { default: (event) => submit(event, closePost, { to: toPost }) };
