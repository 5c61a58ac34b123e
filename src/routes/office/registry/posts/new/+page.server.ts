import * as m from '#paraglide/messages.js';
import { createPost } from '#registry/server/index.ts';
import { choicesOf, DUTY_WORDS } from '#registry/ui/words.ts';
import { submit } from '../../../../submit.server.ts';
import { titleFields } from '../../form-fields.server.ts';
import * as pages from '../../register-pages.server.ts';
import { toPost } from '../post-pages.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const bodies = await pages.bodyChoices(event.locals.locale);
  const asked = pages.choiceOf(
    event,
    'body',
    bodies.map(({ value }) => value)
  );
  return {
    sheet: pages.formSheet(event, {
      title: m.registry_post_new(),
      crumbs: [
        { href: pages.registryHref('/posts'), text: m.registry_posts() },
        pages.here(event, m.registry_post_new())
      ],
      fields: [
        { name: 'body', label: m.registry_body(), options: bodies, value: asked ?? bodies[0]?.value ?? '' },
        { name: 'duty', label: m.registry_duty(), options: choicesOf(DUTY_WORDS), value: 'executor', size: 'medium' },
        ...titleFields()
      ],
      submit: m.registry_post_new()
    })
  };
};

export const actions: Actions = { default: (event) => submit(event, createPost, { to: toPost }) };
