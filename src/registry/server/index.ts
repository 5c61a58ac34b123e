export { addDayOff } from './add-day-off.ts';
export { appointToPost } from './appoint-to-post.ts';
export { bodyNames, findBody, listBodies, successionsOf, successorOf } from './bodies.views.ts';
export { daysOffOf, workingCalendar } from './calendar.views.ts';
export { changeBody } from './change-body.ts';
export { changeDayOff } from './change-day-off.ts';
export { changeDistrict } from './change-district.ts';
export { changePost } from './change-post.ts';
export { changeRegion } from './change-region.ts';
export { closeBody } from './close-body.ts';
export { closePost } from './close-post.ts';
export { createAdministrator } from './create-administrator.ts';
export { createBody } from './create-body.ts';
export { createDistrict } from './create-district.ts';
export { createPerson } from './create-person.ts';
export { createPost } from './create-post.ts';
export { endMandate } from './end-mandate.ts';
export { endRole } from './end-role.ts';
export { fillReference } from './fill-reference.ts';
export { giveRole } from './give-role.ts';
export { type Holder, holdersOf } from './holders.views.ts';
export { renewRegister } from './kept-register.ts';
export { nameSuccessor } from './name-successor.ts';
export { type Official, officialsOf } from './officials.views.ts';
export { findPost, firstHeadPost, heldPosts, postTitles } from './posts.views.ts';
export { findDistrict, findRegion, listDistricts, listRegions } from './regions.views.ts';
export { type DayOffPreview, previewDayOff } from './preview-day-off.ts';
export { removeDayOff } from './remove-day-off.ts';
export { reopenBody } from './reopen-body.ts';
export {
  findPerson,
  listPeople,
  listPosts,
  mandatesOf,
  mandatesOfPerson,
  PAGE_SIZE,
  type PostRow,
  staffChoices,
  staffFigures
} from './staff.views.ts';
export { withdrawSuccessor } from './withdraw-successor.ts';
