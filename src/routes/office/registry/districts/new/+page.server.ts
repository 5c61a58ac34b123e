import * as m from '#paraglide/messages.js';
import { nameOf } from '#registry/index.ts';
import { createDistrict, listRegions } from '#registry/server/index.ts';
import { submit } from '../../../../submit.server.ts';
import * as pages from '../../register-pages.server.ts';
import { districtFields, toRegion } from '../district-fields.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { locale } = event.locals;
  const regions = (await listRegions()).map(({ id, names }) => ({ value: id, text: nameOf(names, locale) }));
  const asked = pages.choiceOf(
    event,
    'region',
    regions.map(({ value }) => value)
  );
  return {
    sheet: pages.formSheet(event, {
      title: m.registry_district_new(),
      crumbs: [
        { href: pages.registryHref('/regions'), text: m.registry_regions() },
        pages.here(event, m.registry_district_new())
      ],
      fields: [
        { name: 'id', label: m.registry_body_id(), hint: m.registry_body_id_hint(), size: 'medium' },
        { name: 'region', label: m.registry_region(), options: regions, value: asked ?? regions[0]?.value ?? '' },
        ...districtFields()
      ],
      submit: m.registry_district_new()
    })
  };
};

export const actions: Actions = { default: (event) => submit(event, createDistrict, { to: toRegion }) };
