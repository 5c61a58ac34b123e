export { bodyNames, findBody, listBodies, successionsOf, successorOf } from './bodies.views.ts';
export { daysOffOf, workingCalendar } from './calendar.views.ts';
export { fillReference } from './fill-reference.ts';
export { renewRegister } from './kept-register.ts';
export { findPost, firstHeadPost, heldPosts, postTitles } from './posts.views.ts';
export { findDistrict, findRegion, listDistricts, listRegions } from './regions.views.ts';
