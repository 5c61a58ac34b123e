import { error, type RequestEvent } from '@sveltejs/kit';
import * as m from '#paraglide/messages.js';
import { localizeHref } from '#paraglide/runtime.js';
import { today } from '#platform/clock.ts';
import type { Locale } from '#platform/locale.ts';
import { nameOf } from '#registry/index.ts';
import type { FormSheet, SheetField } from '#registry/ui/form-sheet.ts';
import { canKeepTaxonomy, canReadTaxonomy, closedFrom, type KeptTheme, type Taxonomy } from '#sorting/index.ts';
import { taxonomy } from '#sorting/server/index.ts';
import type { Link } from '#ui/link.ts';
import { registerNames } from '../../../register-names.server.ts';
import { newReceipt } from '../../../submit.server.ts';

const HOME = '/office/sorting/themes';

/** The address of a page of the taxonomy in the reader's language. */
export const themesHref = (path = ''): string => localizeHref(HOME + path);

/** 403 for whom the taxonomy is closed; says whether the reader may change it. */
export const openTaxonomy = ({ locals: { actor } }: RequestEvent): { mayChange: boolean } => {
  if (!canReadTaxonomy(actor)) error(403);
  return { mayChange: canKeepTaxonomy(actor) };
};

/** The way from the list of themes to this page. */
export const themeCrumbs = (...links: readonly Link[]): Link[] => [
  { href: themesHref(), text: m.taxonomy_title() },
  ...links
];

/** The taxonomy with the theme of the address; 404 without it. */
export const themeOr404 = async (id: string): Promise<{ kept: Taxonomy; theme: KeptTheme }> => {
  const kept = await taxonomy();
  const theme = kept.themes.find((one) => one.id === id);
  if (!theme) error(404);
  return { kept, theme };
};

/** The page that is one form; only for those who may change the taxonomy. */
export const themeSheet = (event: RequestEvent, sheet: Omit<FormSheet, 'receipt'>): FormSheet => {
  if (!openTaxonomy(event).mayChange) error(403);
  return { ...sheet, crumbs: themeCrumbs(...sheet.crumbs), receipt: newReceipt(event) };
};

/** What each path of a theme is called. */
export const ROUTE_WORDS = {
  ministry: () => m.taxonomy_route_ministry(),
  akimat: () => m.taxonomy_route_akimat(),
  'quasi-state': () => m.taxonomy_route_quasi_state(),
  other: () => m.taxonomy_route_other()
} as const;

type Choosing = { kept: Taxonomy; locale: Locale; now: Temporal.Instant };

const NONE = { value: '', text: '–' };

const words = (name: string, label: string, list: readonly string[] | undefined, lang: string): SheetField => ({
  name,
  label,
  type: 'textarea',
  hint: m.taxonomy_words_hint(),
  value: (list ?? []).join('\n'),
  lang
});

/** What can be said of a theme, new or standing. */
export const themeFields = async (choosing: Choosing, theme?: KeptTheme): Promise<SheetField[]> => [
  { name: 'nameKk', label: m.registry_name_kk(), value: theme?.names.kk ?? '', lang: 'kk' },
  { name: 'nameRu', label: m.registry_name_ru(), value: theme?.names.ru ?? '', lang: 'ru' },
  { name: 'nameEn', label: m.registry_name_en(), value: theme?.names.en ?? '', lang: 'en' },
  ...placeFields(choosing, theme),
  words('wordsKk', m.taxonomy_words_kk(), theme?.words.kk, 'kk'),
  words('wordsRu', m.taxonomy_words_ru(), theme?.words.ru, 'ru'),
  { ...words('wordsLatin', m.taxonomy_words_latin(), theme?.words.latin, 'kk-Latn'), optional: true },
  ...(await competenceFields(choosing, theme))
];

/** In which sector it lies, and by which path its questions go. */
const placeFields = ({ kept, locale }: Choosing, theme?: KeptTheme): SheetField[] => {
  const named = (rows: readonly { id: string; names: KeptTheme['names'] }[]) =>
    rows.map(({ id, names }) => ({ value: id, text: nameOf(names, locale) }));
  return [
    { name: 'sector', label: m.taxonomy_sector(), value: theme?.sector ?? '', options: [NONE, ...named(kept.sectors)] },
    {
      name: 'route',
      label: m.taxonomy_route(),
      value: theme?.route ?? 'ministry',
      options: Object.entries(ROUTE_WORDS).map(([value, text]) => ({ value, text: text() }))
    },
    {
      name: 'addressee',
      label: m.taxonomy_addressee(),
      hint: m.taxonomy_addressee_hint(),
      value: theme?.addressee ?? '',
      options: [NONE, ...named(kept.addressees)],
      optional: true
    }
  ];
};

const competenceFields = async ({ locale, now }: Choosing, theme?: KeptTheme): Promise<SheetField[]> => {
  const { bodies } = await registerNames(locale, today(now));
  return [
    {
      name: 'body',
      label: m.taxonomy_body(),
      value: theme?.competent.at(-1)?.body ?? '',
      options: [NONE, ...bodies]
    },
    {
      name: 'from',
      label: m.taxonomy_from(),
      hint: m.taxonomy_from_hint(),
      type: 'date',
      value: '',
      size: 'short',
      optional: true
    }
  ];
};

/** Is the theme closed on a day? */
export const isClosed = (theme: KeptTheme, day: Temporal.PlainDate): boolean => {
  const closed = closedFrom(theme);
  return closed !== null && Temporal.PlainDate.compare(closed, day) <= 0;
};
