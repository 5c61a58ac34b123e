import type { Locale } from '#platform/locale.ts';

/** A message without parameters. */
export type PlainWords = (inputs: Record<string, never>, options: { locale: Locale }) => string;

/** With its first letter large. */
export const withCapital = (text: string, locale: Locale): string =>
  text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
