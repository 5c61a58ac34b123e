import * as m from '#paraglide/messages.js';
import { today } from '#platform/clock.ts';
import { nameOf } from '#registry/index.ts';
import type { SheetField } from '#registry/ui/form-sheet.ts';
import { competentOn } from '#sorting/index.ts';
import { taxonomy } from '#sorting/server/index.ts';
import { registerNames } from '../../../register-names.server.ts';
import { openTaxonomy, ROUTE_WORDS, themesHref } from './theme-pages.server.ts';
import type { PageServerLoad } from './$types';

/** The taxonomy: what people ask, by sectors, and who is competent today. */
export const load: PageServerLoad = async (event) => {
  const { mayChange } = openTaxonomy(event);
  const { locale, now } = event.locals;
  const day = today(now);
  const [kept, register] = await Promise.all([taxonomy(), registerNames(locale, day)]);
  const asked = event.url.searchParams.get('sector');
  const sector = kept.sectors.find(({ id }) => id === asked)?.id;
  const sectors = new Map(kept.sectors.map(({ id, names }) => [id, nameOf(names, locale)]));
  const filter: SheetField = {
    name: 'sector',
    label: m.taxonomy_sector(),
    value: sector ?? '',
    options: [{ value: '', text: m.registry_all() }, ...[...sectors].map(([value, text]) => ({ value, text }))],
    optional: true
  };
  return {
    adding: mayChange ? themesHref('/new') : null,
    filters: [filter],
    rows: kept.themes
      .filter((theme) => sector === undefined || theme.sector === sector)
      .map((theme) => {
        const body = competentOn(theme, day);
        return {
          id: theme.id,
          text: nameOf(theme.names, locale),
          href: themesHref(`/${theme.id}`),
          cells: [
            { text: sectors.get(theme.sector) ?? theme.sector },
            { text: ROUTE_WORDS[theme.route]() },
            { text: body === null ? m.taxonomy_closed() : register.body(body) }
          ]
        };
      })
  };
};
