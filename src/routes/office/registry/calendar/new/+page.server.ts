import * as m from '#paraglide/messages.js';
import { addDayOff } from '#registry/server/index.ts';
import { submit } from '../../../../submit.server.ts';
import { dayField } from '../../form-fields.server.ts';
import * as pages from '../../register-pages.server.ts';
import { dayFields, toYear } from '../day-fields.server.ts';
import { previewChange } from '../preview.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => ({
  back: pages.registryHref('/calendar'),
  sheet: pages.formSheet(event, {
    title: m.registry_day_new(),
    crumbs: [
      { href: pages.registryHref('/calendar'), text: m.registry_calendar() },
      pages.here(event, m.registry_day_new())
    ],
    fields: [dayField('day', m.registry_day(), event.url.searchParams.get('day') ?? ''), ...dayFields()],
    submit: m.law_preview_show()
  })
});

export const actions: Actions = {
  preview: (event) => previewChange(event, 'add'),
  add: (event) => submit(event, addDayOff, { to: toYear })
};
