import type { Locale } from '#platform/locale.ts';
import { type Body, isValidOn, nameOf, type Region } from '#registry/index.ts';
import { listBodies, listDistricts, listRegions } from '#registry/server/index.ts';

/** What the register calls its things, in one language; an id nobody knows is its own name. */
export type RegisterNames = {
  body: (id: string) => string;
  region: (id: string) => string;
  district: (id: string | null) => string | null;
  /** What can be chosen on the day, by name. */
  bodies: readonly Choice[];
  regions: readonly Choice[];
  districts: readonly (Choice & { region: string })[];
};

export type Choice = { value: string; text: string };

/** The names of bodies, regions and districts for a page; held in memory by the registry, so no query as a rule. */
export const registerNames = async (locale: Locale, on: Temporal.PlainDate): Promise<RegisterNames> => {
  const [bodies, regions, districts] = await Promise.all([listBodies(), listRegions(), listDistricts()]);
  const byName = (one: Choice, other: Choice): number => one.text.localeCompare(other.text, locale);
  const choice = ({ id, names }: Body | Region): Choice => ({ value: id, text: nameOf(names, locale) });
  const textOf = (list: readonly (Body | Region)[]): Map<string, string> =>
    new Map(list.map(({ id, names }) => [id, nameOf(names, locale)]));
  const [bodyTexts, regionTexts] = [textOf(bodies), textOf(regions)];
  const districtTexts = new Map(districts.map(({ id, names }) => [id, nameOf(names, locale)]));
  const central = bodies.filter(
    (body) => isValidOn(body, on) && body.roles.some(({ role }) => role === 'central-body')
  );
  return {
    body: (id) => bodyTexts.get(id) ?? id,
    region: (id) => regionTexts.get(id) ?? id,
    district: (id) => (id === null ? null : (districtTexts.get(id) ?? id)),
    bodies: central.map(choice).toSorted(byName),
    regions: regions
      .filter((region) => isValidOn(region, on))
      .map(choice)
      .toSorted(byName),
    districts: districts
      .map(({ id, names, region }) => ({ value: id, text: nameOf(names, locale), region }))
      .toSorted(byName)
  };
};
