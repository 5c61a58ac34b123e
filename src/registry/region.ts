import type { Names } from './names.ts';
import type { Validity } from './validity.ts';

/** An oblast, or a city with a region's rights. `inPlace` answers "where?": «Абай облысында», «в области Абай». */
export type Region = Validity & {
  id: string;
  /** The code of the classifier of administrative units. */
  kato: string;
  kind: 'oblast' | 'city';
  names: Names;
  inPlace: { kk: string; ru: string };
  centre: Names;
  population: number;
};

export const DISTRICT_KINDS = ['city', 'district', 'city-district'] as const;

/** A unit of the second level. Its name alone is not unique: «Жамбыл ауданы» stands in several regions. */
export type District = Validity & {
  id: string;
  region: string;
  kato: string | null;
  kind: (typeof DISTRICT_KINDS)[number];
  names: Names;
};
