import type { Labelled } from './classifier.ts';
import type { Meanings } from './meanings.ts';
import { createNeighbours } from './neighbours.ts';
import { trainPairs, type JudgedPair, type PairModel } from './pair-decision.ts';
import type { Rarity } from './pair-features.ts';
import { learnPlaces, type Gazetteer, type Place } from './places.ts';
import { portraitOf } from './portrait.ts';
import { rewritten, REWRITINGS } from './rewritten.ts';
import type { Route, Theme } from './routing.ts';
import { seeded } from './seeded.ts';

interface Names {
  readonly kk: string;
  readonly ru: string;
}
/** What the sorter reads of the taxonomy's file. */
export interface TaxonomyTheme {
  readonly id: string;
  readonly sector: string;
  readonly route: Route;
  readonly names: Names;
  readonly competent: readonly {
    readonly body: string;
    readonly validFrom: string | null;
    readonly validTo: string | null;
  }[];
  readonly words: { readonly kk: readonly string[]; readonly ru: readonly string[]; readonly latin: readonly string[] };
}
/** What it reads of an example of the gold set, or of a question that a person has sorted. */
export interface Example {
  readonly id: string;
  readonly text: string;
  readonly theme: string;
  /** Questions of one group are the same; null: nobody else asks it. */
  readonly group: string | null;
}

const COMPARED = 12;
const PERSON_COUNTS = 5;
const SEED = 6;

/** The themes on a day (ISO), each with the body competent then; a theme without one then is left out. */
export const themesOn = (themes: readonly TaxonomyTheme[], day: string): Theme[] =>
  themes.flatMap(({ id, sector, route, names, competent, words }) => {
    const period = competent.find(
      ({ validFrom, validTo }) => (validFrom ?? '') <= day && (validTo === null || day < validTo)
    );
    const known = [...words.kk, ...words.ru, ...words.latin, names.kk, names.ru];
    return period ? [{ id, sector, route, body: period.body, words: known }] : [];
  });

/** The examples as a router learns them. */
export const lessonsFrom = (examples: readonly Example[]): Labelled[] =>
  examples.map(({ text, theme }) => ({ text, label: theme }));

/** A gazetteer of regions and districts by their Kazakh and Russian names. */
export const gazetteerOf = (
  regions: readonly { readonly id: string; readonly names: Names }[],
  districts: readonly { readonly id: string; readonly region: string; readonly names: Names }[]
): Gazetteer => {
  const placeOf = (id: string, { kk, ru }: Names, within?: string): Place => ({ id, names: [kk, ru], within });
  return learnPlaces([
    ...regions.map(({ id, names }) => placeOf(id, names)),
    ...districts.map(({ id, region, names }) => placeOf(id, names, region))
  ]);
};

/** Documents in both languages for a space of meanings: themes by their words, groups of examples that mean the same. */
export const parallelDocuments = (themes: readonly TaxonomyTheme[], examples: readonly Example[]): string[][] => {
  const groups = Map.groupBy(examples, ({ id, group }) => group ?? id);
  const words = themes.map(({ names, words: { kk, ru } }) => [names.kk, names.ru, ...kk, ...ru].join('. '));
  const texts = [...groups.values()].map((members) => members.map(({ text }) => text).join('. '));
  return [...words, ...texts].map((text) => [...portraitOf(text).stems]);
};

/** Two texts that a person judged: whether one answer would satisfy both. */
export interface PersonsPair {
  readonly one: string;
  readonly other: string;
  readonly same: boolean;
}
/** What a model of pairs may learn from beside the examples. */
export interface PairLessons {
  readonly judged?: readonly PersonsPair[];
  readonly meanings?: Meanings | undefined;
}

/**
 * Learns to decide pairs from examples with their groups: each is compared with the dozen likest, the same group being yes; from
 * each example written another time; and from pairs that people judged, each of which counts as five, for it is of the very
 * questions that are sorted. A second's work for 800 examples. Same lessons, same model.
 */
export const pairModelFrom = (
  examples: readonly Example[],
  gazetteer: Gazetteer,
  { judged = [], meanings }: PairLessons = {}
): { model: PairModel; rarity: Rarity } => {
  const [index, draw] = [createNeighbours(), seeded(SEED)];
  const portraits = examples.map(({ text }) => portraitOf(text, gazetteer));
  for (const { telling } of portraits) index.add(telling);
  const pairs = portraits.flatMap((one, at): JudgedPair[] =>
    index.nearest(one.telling, COMPARED).flatMap(({ number }) => {
      const [other, left, right] = [portraits[number], examples[at], examples[number]];
      if (number <= at || !other || !left || !right) return [];
      return [{ one, other, same: left.group !== null && left.group === right.group }];
    })
  );
  const again = examples.flatMap(({ text }, at): JudgedPair[] => {
    const one = portraits[at];
    const how = REWRITINGS[at % REWRITINGS.length] ?? 'typo';
    return one ? [{ one, other: portraitOf(rewritten(text, how, draw), gazetteer), same: true }] : [];
  });
  const byPeople = judged.flatMap(({ one, other, same }): JudgedPair[] => {
    const pair = { one: portraitOf(one, gazetteer), other: portraitOf(other, gazetteer), same };
    return Array.from({ length: PERSON_COUNTS }, () => pair);
  });
  const model = trainPairs([...pairs, ...again, ...byPeople], index.weight, meanings?.between);
  return { model, rarity: index.weight };
};
