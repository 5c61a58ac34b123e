import type { Evidence, EvidenceEvent, RoleOfBody } from '#decree/index.ts';
import type { Facts } from '#platform/event.ts';
import { ATTESTORS, wasAttestable } from './attestable.ts';

/** A row of the journal as far as it can prove something. `on` is its day in Kazakhstan. */
export type ProofRow = {
  readonly seq: number;
  readonly on: Temporal.PlainDate;
  readonly type: string;
  readonly objectKind: string;
  readonly objectId: string;
  readonly facts: Facts;
};

/** What a row is read against: the occasion behind a meeting, and who bears a role on a day. */
export type Places = {
  readonly occasionOf: (meeting: string) => { id: string; body: string; region: string } | undefined;
  readonly bearerOf: (role: RoleOfBody, day: Temporal.PlainDate) => string | undefined;
};

/** What a reader finds in a row; `key` is what a later row may take back. */
type Reading = Omit<Evidence, 'seq' | 'on'> & { on?: Temporal.PlainDate; key?: string };

type Reader = (row: ProofRow, places: Places) => Reading | undefined;

const text = (facts: Facts, name: string): string | null => {
  const value = facts[name];
  return typeof value === 'string' ? value : null;
};

/** The quarter of a publication, "2026-3" in its event, as a period's code. */
const quarterOf = (facts: Facts): string | null => text(facts, 'quarter')?.replace(/-(?=[1-4]$)/, '-Q') ?? null;

/** Of a meeting: its holder's act, whether it does what the norm asks, and what could take it back. */
const ofMeeting =
  (
    event: EvidenceEvent,
    counts: (facts: Facts) => boolean = () => true,
    key: (facts: Facts, meeting: string) => string = () => ''
  ): Reader =>
  ({ objectId, facts }, { occasionOf }) => {
    const occasion = occasionOf(objectId);
    if (!occasion) return undefined;
    const { id, body, region } = occasion;
    return { event, who: body, period: null, meeting: id, region, counts: counts(facts), key: key(facts, objectId) };
  };

/** Of a body for a period that the event names: what is planned for a year is the duty of the year before. */
const ofPeriod =
  (event: EvidenceEvent): Reader =>
  ({ facts }) => {
    const [who, period] = [text(facts, 'body'), text(facts, 'period')];
    return who && period ? { event, who, period, meeting: null, region: null, counts: true } : undefined;
  };

/** Where the meeting is public by now; it counts from the day on which the last channel had it. */
const publicity: Reader = (row, places) => {
  const found = ofMeeting(
    'AnnouncementPublished',
    ({ complete }) => complete === true,
    (_, meeting) => `publicity:${meeting}`
  )(row, places);
  const since = text(row.facts, 'since');
  return found && since ? { ...found, on: Temporal.PlainDate.from(since) } : found;
};

const READERS: Readonly<Record<string, Reader>> = {
  MeetingHeld: ofMeeting('MeetingHeld'),
  OffScheduleMeetingHeld: ofMeeting('OffScheduleMeetingHeld'),
  // p(1,4,6) names four channels: an announcement here alone is on record and does not satisfy.
  MeetingAnnounced: ofMeeting('AnnouncementPublished', () => false),
  PublicationRecorded: publicity,
  PublicationWithdrawn: publicity,
  ConvenienceChecked: ofMeeting('ConvenienceChecked'),
  VenueAgreed: ofMeeting('VenueAgreed', undefined, (_, meeting) => `venue:${meeting}`),
  VideoLinkAgreed: ofMeeting('VideoLinkAgreed', undefined, (_, meeting) => `link:${meeting}`),
  // p(1,4,7): the duty is of the body that holds the meeting; what the other side writes is on record beside.
  ExchangeLogged: ({ facts, on }) => {
    const who = text(facts, 'holder');
    if (!who) return undefined;
    const counts = facts['side'] === 'holder';
    return { event: 'ExchangeLogged', who, period: String(on.year), meeting: null, region: null, counts };
  },
  // p(1,3): a longer report is on record and does not satisfy.
  FloorTimeMeasured: ofMeeting('FloorTimeMeasured', ({ within }) => within === true),
  // p(1,2): broadcast with comments open; a district joins by a hall of its own.
  BroadcastAdded: ofMeeting(
    'BroadcastRecorded',
    ({ commentsOpen }) => commentsOpen === true,
    ({ broadcast }) => `broadcast:${String(broadcast)}`
  ),
  HallAdded: ofMeeting(
    'HallsConnected',
    ({ main }) => main !== true,
    ({ hall }) => `hall:${String(hall)}`
  ),
  // p(1,6): the row is of the sorting; its meeting stands in the facts.
  SortingAdopted: (row, places) => {
    const meeting = text(row.facts, 'meeting');
    return meeting ? ofMeeting('SortingAdopted')({ ...row, objectId: meeting }, places) : undefined;
  },
  ScheduleApproved: ({ objectId, on }, { bearerOf }) => {
    const who = bearerOf('government', on);
    return who
      ? { event: 'ScheduleApproved', who, period: objectId, meeting: null, region: null, counts: true }
      : undefined;
  },
  RegionPrioritiesAdopted: ofPeriod('RegionPrioritiesAdopted'),
  ProposalsSubmitted: ofPeriod('ProposalsSubmitted'),
  DepartmentalPlanAdopted: ofPeriod('DepartmentalPlanAdopted'),
  // p(6,1): the schedule of a year is submitted in the year before it.
  ScheduleSubmitted: ({ objectId, on }, { bearerOf }) => {
    const who = bearerOf('access-to-information-body', on);
    const period = String(Number(objectId) - 1);
    return who ? { event: 'ScheduleSubmitted', who, period, meeting: null, region: null, counts: true } : undefined;
  },
  QuarterPublished: ({ objectId, facts }) => ({
    event: 'QuarterPublished',
    who: objectId,
    period: quarterOf(facts),
    meeting: null,
    region: null,
    counts: true
  })
};

