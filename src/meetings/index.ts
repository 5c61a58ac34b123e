export { calendarEventOfMeeting } from './calendar-event.ts';
export {
  type Broadcast,
  type BroadcastWords,
  endsAt,
  type Hall,
  type Meeting,
  type MeetingChange,
  MEETING_KINDS,
  MEETING_STATUSES,
  type MeetingKind,
  type MeetingPlan,
  type MeetingStatus,
  type Platform,
  PLATFORMS
} from './meeting.ts';
export { type Embed, embedOf } from './embed.ts';
export { isMeetingNumber, meetingNumber } from './meeting-number.ts';
export {
  firstParts,
  missingParts,
  OBLIGATORY_PARTS,
  type Part,
  PART_KINDS,
  type PartKind,
  type PartPlan
} from './part.ts';
export { bodiesPreparedBy, bodiesReadBy, mayPrepareMeetingsOf, mayReadDraftsOf } from './permissions.ts';
export { fieldCodes, refusals } from './refusals.ts';
export { type Act, deskActs, TRANSITIONS } from './status.ts';
export {
  changeWords,
  kindWords,
  partKindWords,
  partWords,
  platformWords,
  standingOfMeeting,
  statusWords
} from './meeting-words.ts';
export {
  type AnnouncementFacts,
  announcementTexts,
  smsLength,
  TEXT_LENGTHS,
  type TextLength
} from './preparation/announcement.ts';
export {
  type Finding,
  findingsOn,
  type Suitability,
  suitabilityOf,
  type Weight,
  weightOf
} from './preparation/convenience.ts';
export {
  type ExchangeMessage,
  exchangeSide,
  type ExchangeSide,
  exchangesOf,
  mayReadExchange
} from './preparation/exchange.ts';
export {
  accessWords,
  channelWords,
  equipmentWords,
  exchangeSideWords,
  findingWords,
  linkResultWords,
  suitabilityWords,
  venueActWords,
  venueStatusWords
} from './preparation/preparation-words.ts';
export {
  CHANNELS,
  type Channel,
  type MeetingPublication,
  missingChannels,
  publicSince
} from './preparation/publicity.ts';
export { isPollOpen, MOST_CANDIDATES, type PollFigures } from './preparation/time-poll.ts';
export {
  ACCESS,
  akimatsHostedBy,
  EQUIPMENT,
  mayHostMeetings,
  type VenueAct,
  venueActs,
  type VenueStatus,
  type VenueVersion
} from './preparation/venue.ts';
export { isLinkAgreed, LINK_RESULTS, linkHolds } from './preparation/video-link.ts';
