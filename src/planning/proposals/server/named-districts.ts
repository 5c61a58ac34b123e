import { type CellReading, type NamedChoice, readChoices, understood } from '#platform/table-import/index.ts';
import type { District } from '#registry/index.ts';
import { listDistricts } from '#registry/server/index.ts';

/** Reads the districts that a cell names among those of some regions; none where the cell is empty. */
export type ReadDistricts = (text: string | null, regions: readonly string[]) => CellReading<readonly string[]>;

const KIND_WORDS = /(^|\s)(ауданы|аудан|район|р-н|қаласы|қала|қ\.|город|гор\.|г\.|district|city)(?=\s|$)/giu;

const ADJECTIVE = 'ский';
/** «Сауран» and «Сауранский»: Russian has both for one district. */
const bothForms = (name: string): string[] => [
  name,
  name.endsWith(ADJECTIVE) ? name.slice(0, -ADJECTIVE.length) : `${name}${ADJECTIVE}`
];

/** Districts as they are named in tables: by the name in three languages, and without the word for their kind. */
const districtChoices = (districts: readonly District[]): NamedChoice[] =>
  districts.map(({ id, names }) => ({
    value: id,
    shown: names,
    names: Object.values(names).flatMap((name) => bothForms(name.replaceAll(KIND_WORDS, ' ').trim()))
  }));

/** Districts of several regions share names, so that their regions are asked first. */
export const districtReader = async (): Promise<ReadDistricts> => {
  const districts = await listDistricts();
  return (text, regions) =>
    text === null
      ? understood([])
      : readChoices(districtChoices(districts.filter(({ region }) => regions.includes(region)))).read(
          text.replaceAll(KIND_WORDS, ' ')
        );
};