const RETRACTIONS: Readonly<Record<string, (row: ProofRow) => string>> = {
  BroadcastRemoved: ({ facts }) => `broadcast:${String(facts['broadcast'])}`,
  HallRemoved: ({ facts }) => `hall:${String(facts['hall'])}`,
  VenueReopened: ({ objectId }) => `venue:${objectId}`,
  VideoLinkReopened: ({ objectId }) => `link:${objectId}`,
  AttestationWithdrawn: ({ objectId }) => `attestation:${objectId}`
};

/** An attestation says in its facts whose duty it speaks for, of what, and on which day it was done. */
const readAttestation: Reader = ({ type, objectId, facts }) => {
  const who = text(facts, 'who');
  const on = text(facts, 'on');
  if (!wasAttestable(type) || !who || !on) return undefined;
  return {
    event: type,
    who,
    period: text(facts, 'period'),
    meeting: text(facts, 'meeting'),
    region: text(facts, 'region'),
    on: Temporal.PlainDate.from(on),
    counts: true,
    key: `attestation:${objectId}`
  };
};

const read = (row: ProofRow, places: Places): Reading | undefined =>
  row.objectKind === 'attestation' ? readAttestation(row, places) : READERS[row.type]?.(row, places);

/** The types of rows that prove a duty or take a proof back. */
export const PROOF_TYPES: readonly string[] = [
  ...new Set([...Object.keys(READERS), ...Object.keys(RETRACTIONS), ...Object.keys(ATTESTORS)])
];

/** What the journal proves, in its order; what was taken back later proves nothing any more. */
export const evidenceOf = (rows: readonly ProofRow[], places: Places): readonly Evidence[] => {
  const found = new Map<string, Evidence>();
  for (const row of rows) {
    const retracted = RETRACTIONS[row.type]?.(row);
    if (retracted) found.delete(retracted);
    const reading = read(row, places);
    if (!reading) continue;
    const { key, on, ...evidence } = reading;
    found.set(key || `row:${row.seq}`, { ...evidence, on: on ?? row.on, seq: row.seq });
  }
  return [...found.values()];
};

/** Rows of the rooms whose event is named otherwise than the act it proves. */
const ACTS_OF_ROOMS: Readonly<Record<string, EvidenceEvent>> = {
  MeetingHeld: 'MeetingHeld',
  OffScheduleMeetingHeld: 'OffScheduleMeetingHeld',
  MeetingAnnounced: 'AnnouncementPublished',
  PublicationRecorded: 'AnnouncementPublished',
  PublicationWithdrawn: 'AnnouncementPublished',
  FloorTimeMeasured: 'FloorTimeMeasured',
  BroadcastAdded: 'BroadcastRecorded',
  HallAdded: 'HallsConnected',
  ScheduleApproved: 'ScheduleApproved',
  RegionPrioritiesAdopted: 'RegionPrioritiesAdopted',
  ProposalsSubmitted: 'ProposalsSubmitted',
  DepartmentalPlanAdopted: 'DepartmentalPlanAdopted',
  ScheduleSubmitted: 'ScheduleSubmitted',
  QuarterPublished: 'QuarterPublished'
};

/** The act that a row of this type proves; undefined when it proves none. */
export const actOfRow = (type: string): EvidenceEvent | undefined => (wasAttestable(type) ? type : ACTS_OF_ROOMS[type]);
