import * as m from '#paraglide/messages.js';
import type { Names, Validity } from '#registry/index.ts';
import type { SheetField } from '#registry/ui/form-sheet.ts';
import { type Option, withNone } from '#registry/ui/words.ts';

const inLanguages = (
  prefix: string,
  labels: { kk: () => string; ru: () => string; en: () => string },
  names: Names | undefined
): SheetField[] =>
  (['kk', 'ru', 'en'] as const).map((lang) => ({
    name: `${prefix}${lang === 'kk' ? 'Kk' : lang === 'ru' ? 'Ru' : 'En'}`,
    label: labels[lang](),
    value: names?.[lang] ?? '',
    lang
  }));

/** The three names of a thing. */
export const nameFields = (names?: Names): SheetField[] =>
  inLanguages('name', { kk: m.registry_name_kk, ru: m.registry_name_ru, en: m.registry_name_en }, names);

/** The three titles of a post. */
export const titleFields = (titles?: Names): SheetField[] =>
  inLanguages('title', { kk: m.registry_title_kk, ru: m.registry_title_ru, en: m.registry_title_en }, titles);

/** The three names of a region's centre. */
export const centreFields = (centre: Names): SheetField[] =>
  inLanguages('centre', { kk: m.registry_centre_kk, ru: m.registry_centre_ru, en: m.registry_centre_en }, centre);

/** One day. */
export const dayField = (name: string, label: string, value = '', optional = false): SheetField => ({
  name,
  label,
  type: 'date',
  value,
  size: 'short',
  optional
});

/** The first day, and the first day no longer in force, which may be open. */
export const validityFields = (validity?: Validity): SheetField[] => [
  dayField('validFrom', m.registry_from(), validity?.validFrom.toString()),
  dayField('validTo', m.registry_valid_to(), validity?.validTo?.toString(), true)
];

/** A filter: all, or one of the choices. */
export const filterField = (
  name: string,
  label: string,
  value: string | undefined,
  choices: readonly Option[]
): SheetField => ({
  name,
  label,
  value: value ?? '',
  options: withNone(m.registry_all(), choices),
  optional: true
});
