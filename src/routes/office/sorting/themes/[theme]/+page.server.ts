import * as m from '#paraglide/messages.js';
import { localizeHref } from '#paraglide/runtime.js';
import { today } from '#platform/clock.ts';
import { shortDate } from '#platform/words/index.ts';
import { nameOf } from '#registry/index.ts';
import { groupsOfTheme } from '#sorting/server/index.ts';
import { registerNames } from '../../../../register-names.server.ts';
import { isClosed, openTaxonomy, ROUTE_WORDS, themeCrumbs, themeOr404, themesHref } from '../theme-pages.server.ts';
import type { PageServerLoad } from './$types';

/** One theme: its names and words, who was and is competent, and what stands in it. */
export const load: PageServerLoad = async (event) => {
  const { mayChange } = openTaxonomy(event);
  const { locale, now } = event.locals;
  const { kept, theme } = await themeOr404(event.params.theme);
  const [register, standing] = await Promise.all([registerNames(locale, today(now)), groupsOfTheme(theme.id)]);
  const nameIn = (rows: readonly { id: string; names: typeof theme.names }[], id: string | null): string =>
    nameOf(rows.find((row) => row.id === id)?.names, locale);
  const name = nameOf(theme.names, locale);
  return {
    crumbs: themeCrumbs({ href: '', text: name }),
    name,
    names: theme.names,
    facts: [
      { label: m.taxonomy_sector(), text: nameIn(kept.sectors, theme.sector) },
      { label: m.taxonomy_route(), text: ROUTE_WORDS[theme.route]() },
      ...(theme.addressee === null
        ? []
        : [{ label: m.taxonomy_addressee(), text: nameIn(kept.addressees, theme.addressee) }])
    ],
    words: theme.words,
    competent: theme.competent.map(({ body, validFrom, validTo }) => ({
      body: register.body(body),
      from: validFrom ? shortDate(validFrom, locale) : m.registry_before_2022(),
      to: validTo ? shortDate(validTo.subtract({ days: 1 }), locale) : m.registry_open_end()
    })),
    standing: {
      ...standing,
      largest: standing.largest.map((group) => ({
        ...group,
        href: localizeHref(`/meetings/${group.meeting}/sorting/${group.group}`)
      }))
    },
    changeHref: mayChange ? themesHref(`/${theme.id}/change`) : null,
    closeHref: mayChange && !isClosed(theme, today(now)) ? themesHref(`/${theme.id}/closing`) : null,
    done: event.url.searchParams.has('done')
  };
};
