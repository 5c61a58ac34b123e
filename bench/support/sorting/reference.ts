import { readFileSync } from 'node:fs';
import {
  gazetteerOf,
  learnSpace,
  lessonsFrom,
  pairModelFrom,
  parallelDocuments,
  themesOn,
  trainRouter,
  type Example,
  type Gazetteer,
  type PairModel,
  type Router,
  type Space,
  type TaxonomyTheme
} from '#sorting/index.ts';

type Names = { kk: string; ru: string };
type Gold = Example & { split: string; region: string | null; body: string; route: string; lang: string };

const url = (name: string): URL => new URL(`../../../db/reference/${name}`, import.meta.url);

const goldOf = (language: string): Gold[] =>
  readFileSync(url(`gold/${language}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line): Gold => JSON.parse(line));

/** The gold set: what is trained on, and the third that never is. */
export const gold = (split: 'train' | 'held'): Gold[] =>
  [...goldOf('kk'), ...goldOf('ru')].filter((example) => example.split === split);

const taxonomy = (): TaxonomyTheme[] => {
  const file: { themes: TaxonomyTheme[] } = JSON.parse(readFileSync(url('taxonomy.json'), 'utf8'));
  return file.themes;
};

/** The product's own places. */
export const places = (): Gazetteer => {
  const regions: { regions: { id: string; names: Names }[] } = JSON.parse(readFileSync(url('regions.json'), 'utf8'));
  const districts: { districts: { id: string; region: string; names: Names }[] } = JSON.parse(
    readFileSync(url('districts.json'), 'utf8')
  );
  return gazetteerOf(regions.regions, districts.districts);
};

/** The product's own router, of its taxonomy and the training part of its gold set, as on a day. */
export const router = (day: string): Router => trainRouter(themesOn(taxonomy(), day), lessonsFrom(gold('train')));

/** The words of the taxonomy: what a plain method routes by. */
export const themes = (day: string): ReturnType<typeof themesOn> => themesOn(taxonomy(), day);

/** The product's own decision of pairs. */
export const pairModel = (): PairModel => pairModelFrom(gold('train'), places()).model;

/** The documents in two languages that the product carries. */
export const documents = (): string[][] => parallelDocuments(taxonomy(), gold('train'));

/** The product's own space of meanings. */
export const space = (): Space => learnSpace(documents());
