import seasonsFile from '../../../../db/reference/region-seasons.json' with { type: 'json' };
import travelFile from '../../../../db/reference/region-travel.json' with { type: 'json' };
import { z } from 'zod';
import type { Season } from '../planning-year.ts';

// The one boundary at which the carried files become ours: a file that does not fit stops the start by name.

const travel = z
  .object({
    kmPerDay: z.number().positive(),
    hubs: z.array(z.string()),
    centres: z.array(z.object({ region: z.string(), latitude: z.number(), longitude: z.number() }))
  })
  .parse(travelFile);

const monthDay = z.string().regex(/^\d{2}-\d{2}$/);

const inThree = z.object({ kk: z.string(), ru: z.string(), en: z.string() });

const { seasons } = z
  .object({
    seasons: z.array(
      z.object({
        id: z.string(),
        rule: z.enum(['sowing-harvest', 'weather']),
        regions: z.array(z.string()),
        from: monthDay,
        to: monthDay,
        names: inThree,
        source: inThree
      })
    )
  })
  .parse(seasonsFile);

/** The seasons as they are carried, with their names and sources. */
export const SEASONS = seasons;

type Centre = (typeof travel.centres)[number];

const EARTH_RADIUS_KM = 6371;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** The great circle between two centres (haversine). */
const kilometres = (one: Centre, other: Centre): number => {
  const [latitude, otherLatitude] = [radians(one.latitude), radians(other.latitude)];
  const across = Math.sin((otherLatitude - latitude) / 2) ** 2;
  const along = Math.sin(radians(other.longitude - one.longitude) / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(across + Math.cos(latitude) * Math.cos(otherLatitude) * along));
};

const daysBetween = (one: Centre, other: Centre): number =>
  [one, other].some(({ region }) => travel.hubs.includes(region))
    ? 0
    : Math.floor(kilometres(one, other) / travel.kmPerDay);

/** The days a head needs on the way from a region to each other region that needs any. */
export const travelDaysFrom = (region: string): Record<string, number> => {
  const here = travel.centres.find((centre) => centre.region === region);
  if (!here) return {};
  const days = travel.centres.map((there) => [there.region, daysBetween(here, there)] as const);
  return Object.fromEntries(days.filter(([, count]) => count > 0));
};

/** The seasons of a year in their regions; one that goes over the new year counts at both ends. */
export const seasonsOf = (year: number): Season[] =>
  seasons.flatMap(({ id, rule, regions, from, to }) =>
    regions.flatMap((region) =>
      spansOf(year, from, to).map(([first, last]): Season => ({ id, rule, region, from: first, to: last }))
    )
  );

const spansOf = (year: number, from: string, to: string): [string, string][] =>
  from <= to
    ? [[`${year}-${from}`, `${year}-${to}`]]
    : [
        [`${year}-01-01`, `${year}-${to}`],
        [`${year}-${from}`, `${year}-12-31`]
      ];
