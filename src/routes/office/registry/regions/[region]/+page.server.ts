import * as m from '#paraglide/messages.js';
import { nameOf } from '#registry/index.ts';
import { listDistricts } from '#registry/server/index.ts';
import { DISTRICT_WORDS } from '#registry/ui/words.ts';
import * as pages from '../../register-pages.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { mayChange } = pages.openRegister(event);
  const { locale } = event.locals;
  const region = await pages.regionOr404(event.params.region);
  const name = nameOf(region.names, locale);
  return {
    name,
    done: pages.wasDone(event),
    crumbs: pages.crumbs({ href: pages.registryHref('/regions'), text: m.registry_regions() }, pages.here(event, name)),
    facts: [
      { label: m.registry_centre(), text: nameOf(region.centre, locale) },
      { label: m.registry_kato(), text: region.kato },
      { label: m.registry_from(), text: pages.firstDay(region.validFrom, locale) },
      { label: m.registry_to(), text: pages.lastDay(region.validTo, locale) }
    ],
    changing: mayChange ? pages.registryHref(`/regions/${region.id}/change`) : null,
    adding: mayChange ? pages.registryHref(`/districts/new?region=${region.id}`) : null,
    rows: (await listDistricts(region.id)).map((district) => ({
      id: district.id,
      text: nameOf(district.names, locale),
      href: mayChange ? pages.registryHref(`/districts/${district.id}`) : undefined,
      cells: [
        { text: DISTRICT_WORDS[district.kind]() },
        { text: district.kato ?? '' },
        { text: pages.firstDay(district.validFrom, locale) },
        { text: pages.lastDay(district.validTo, locale) }
      ]
    }))
  };
};
