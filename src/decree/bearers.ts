import { isBefore } from './day-order.ts';
import { type Edition, isInScope } from './edition.ts';
import type { BodyFacts, RoleOfBody, RoleTerm } from './facts.ts';
import type { Role } from './norm.ts';

/** The role of the body against which a duty is held: a first head's against the central body, an akim's against the akimat. */
const BODY_ROLES: Readonly<Record<Role, RoleOfBody>> = {
  'central-body': 'central-body',
  'first-head': 'central-body',
  akimat: 'akimat',
  'regional-akim': 'akimat',
  government: 'government',
  administration: 'administration',
  'mass-media-body': 'mass-media-body',
  'access-to-information-body': 'access-to-information-body'
};

const holdsOn = (term: RoleTerm, role: RoleOfBody, day: Temporal.PlainDate): boolean =>
  term.role === role && !isBefore(day, term.from) && (term.to === null || isBefore(day, term.to));

/** The bodies that bear a duty of this role on this day. The edition leaves some central bodies out. */
export const bearersOn = (
  edition: Edition,
  duty: Role,
  bodies: readonly BodyFacts[],
  day: Temporal.PlainDate
): readonly BodyFacts[] => {
  const role = BODY_ROLES[duty];
  return bodies.filter(
    ({ id, roles }) =>
      (role !== 'central-body' || isInScope(edition, id)) && roles.some((term) => holdsOn(term, role, day))
  );
};

/** Since when the body has held the role of this duty without a gap up to this day; null where it does not hold it. */
export const bearsSince = (body: BodyFacts, duty: Role, day: Temporal.PlainDate): Temporal.PlainDate | null => {
  const from = body.roles.find((term) => holdsOn(term, BODY_ROLES[duty], day))?.from;
  return from ? (bearsSince(body, duty, from.subtract({ days: 1 })) ?? from) : null;
};
