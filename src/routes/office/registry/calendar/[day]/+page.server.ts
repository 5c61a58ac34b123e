import { error } from '@sveltejs/kit';
import * as m from '#paraglide/messages.js';
import { fullDate } from '#platform/words/index.ts';
import { changeDayOff, daysOffOf, removeDayOff } from '#registry/server/index.ts';
import { submit } from '../../../../submit.server.ts';
import * as pages from '../../register-pages.server.ts';
import { dayFields, toYear } from '../day-fields.server.ts';
import { previewChange } from '../preview.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const asked = event.params.day;
  const dayOff = (await daysOffOf(Number(asked.slice(0, 4)))).find(({ day }) => day.toString() === asked);
  if (!dayOff) error(404);
  const title = fullDate(dayOff.day, event.locals.locale);
  return {
    day: asked,
    back: pages.registryHref(`/calendar?year=${dayOff.day.year}`),
    sheet: pages.formSheet(event, {
      title,
      crumbs: [
        { href: pages.registryHref(`/calendar?year=${dayOff.day.year}`), text: m.registry_calendar() },
        pages.here(event, title)
      ],
      hidden: { day: asked },
      fields: dayFields(dayOff),
      submit: m.law_preview_show()
    })
  };
};

export const actions: Actions = {
  preview: (event) => previewChange(event, 'change'),
  previewRemoval: (event) => previewChange(event, 'remove'),
  change: (event) => submit(event, changeDayOff, { to: toYear }),
  remove: (event) => submit(event, removeDayOff, { to: toYear })
};
