import { hasRole } from '#registry/index.ts';
import { listBodies } from '#registry/server/index.ts';

/** The akimat of a region on a day; undefined where the register has none. */
export const akimatOf = async (region: string, on: Temporal.PlainDate): Promise<string | undefined> =>
  (await listBodies({ on })).find((body) => body.region === region && hasRole(body, 'akimat', on))?.id;

/** The authorised body for mass media on a day; undefined where the register has none. */
export const mediaBody = async (on: Temporal.PlainDate): Promise<string | undefined> =>
  (await listBodies({ on })).find((body) => hasRole(body, 'mass-media-body', on))?.id;
