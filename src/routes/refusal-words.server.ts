import * as messages from '#paraglide/messages.js';
import type { Locale } from '#platform/locale.ts';
import type { Citation, FieldIssue, Refusal } from '#platform/result.ts';
import { printPoint } from '#decree/index.ts';
import type { Problems } from '#ui/problems.ts';

type Words = (params: Record<string, string | number>, options: { locale: Locale }) => string;

const wordsOf = (key: string): Words | undefined => {
  const found: unknown = Reflect.get(messages, key);
  // Every export of the messages is such a function; which parameters it wants is said by the refusal itself.
  return typeof found === 'function' ? (found as Words) : undefined;
};

const keyOf = (prefix: string, code: string): string => `${prefix}_${code.replaceAll('-', '_')}`;

/** A refusal in the words of a language. */
export const refusalWords = (refusal: Refusal, locale: Locale): Problems => {
  const words = wordsOf(keyOf('refusal', refusal.reason)) ?? messages.refusal_invalid;
  return {
    summary: words(inLanguage(refusal.params ?? {}, locale), { locale }),
    fields: Object.fromEntries((refusal.issues ?? []).map((issue) => [issue.field, issueWords(issue, locale)])),
    cites: refusal.cites ? cited(refusal.cites, locale) : null
  };
};

const ENDINGS: Readonly<Record<Locale, string>> = { kk: 'Kk', ru: 'Ru', en: 'En' };

/** A name that a refusal gives in three languages (`postKk`, `postRu`, `postEn`) becomes `post` in the reader's. */
const inLanguage = (params: NonNullable<Refusal['params']>, locale: Locale): NonNullable<Refusal['params']> => {
  const own = Object.entries(params).flatMap(([name, value]) =>
    name.endsWith(ENDINGS[locale]) ? [[name.slice(0, -2), value] as const] : []
  );
  return { ...params, ...Object.fromEntries(own) };
};

/** What is wrong with one field, in the words of a language. */
export const issueWords = (issue: FieldIssue, locale: Locale): string =>
  (wordsOf(keyOf('field', issue.code)) ?? messages.field_wrong_form)(issue.params ?? {}, { locale });

const cited = (citation: Citation, locale: Locale): string =>
  messages.refusal_cites({ point: printPoint(citation, locale) }, { locale });
