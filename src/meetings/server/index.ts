export { addBroadcast } from './add-broadcast.ts';
export { addHall } from './add-hall.ts';
export { addPart } from './add-part.ts';
export { announceMeeting } from './announce-meeting.ts';
export { cancelMeeting } from './cancel-meeting.ts';
export { changeMeeting } from './change-meeting.ts';
export { changeMeetingStatus } from './change-meeting-status.ts';
export { type Holder, holdersOf } from './holders.views.ts';
export { hallsOf, meetingPage, type MeetingPage } from './meeting-page.views.ts';
export {
  findMeeting,
  listMeetings,
  liveMeetings,
  meetingById,
  type MeetingFilters,
  type MeetingList,
  nextMeetings,
  previousMeeting,
  PUBLIC_STATUSES
} from './meeting.views.ts';
export { type Occasion, occasionsBetween, occasionsOf } from './occasions.views.ts';
export { planMeeting, planMeetingInput, planMeetingWithin } from './plan-meeting.ts';
export { postponeMeeting } from './postpone-meeting.ts';
export { removeBroadcast } from './remove-broadcast.ts';
export { removeHall } from './remove-hall.ts';
export { removePart } from './remove-part.ts';
export { draftsOfEntries, scheduleWithMeetings, type ScheduleWithMeetings } from './schedule-with-meetings.views.ts';
export { lastVisits, type Visit } from './visits.views.ts';
export { summariseMeeting } from './summarise-meeting.ts';
