import * as m from '#paraglide/messages.js';
import { nameOf } from '#registry/index.ts';
import { changeTheme, groupsOfTheme } from '#sorting/server/index.ts';
import { submit } from '../../../../../submit.server.ts';
import { themeFields, themeOr404, themeSheet, themesHref } from '../../theme-pages.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { locale, now } = event.locals;
  const { kept, theme } = await themeOr404(event.params.theme);
  const [fields, standing] = await Promise.all([themeFields({ kept, locale, now }, theme), groupsOfTheme(theme.id)]);
  return {
    sheet: themeSheet(event, {
      title: m.taxonomy_change(),
      lead: m.taxonomy_moves({ groups: standing.groups, questions: standing.questions }),
      crumbs: [
        { href: themesHref(`/${theme.id}`), text: nameOf(theme.names, locale) },
        { href: '', text: m.taxonomy_change() }
      ],
      hidden: { theme: theme.id, edition: String(theme.edition) },
      fields,
      submit: m.registry_save()
    })
  };
};

export const actions: Actions = {
  default: (event) => submit(event, changeTheme, { to: ({ theme }) => `/office/sorting/themes/${theme}?done=saved` })
};
