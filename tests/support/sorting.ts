import { readFileSync } from 'node:fs';
import { gazetteerOf, type Example, type Gazetteer } from '#sorting/index.ts';

type Names = { kk: string; ru: string };
type GoldExample = Example & { lang: string; near: string | null; split: 'train' | 'held' };

const read = (name: string): string => readFileSync(new URL(`../../db/reference/${name}`, import.meta.url), 'utf8');

/** A part of the gold set: what is trained on, or the third that never is. */
export const exampleGold = (split: 'train' | 'held'): GoldExample[] =>
  ['kk', 'ru']
    .flatMap((language) => read(`gold/${language}.jsonl`).trim().split('\n'))
    .map((line): GoldExample => JSON.parse(line))
    .filter((example) => example.split === split);

/** The regions and districts of the country as the sorter finds them in texts. */
export const placesOfCountry = (): Gazetteer => {
  const { regions }: { regions: { id: string; names: Names }[] } = JSON.parse(read('regions.json'));
  const { districts }: { districts: { id: string; region: string; names: Names }[] } = JSON.parse(
    read('districts.json')
  );
  return gazetteerOf(regions, districts);
};
