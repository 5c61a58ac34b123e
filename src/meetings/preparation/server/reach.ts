import type { Tx } from '#platform/server/database/database.ts';
import { missingChannels, publicSince } from '../publicity.ts';
import { publicationsOf } from './publicity.views.ts';

/** Which channels the meeting is on by now, for the journal. */
export const reachOf = async (
  tx: Tx,
  meeting: string
): Promise<{ complete: boolean; since: string | null; missing: readonly string[] }> => {
  const publications = await publicationsOf(meeting, tx);
  const since = publicSince(publications);
  return { complete: since !== null, since: since?.toString() ?? null, missing: missingChannels(publications) };
};
