import { error } from '@sveltejs/kit';
import * as m from '#paraglide/messages.js';
import { today } from '#platform/clock.ts';
import { nameOf } from '#registry/index.ts';
import { changeTheme, groupsOfTheme, PREVIEWED_QUESTIONS } from '#sorting/server/index.ts';
import { submit } from '../../../../../submit.server.ts';
import { openTaxonomy, themeFields, themeOr404, themeSheet, themesHref } from '../../theme-pages.server.ts';
import { previewed } from './preview.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { locale, now } = event.locals;
  const { kept, theme } = await themeOr404(event.params.theme);
  const [fields, standing] = await Promise.all([themeFields({ kept, locale, now }, theme), groupsOfTheme(theme.id)]);
  const moves = m.taxonomy_moves({ groups: standing.groups, questions: standing.questions });
  return {
    back: themesHref(`/${theme.id}`),
    sheet: themeSheet(event, {
      title: m.taxonomy_change(),
      lead: `${moves} ${m.taxonomy_preview_wait({ count: PREVIEWED_QUESTIONS })}`,
      crumbs: [
        { href: themesHref(`/${theme.id}`), text: nameOf(theme.names, locale) },
        { href: '', text: m.taxonomy_change() }
      ],
      hidden: { theme: theme.id, edition: String(theme.edition) },
      fields,
      submit: m.taxonomy_preview_show()
    })
  };
};

export const actions: Actions = {
  preview(event) {
    if (!openTaxonomy(event).mayChange) error(403);
    return previewed(event, today(event.locals.now));
  },
  save: (event) => submit(event, changeTheme, { to: ({ theme }) => `/office/sorting/themes/${theme}?done=saved` })
};
