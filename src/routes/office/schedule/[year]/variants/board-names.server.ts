import type { Locale } from '#platform/locale.ts';
import type { BoardName } from '#planning/variants/ui/board-data.ts';
import { isValidOn, nameOf, shortNameOf } from '#registry/index.ts';
import { listBodies, listRegions } from '#registry/server/index.ts';
import { REGION_SHORT_NAMES, type RegionTileId } from '#ui/region-tiles.ts';

const isTile = (id: string): id is RegionTileId => id in REGION_SHORT_NAMES;

/** The names of the rows and chips of a board: bodies that propose, and the regions of the day, each by name. */
export const boardNames = async (
  locale: Locale,
  on: Temporal.PlainDate,
  proposing: ReadonlySet<string>
): Promise<{ bodies: BoardName[]; regions: BoardName[] }> => {
  const [bodies, regions] = await Promise.all([listBodies(), listRegions()]);
  const byName = (one: BoardName, other: BoardName): number => one.name.localeCompare(other.name, locale);
  return {
    bodies: bodies
      .filter(({ id }) => proposing.has(id))
      .map((body) => ({
        id: body.id,
        name: nameOf(body.names, locale),
        // There are no short names in English: the letters of the state language stand on the chip.
        short: locale === 'en' ? body.shortNames.kk : shortNameOf(body, locale)
      }))
      .toSorted(byName),
    regions: regions
      .filter((region) => isValidOn(region, on))
      .map(({ id, names }) => {
        const name = nameOf(names, locale);
        return { id, name, short: isTile(id) ? REGION_SHORT_NAMES[id][locale] : name };
      })
      .toSorted(byName)
  };
};
