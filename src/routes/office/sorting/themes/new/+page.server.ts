import * as m from '#paraglide/messages.js';
import { addTheme, taxonomy } from '#sorting/server/index.ts';
import { submit } from '../../../../submit.server.ts';
import { themeFields, themeSheet } from '../theme-pages.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { locale, now } = event.locals;
  const fields = await themeFields({ kept: await taxonomy(), locale, now });
  return {
    sheet: themeSheet(event, {
      title: m.taxonomy_new(),
      lead: m.taxonomy_lead(),
      crumbs: [{ href: '', text: m.taxonomy_new() }],
      fields: [
        { name: 'id', label: m.taxonomy_id(), hint: m.taxonomy_id_hint(), value: '', size: 'medium' },
        ...fields
      ],
      submit: m.registry_save()
    })
  };
};

export const actions: Actions = {
  default: (event) => submit(event, addTheme, { to: ({ theme }) => `/office/sorting/themes/${theme}?done=saved` })
};
