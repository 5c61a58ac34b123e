import * as m from '#paraglide/messages.js';
import { changePost } from '#registry/server/index.ts';
import { submit } from '../../../../../submit.server.ts';
import { titleFields } from '../../../form-fields.server.ts';
import * as pages from '../../../register-pages.server.ts';
import { postCrumbs, postOr404, toPost } from '../../post-pages.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const post = await postOr404(event.params.post);
  return {
    sheet: pages.formSheet(event, {
      title: m.registry_post_change(),
      crumbs: postCrumbs(event, post, m.registry_change()),
      hidden: { post: post.id },
      fields: titleFields(post.titles),
      submit: m.registry_save()
    })
  };
};

export const actions: Actions = { default: (event) => submit(event, changePost, { to: toPost }) };
