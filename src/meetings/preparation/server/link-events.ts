import type { DomainEvent } from '#platform/event.ts';
import type { Tx } from '#platform/server/database/database.ts';
import type { LockedMeeting } from '../../server/meeting.store.ts';
import { videoLinkAgreed, videoLinkReopened } from '../events.ts';
import { isLinkAgreed, type TestedHall } from '../video-link.ts';
import { testedHallsOf, venueOf } from './venue.views.ts';

type Stood = { status: string; lineMbps: number | null } | undefined;

/**
 * What became of the agreement on the video link by a step that was just taken: `was` is how the place stood before it,
 * `halls` how the halls did, where the step was about them.
 */
export const linkEvents = async (
  tx: Tx,
  { id, body }: LockedMeeting,
  { was, halls }: { was: Stood; halls?: readonly TestedHall[] }
): Promise<DomainEvent[]> => {
  const venue = await venueOf(id, tx);
  const now = await testedHallsOf(id, tx);
  const stands = isLinkAgreed({ status: venue?.status ?? '', lineMbps: venue?.versions[0]?.lineMbps ?? null }, now);
  const stood = was ? isLinkAgreed(was, halls ?? now) : false;
  if (stands === stood) return [];
  return [stands ? videoLinkAgreed(id, body) : videoLinkReopened(id)];
};
