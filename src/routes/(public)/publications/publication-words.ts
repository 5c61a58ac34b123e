import * as m from '#paraglide/messages.js';
import type { Locale } from '#platform/locale.ts';

type Known = { name: (options: { locale: Locale }) => string; page: (subject: string, version: number) => string };

/** The kinds of publications that have a name and a page of their own; others are named by their code. */
const KNOWN: Readonly<Record<string, Known>> = {
  'quarterly-progress': {
    name: (options) => m.proof_kind_quarterly_progress({}, options),
    page: (subject, version) => `/progress/${subject}?version=${version}`
  },
  'journal-head': { name: (options) => m.proof_kind_journal_head({}, options), page: () => '/journal' }
};

/** What a kind of publication is called. */
export const kindName = (kind: string, locale: Locale): string => KNOWN[kind]?.name({ locale }) ?? kind;

/** The page on which a publication is read; undefined for kinds without one. */
export const publicationPage = (kind: string, subject: string, version: number): string | undefined =>
  KNOWN[kind]?.page(subject, version);
