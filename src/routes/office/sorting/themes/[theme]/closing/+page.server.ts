import * as m from '#paraglide/messages.js';
import { nameOf } from '#registry/index.ts';
import { closeTheme, groupsOfTheme } from '#sorting/server/index.ts';
import { submit } from '../../../../../submit.server.ts';
import { themeOr404, themeSheet, themesHref } from '../../theme-pages.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { theme } = await themeOr404(event.params.theme);
  const { groups, questions } = await groupsOfTheme(theme.id);
  return {
    sheet: themeSheet(event, {
      title: m.taxonomy_close(),
      lead: m.taxonomy_close_moves({ groups, questions }),
      crumbs: [
        { href: themesHref(`/${theme.id}`), text: nameOf(theme.names, event.locals.locale) },
        { href: '', text: m.taxonomy_close() }
      ],
      hidden: { theme: theme.id, edition: String(theme.edition) },
      fields: [{ name: 'on', label: m.taxonomy_close_on(), type: 'date', value: '', size: 'short' }],
      submit: m.taxonomy_close(),
      danger: true
    })
  };
};

export const actions: Actions = {
  default: (event) => submit(event, closeTheme, { to: ({ theme }) => `/office/sorting/themes/${theme}?done=saved` })
};
