import { error } from '@sveltejs/kit';
import * as m from '#paraglide/messages.js';
import { endRole } from '#registry/server/index.ts';
import { ROLE_WORDS } from '#registry/ui/words.ts';
import { submit } from '../../../../../../submit.server.ts';
import { dayField } from '../../../../form-fields.server.ts';
import * as pages from '../../../../register-pages.server.ts';
import { bodyCrumbs, toBody } from '../../../body-pages.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const body = await pages.bodyOr404(event.params.body);
  const { searchParams } = event.url;
  const held = body.roles.find(
    ({ role, validFrom }) => role === searchParams.get('role') && validFrom.toString() === searchParams.get('from')
  );
  if (!held) error(404);
  return {
    sheet: pages.formSheet(event, {
      title: m.registry_role_end(),
      lead: ROLE_WORDS[held.role](),
      crumbs: bodyCrumbs(event, body, m.registry_role_end()),
      hidden: { body: body.id, role: held.role, validFrom: held.validFrom.toString() },
      fields: [dayField('validTo', m.registry_role_ends_on())],
      submit: m.registry_role_end(),
      danger: true
    })
  };
};

export const actions: Actions = { default: (event) => submit(event, endRole, { to: toBody }) };
