import { type DomainEvent, event, type Frozen, publishing } from '#platform/event.ts';

/** The whole record of a held meeting is frozen and public; a later version corrects or adds to an earlier. */
export const meetingRecordFrozen = (meeting: string, frozen: Frozen): DomainEvent =>
  publishing(event('MeetingRecordFrozen', 'meeting', meeting), frozen);
