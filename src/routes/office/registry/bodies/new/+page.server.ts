import * as m from '#paraglide/messages.js';
import { nameOf } from '#registry/index.ts';
import { createBody, listRegions } from '#registry/server/index.ts';
import { choicesOf, KIND_WORDS, withNone } from '#registry/ui/words.ts';
import { submit } from '../../../../submit.server.ts';
import * as pages from '../../register-pages.server.ts';
import { bodyFields } from '../body-fields.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { locale } = event.locals;
  const regions = (await listRegions()).map(({ id, names }) => ({ value: id, text: nameOf(names, locale) }));
  return {
    sheet: pages.formSheet(event, {
      title: m.registry_body_new(),
      crumbs: [
        { href: pages.registryHref('/bodies'), text: m.registry_bodies() },
        pages.here(event, m.registry_body_new())
      ],
      fields: [
        { name: 'id', label: m.registry_body_id(), hint: m.registry_body_id_hint(), size: 'medium' },
        { name: 'kind', label: m.registry_kind(), options: choicesOf(KIND_WORDS), value: 'ministry', size: 'medium' },
        { name: 'region', label: m.registry_region(), options: withNone(m.registry_none(), regions), optional: true },
        ...bodyFields(await pages.bodyChoices(locale))
      ],
      submit: m.registry_body_new()
    })
  };
};

export const actions: Actions = {
  default: (event) => submit(event, createBody, { to: ({ body }) => `/office/registry/bodies/${body}?done=1` })
};
