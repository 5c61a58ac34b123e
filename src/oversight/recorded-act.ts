import type { EvidenceEvent } from '#decree/index.ts';
import { isAct } from './deeds.ts';

/** Rows of the journal that are named otherwise than the act they prove. */
const OTHERWISE_NAMED: Readonly<Record<string, EvidenceEvent>> = {
  MeetingAnnounced: 'AnnouncementPublished',
  PublicationRecorded: 'AnnouncementPublished',
  PublicationWithdrawn: 'AnnouncementPublished',
  BroadcastAdded: 'BroadcastRecorded',
  HallAdded: 'HallsConnected'
};

/** The act that a row of this type records; undefined when it records none. */
export const recordedAct = (type: string): EvidenceEvent | undefined =>
  isAct(type) ? type : Object.hasOwn(OTHERWISE_NAMED, type) ? OTHERWISE_NAMED[type] : undefined;
