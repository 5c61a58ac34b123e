import * as m from '#paraglide/messages.js';
import { giveRole } from '#registry/server/index.ts';
import { choicesOf, ROLE_WORDS } from '#registry/ui/words.ts';
import { submit } from '../../../../../../submit.server.ts';
import { validityFields } from '../../../../form-fields.server.ts';
import * as pages from '../../../../register-pages.server.ts';
import { bodyCrumbs, toBody } from '../../../body-pages.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const body = await pages.bodyOr404(event.params.body);
  return {
    sheet: pages.formSheet(event, {
      title: m.registry_role_give(),
      crumbs: bodyCrumbs(event, body, m.registry_role_give()),
      hidden: { body: body.id },
      fields: [
        { name: 'role', label: m.registry_role(), options: choicesOf(ROLE_WORDS), value: 'central-body' },
        ...validityFields()
      ],
      submit: m.registry_role_give()
    })
  };
};

export const actions: Actions = { default: (event) => submit(event, giveRole, { to: toBody }) };
