import { error } from '@sveltejs/kit';
import * as m from '#paraglide/messages.js';
import { nameOf } from '#registry/index.ts';
import { changeDistrict, findDistrict } from '#registry/server/index.ts';
import { submit } from '../../../../submit.server.ts';
import * as pages from '../../register-pages.server.ts';
import { districtFields, toRegion } from '../district-fields.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { locale } = event.locals;
  const district = await findDistrict(event.params.district);
  if (!district) error(404);
  const region = await pages.regionOr404(district.region);
  return {
    sheet: pages.formSheet(event, {
      title: m.registry_district_change(),
      crumbs: [
        { href: pages.registryHref('/regions'), text: m.registry_regions() },
        { href: pages.registryHref(`/regions/${region.id}`), text: nameOf(region.names, locale) },
        pages.here(event, nameOf(district.names, locale))
      ],
      hidden: { district: district.id },
      fields: districtFields(district),
      submit: m.registry_save()
    })
  };
};

export const actions: Actions = { default: (event) => submit(event, changeDistrict, { to: toRegion }) };
