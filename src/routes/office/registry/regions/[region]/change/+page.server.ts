import * as m from '#paraglide/messages.js';
import { nameOf, type Region } from '#registry/index.ts';
import { changeRegion } from '#registry/server/index.ts';
import type { SheetField } from '#registry/ui/form-sheet.ts';
import { submit } from '../../../../../submit.server.ts';
import { centreFields, nameFields, validityFields } from '../../../form-fields.server.ts';
import * as pages from '../../../register-pages.server.ts';
import type { Actions, PageServerLoad } from './$types';

const regionFields = (region: Region): SheetField[] => [
  ...nameFields(region.names),
  whereField('inKk', m.registry_in_kk(), region.inPlace.kk, 'Абай облысында', 'kk'),
  whereField('inRu', m.registry_in_ru(), region.inPlace.ru, 'в области Абай', 'ru'),
  ...centreFields(region.centre),
  {
    name: 'population',
    label: m.registry_population(),
    type: 'number',
    value: String(region.population),
    size: 'short'
  },
  ...validityFields(region)
];

const whereField = (name: string, label: string, value: string, example: string, lang: string): SheetField => ({
  name,
  label,
  value,
  hint: m.registry_in_hint({ example }),
  lang
});

export const load: PageServerLoad = async (event) => {
  const region = await pages.regionOr404(event.params.region);
  return {
    sheet: pages.formSheet(event, {
      title: m.registry_region_change(),
      crumbs: [
        { href: pages.registryHref('/regions'), text: m.registry_regions() },
        { href: pages.registryHref(`/regions/${region.id}`), text: nameOf(region.names, event.locals.locale) },
        pages.here(event, m.registry_change())
      ],
      hidden: { region: region.id },
      fields: regionFields(region),
      submit: m.registry_save()
    })
  };
};

export const actions: Actions = {
  default: (event) => submit(event, changeRegion, { to: ({ region }) => `/office/registry/regions/${region}?done=1` })
};
