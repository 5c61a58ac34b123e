export { calendarEventOfMeeting } from './calendar-event.ts';
export {
  type Broadcast,
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
