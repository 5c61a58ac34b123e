export { type Body, BODY_KINDS, BODY_ROLES, type BodyFilter, type BodyKind, hasRole, type RoleHeld } from './body.ts';
export { type ChangedDay, type DayOff, DAY_OFF_KINDS, type DayOffKind } from './day-off.ts';
export { type Named, nameOf, type Names, shortNameOf } from './names.ts';
export { canKeepRegister } from './permissions.ts';
export { DUTIES, type Mandate, type Post } from './post.ts';
export { fieldCodes, refusals } from './refusals.ts';
export type { District, Region } from './region.ts';
export type { Succession } from './succession.ts';
export { isValidOn, REGISTER_BEGINS, type Validity } from './validity.ts';
