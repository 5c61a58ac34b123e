import type { Texts } from '#decree/index.ts';
import type { Locale } from '#platform/locale.ts';

/** A name or a title in the three languages. */
export type Names = Texts;

/** What bears a name and may have a short one; there are no short names in English. */
export type Named = { names: Names; shortNames: { kk: string; ru: string } };

/** The name in this language; nothing for what has no name. */
export const nameOf = (names: Names | undefined, locale: Locale): string => names?.[locale] ?? '';

/** The short name in this language; the full one in English. */
export const shortNameOf = (named: Named, locale: Locale): string =>
  locale === 'en' ? named.names.en : named.shortNames[locale];
