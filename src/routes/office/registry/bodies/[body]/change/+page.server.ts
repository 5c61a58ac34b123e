import * as m from '#paraglide/messages.js';
import { changeBody } from '#registry/server/index.ts';
import { submit } from '../../../../../submit.server.ts';
import * as pages from '../../../register-pages.server.ts';
import { bodyFields } from '../../body-fields.server.ts';
import { bodyCrumbs, toBody } from '../../body-pages.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const body = await pages.bodyOr404(event.params.body);
  return {
    sheet: pages.formSheet(event, {
      title: m.registry_body_change(),
      crumbs: bodyCrumbs(event, body, m.registry_change()),
      hidden: { body: body.id },
      fields: bodyFields(await pages.bodyChoices(event.locals.locale), body),
      submit: m.registry_save()
    })
  };
};

export const actions: Actions = { default: (event) => submit(event, changeBody, { to: toBody }) };
