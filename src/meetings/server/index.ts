export { addBroadcast } from './add-broadcast.ts';
export { addHall } from './add-hall.ts';
export { addPart } from './add-part.ts';
export { announceMeeting } from './announce-meeting.ts';
export { cancelMeeting } from './cancel-meeting.ts';
export { changeMeeting } from './change-meeting.ts';
export { changeMeetingStatus } from './change-meeting-status.ts';
export { hallsOf, meetingPage, type MeetingPage } from './meeting-page.views.ts';
export {
  findMeeting,
  listMeetings,
  liveMeetings,
  meetingById,
  meetingId,
  type MeetingFilters,
  type MeetingList,
  nextMeetings,
  previousMeeting,
  PUBLIC_STATUSES
} from './meeting.views.ts';
export { type Occasion, occasionsBetween, occasionsOf } from './occasions.views.ts';
export { meetingsOfPlanItems, openPlanItems, type PlanItemMeeting } from './plan-item-meetings.views.ts';
export { planMeeting, planMeetingInput, planMeetingWithin } from './plan-meeting.ts';
export { postponeMeeting } from './postpone-meeting.ts';
export { removeBroadcast } from './remove-broadcast.ts';
export { removeHall } from './remove-hall.ts';
export { removePart } from './remove-part.ts';
export { draftsOfEntries, scheduleWithMeetings, type ScheduleWithMeetings } from './schedule-with-meetings.views.ts';
export { subscriptions } from './tell-subscribers.ts';
export { lastVisits, type Visit } from './visits.views.ts';
export { summariseMeeting } from './summarise-meeting.ts';
export { addTimeCandidate } from '../preparation/server/add-time-candidate.ts';
export { agreeVenue } from '../preparation/server/agree-venue.ts';
export { askVenueChanges } from '../preparation/server/ask-venue-changes.ts';
export { chooseTime } from '../preparation/server/choose-time.ts';
export { convenienceGround } from '../preparation/server/convenience.views.ts';
export { exchangeOf, meetingOfExchangeFile, readUntil, unreadExchanges } from '../preparation/server/exchange.views.ts';
export { openTimePoll } from '../preparation/server/open-time-poll.ts';
export { akimatOf, mediaBody } from '../preparation/server/parties.views.ts';
export { meetingOfPhoto, publicationsOf } from '../preparation/server/publicity.views.ts';
export { readExchange } from '../preparation/server/read-exchange.ts';
export { recordLinkTest } from '../preparation/server/record-link-test.ts';
export { recordPublication } from '../preparation/server/record-publication.ts';
export { requestVenue } from '../preparation/server/request-venue.ts';
export { sendExchange } from '../preparation/server/send-exchange.ts';
export { exchangeTimetable } from '../preparation/server/tell-of-exchange.ts';
export {
  candidatesOf,
  choicesOf,
  figuresOf,
  lastPollOf,
  openPollsIn,
  type TimeChoice,
  voteOf
} from '../preparation/server/time.views.ts';
export {
  agreedPlaceOf,
  type HallWithTests,
  testedHallsOf,
  type VenueAgreement,
  venueOf,
  waitingVenues
} from '../preparation/server/venue.views.ts';
export { voteTime } from '../preparation/server/vote-time.ts';
export { withdrawPublication } from '../preparation/server/withdraw-publication.ts';
export { withdrawTimeCandidate } from '../preparation/server/withdraw-time-candidate.ts';
export { withdrawVenueRequest } from '../preparation/server/withdraw-venue-request.ts';
