import type { Names } from '#registry/index.ts';
import { bodyNames, listDistricts, listRegions } from '#registry/server/index.ts';

/** Something of the register as the open interface names it: its id and its name in every language. */
export type Named = { id: string; name: Names };

export type Naming = {
  body: (id: string) => Named;
  region: (id: string) => Named;
  district: (id: string | null) => Named | null;
};

/** Names for the resources of one answer. */
export const naming = async (): Promise<Naming> => {
  const [bodies, regions, districts] = await Promise.all([bodyNames(), listRegions(), listDistricts()]);
  const regionNames = new Map(regions.map(({ id, names }) => [id, names]));
  const districtNames = new Map(districts.map(({ id, names }) => [id, names]));
  return {
    body: (id) => named(id, bodies.get(id)),
    region: (id) => named(id, regionNames.get(id)),
    district: (id) => (id === null ? null : named(id, districtNames.get(id)))
  };
};

const named = (id: string, names: Names | undefined): Named => ({ id, name: names ?? { kk: id, ru: id, en: id } });
