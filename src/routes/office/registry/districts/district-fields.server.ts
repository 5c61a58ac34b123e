import * as m from '#paraglide/messages.js';
import type { District } from '#registry/index.ts';
import type { SheetField } from '#registry/ui/form-sheet.ts';
import { choicesOf, DISTRICT_WORDS } from '#registry/ui/words.ts';
import { nameFields, validityFields } from '../form-fields.server.ts';

/** What can be said of a district, new or standing. */
export const districtFields = (district?: District): SheetField[] => [
  {
    name: 'kind',
    label: m.registry_kind(),
    options: choicesOf(DISTRICT_WORDS),
    value: district?.kind ?? 'district',
    size: 'medium'
  },
  {
    name: 'kato',
    label: m.registry_kato(),
    hint: m.registry_kato_hint(),
    value: district?.kato ?? '',
    size: 'short',
    optional: true
  },
  ...nameFields(district?.names),
  ...validityFields(district)
];

/** Back to the district's region after a change. */
export const toRegion = ({ region }: { region: string }): string => `/office/registry/regions/${region}?done=1`;
