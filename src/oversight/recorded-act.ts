import type { EvidenceEvent } from '#decree/index.ts';
import { DEEDS } from './deeds.ts';

/** Rows of the journal that are named otherwise than the act they prove. */
const OTHERWISE_NAMED: Readonly<Record<string, EvidenceEvent>> = {
  MeetingAnnounced: 'AnnouncementPublished',
  BroadcastAdded: 'BroadcastRecorded',
  HallAdded: 'HallsConnected'
};

const isAct = (type: string): type is EvidenceEvent => Object.hasOwn(DEEDS, type);

/** The act that a row of this type records; undefined when it records none. */
export const recordedAct = (type: string): EvidenceEvent | undefined =>
  isAct(type) ? type : Object.hasOwn(OTHERWISE_NAMED, type) ? OTHERWISE_NAMED[type] : undefined;
