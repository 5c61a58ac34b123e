import * as m from '#paraglide/messages.js';
import { nameSuccessor } from '#registry/server/index.ts';
import { submit } from '../../../../../../submit.server.ts';
import { dayField } from '../../../../form-fields.server.ts';
import * as pages from '../../../../register-pages.server.ts';
import { bodyCrumbs, toBody } from '../../../body-pages.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const body = await pages.bodyOr404(event.params.body);
  const others = (await pages.bodyChoices(event.locals.locale)).filter(({ value }) => value !== body.id);
  return {
    sheet: pages.formSheet(event, {
      title: m.registry_successor_name(),
      crumbs: bodyCrumbs(event, body, m.registry_successor_name()),
      hidden: { body: body.id },
      fields: [
        { name: 'successor', label: m.registry_successor(), options: others, value: others[0]?.value ?? '' },
        dayField('since', m.registry_since(), body.validTo?.toString())
      ],
      submit: m.registry_successor_name()
    })
  };
};

export const actions: Actions = { default: (event) => submit(event, nameSuccessor, { to: toBody }) };
