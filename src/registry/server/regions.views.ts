import type { District, Region } from '../region.ts';
import { register } from './kept-register.ts';

/** All regions there ever were, by their code. */
export const listRegions = async (): Promise<readonly Region[]> => [...(await register()).regions.values()];

/** The region with this id, also one that no longer stands. */
export const findRegion = async (id: string): Promise<Region | undefined> => (await register()).regions.get(id);

/** The districts of a region by their code; of the whole country when none is named. */
export const listDistricts = async (region?: string): Promise<readonly District[]> =>
  [...(await register()).districts.values()].filter((district) => region === undefined || district.region === region);

/** The district with this id. */
export const findDistrict = async (id: string): Promise<District | undefined> => (await register()).districts.get(id);
