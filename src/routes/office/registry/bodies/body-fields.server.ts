import * as m from '#paraglide/messages.js';
import type { Body } from '#registry/index.ts';
import type { SheetField } from '#registry/ui/form-sheet.ts';
import { type Option, withNone } from '#registry/ui/words.ts';
import { dayField, nameFields } from '../form-fields.server.ts';

/** What can be said of a body, new or standing. */
export const bodyFields = (bodies: readonly Option[], body?: Body): SheetField[] => [
  ...nameFields(body?.names),
  { name: 'shortKk', label: m.registry_short_kk(), value: body?.shortNames.kk ?? '', size: 'medium', lang: 'kk' },
  { name: 'shortRu', label: m.registry_short_ru(), value: body?.shortNames.ru ?? '', size: 'medium', lang: 'ru' },
  {
    name: 'parent',
    label: m.registry_body_parent(),
    value: body?.parent ?? '',
    options: withNone(m.registry_none(), bodies),
    optional: true
  },
  {
    name: 'site',
    label: m.registry_site(),
    type: 'url',
    hint: m.registry_site_hint(),
    value: body?.site ?? '',
    optional: true
  },
  {
    name: 'keywords',
    label: m.registry_keywords(),
    type: 'textarea',
    hint: m.registry_keywords_hint(),
    value: body?.keywords.join(', ') ?? '',
    optional: true
  },
  dayField('validFrom', m.registry_from(), body?.validFrom.toString())
];
