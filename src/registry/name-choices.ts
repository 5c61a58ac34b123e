import type { NamedChoice } from '#platform/table-import/index.ts';
import type { Body } from './body.ts';
import type { Region } from './region.ts';

/** What says which kind of unit it is: people leave it out or shorten it. */
const KIND_WORDS =
  /(^|\s)(облысы|облыс|обл\.?|область|области|oblysy|oblast|region|қаласы|қала|қ\.|город|гор\.|г\.|city)(?=\s|$)/giu;
const SHORTENED: Readonly<Record<Region['kind'], readonly string[]>> = {
  oblast: ['{name} обл.', 'обл. {name}', '{name} облысы'],
  city: ['г. {name}', '{name} қ.', 'қ. {name}', 'г {name}', '{name} қаласы']
};

const bare = (name: string): string => name.replaceAll(KIND_WORDS, ' ').trim();

/**
 * Regions as they are named in tables: by the name in three languages, shortened, without the kind («Түркістан»), by the
 * code of the classifier. «Алматы» alone fits a city and an oblast: who reads it asks which.
 */
export const regionChoices = (regions: readonly Region[]): NamedChoice[] =>
  regions.map(({ id, kato, kind, names }) => {
    const short = [...new Set(Object.values(names).map(bare))];
    const forms = SHORTENED[kind].flatMap((form) => short.map((name) => form.replace('{name}', name)));
    return { value: id, shown: names, names: [kato, kato.slice(0, 2), ...short, ...forms] };
  });

/** Bodies as they are named in tables: by the name in three languages, also as the Republic's, and by the short name. */
export const bodyChoices = (bodies: readonly Body[]): NamedChoice[] =>
  bodies.map(({ id, names, shortNames }) => ({
    value: id,
    shown: names,
    names: [
      ...Object.values(shortNames).filter((name) => name !== ''),
      `Қазақстан Республикасының ${names.kk}`,
      `Қазақстан Республикасы ${names.kk}`,
      `ҚР ${names.kk}`,
      `${names.ru} Республики Казахстан`,
      `${names.ru} РК`
    ]
  }));
