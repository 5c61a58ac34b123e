/** By this header a browser that has no token yet says which device it is to become: what it sends twice at once is one device's. */
export const SEED_HEADER = 'x-device-seed';

const SEED = /^[0-9a-f]{32}$/;

/** The seed as a browser makes it; undefined for anything else. */
export const readSeed = (header: string | string[] | undefined): string | undefined =>
  typeof header === 'string' && SEED.test(header) ? header : undefined;
