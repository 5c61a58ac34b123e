import type { DomainEvent } from '#platform/event.ts';
import type { Tx } from '#platform/server/database/database.ts';
import { videoLinkAgreed, videoLinkReopened } from '../events.ts';
import { isLinkAgreed } from '../video-link.ts';
import { testedHallsOf, venueOf } from './venue.views.ts';

/** Is the video link of a meeting agreed now? To be asked before what can make or break it. */
export const linkStands = async (tx: Tx, meeting: string): Promise<boolean> => {
  const venue = await venueOf(meeting, tx);
  if (venue?.status !== 'agreed') return false;
  const lineMbps = venue.versions[0]?.lineMbps ?? null;
  return isLinkAgreed({ status: venue.status, lineMbps }, await testedHallsOf(meeting, tx));
};

/** What became of the agreement on the link since it stood so: by a step on the place, a test, another hall. */
export const linkChanged = async (
  tx: Tx,
  { id, body }: { id: string; body: string },
  stood: boolean
): Promise<DomainEvent[]> => {
  const stands = await linkStands(tx, id);
  if (stands === stood) return [];
  return [stands ? videoLinkAgreed(id, body) : videoLinkReopened(id)];
};
