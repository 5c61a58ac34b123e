import { holdersOf } from '#registry/server/index.ts';
import { hasRole, type Names } from '#registry/index.ts';
import { listBodies } from '#registry/server/index.ts';

/** The posts of the Government's deputy heads on the day: the Deputy Prime Ministers, p(4,4). */
export const deputyPrimeMinisters = async (
  on: Temporal.PlainDate
): Promise<readonly { id: string; titles: Names }[]> => {
  const bodies = (await listBodies({ on })).filter((body) => hasRole(body, 'government', on)).map(({ id }) => id);
  return holdersOf(bodies, on, ['deputy-head']);
};
