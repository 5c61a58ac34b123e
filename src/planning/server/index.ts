export { addEntry } from './add-entry.ts';
export { amendEntry } from './amend-entry.ts';
export { approveSchedule } from './approve-schedule.ts';
export { calendarFile, type CalendarHead } from './calendar-file.ts';
export { createSchedule } from './create-schedule.ts';
export { findEntry, scheduleView, scheduleYears, type ScheduleView } from './schedule.views.ts';
export { scheduleCalendarFeed } from './schedule-calendar-feed.ts';
export { withdrawEntry } from './withdraw-entry.ts';
export {
  beginVariant,
  copyVariant,
  createVariant,
  dropVariant,
  findVariant,
  hasActOf,
  lockWish,
  type NewVariant,
  placesOf,
  placeWish,
  renameVariant,
  type ShownVariant,
  undoPlace,
  unplaceWish,
  variantsOf,
  wishesOf
} from '../variants/server/index.ts';
