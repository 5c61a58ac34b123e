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

/** A body that bears a duty, and the day since which it has held the role without a gap. */
export type Bearer = { readonly body: BodyFacts; readonly since: Temporal.PlainDate };

const holdsOn = (term: RoleTerm, role: RoleOfBody, day: Temporal.PlainDate): boolean =>
  term.role === role && !isBefore(day, term.from) && (term.to === null || isBefore(day, term.to));

const heldSince = (body: BodyFacts, role: RoleOfBody, day: Temporal.PlainDate): Temporal.PlainDate | undefined => {
  const from = body.roles.find((term) => holdsOn(term, role, day))?.from;
  return from && (heldSince(body, role, from.subtract({ days: 1 })) ?? from);
};

/** The bodies that bear a duty of this role on this day. The edition leaves some central bodies out. */
export const bearersOn = (
  edition: Edition,
  duty: Role,
  bodies: readonly BodyFacts[],
  day: Temporal.PlainDate
): readonly Bearer[] => {
  const role = BODY_ROLES[duty];
  return bodies.flatMap((body) => {
    if (role === 'central-body' && !isInScope(edition, body.id)) return [];
    const since = heldSince(body, role, day);
    return since ? [{ body, since }] : [];
  });
};
