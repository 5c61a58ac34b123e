import * as m from '#paraglide/messages.js';
import { closeBody, reopenBody } from '#registry/server/index.ts';
import { submit } from '../../../../../submit.server.ts';
import { dayField } from '../../../form-fields.server.ts';
import * as pages from '../../../register-pages.server.ts';
import { bodyCrumbs, toBody } from '../../body-pages.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const body = await pages.bodyOr404(event.params.body);
  const closed = body.validTo !== null;
  const title = closed ? m.registry_body_reopen() : m.registry_body_close();
  return {
    action: closed ? '?/reopen' : '?/close',
    sheet: pages.formSheet(event, {
      title,
      lead: closed ? m.registry_body_reopen_lead() : m.registry_body_close_lead(),
      crumbs: bodyCrumbs(event, body, title),
      hidden: { body: body.id },
      fields: closed ? [] : [dayField('validTo', m.registry_closed_on())],
      submit: title,
      danger: !closed
    })
  };
};

export const actions: Actions = {
  close: (event) => submit(event, closeBody, { to: toBody }),
  reopen: (event) => submit(event, reopenBody, { to: toBody })
};
