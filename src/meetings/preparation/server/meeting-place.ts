import * as m from '#paraglide/messages.js';
import type { DomainEvent } from '#platform/event.ts';
import type { Tx } from '#platform/server/database/database.ts';
import { meetingChanged, meetingMoved } from '../../events.ts';
import { insertChange, type LockedMeeting } from '../../server/meeting.store.ts';
import type { Venue } from '../venue.ts';
import { placeMeeting } from './venue.store.ts';

/** The agreed place becomes the meeting's: freely in a draft, with a visible step in the history of an announced one. */
export const movedTo = async (
  tx: Tx,
  meeting: LockedMeeting,
  { placeKk, placeRu, district }: Pick<Venue, 'placeKk' | 'placeRu' | 'district'>,
  now: Temporal.Instant
): Promise<DomainEvent[]> => {
  const { id, status } = meeting;
  const place = { placeKk, placeRu, district };
  if (meeting.placeKk === placeKk && meeting.placeRu === placeRu && meeting.district === district) return [];
  await placeMeeting(tx, meeting, place);
  const changed = meetingChanged(id, { ...meeting, ...place });
  if (status === 'draft') return [changed];
  await insertChange(tx, id, {
    kind: 'moved',
    reasonKk: m.preparation_moved_reason({}, { locale: 'kk' }),
    reasonRu: m.preparation_moved_reason({}, { locale: 'ru' }),
    wasPlaceKk: meeting.placeKk,
    wasPlaceRu: meeting.placeRu,
    changedAt: now
  });
  return [meetingMoved(id), changed];
};
