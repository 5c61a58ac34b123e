import * as m from '#paraglide/messages.js';
import { groupedNumber } from '#platform/words/index.ts';
import { isValidOn, nameOf } from '#registry/index.ts';
import { listDistricts, listRegions } from '#registry/server/index.ts';
import { dayField } from '../form-fields.server.ts';
import * as pages from '../register-pages.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  pages.openRegister(event);
  const { locale } = event.locals;
  const on = pages.dayOfFilter(event);
  const standing = (await listDistricts()).filter((district) => isValidOn(district, on));
  const districts = Map.groupBy(standing, ({ region }) => region);
  return {
    crumbs: pages.crumbs(pages.here(event, m.registry_regions())),
    filters: [dayField('on', m.registry_on(), on.toString(), true)],
    rows: (await listRegions())
      .filter((region) => isValidOn(region, on))
      .map((region) => ({
        id: region.id,
        text: nameOf(region.names, locale),
        href: pages.registryHref(`/regions/${region.id}`),
        cells: [
          { text: nameOf(region.centre, locale) },
          { text: region.kato },
          { text: groupedNumber(region.population, locale), numeric: true },
          { text: String(districts.get(region.id)?.length ?? 0), numeric: true },
          { text: pages.firstDay(region.validFrom, locale) }
        ]
      }))
  };
};
