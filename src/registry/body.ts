import type { BodyRole } from '#platform/actor.ts';
import type { Named } from './names.ts';
import { isValidOn, overlap, type Validity } from './validity.ts';

export const BODY_KINDS = ['ministry', 'agency', 'akimat', 'office', 'government', 'administration'] as const;
export type BodyKind = (typeof BODY_KINDS)[number];

export const BODY_ROLES = [
  'central-body',
  'agency',
  'akimat',
  'mass-media-body',
  'access-to-information-body',
  'prime-ministers-office',
  'government',
  'administration'
] as const satisfies readonly BodyRole[];

/** A role of the decree that a body has for some days. */
export type RoleHeld = Validity & { role: BodyRole };

/** A state body in its days of validity, with every role it ever had. */
export type Body = Named &
  Validity & {
    id: string;
    kind: BodyKind;
    parent: string | null;
    region: string | null;
    keywords: readonly string[];
    site: string | null;
    roles: readonly RoleHeld[];
  };

/** Narrows a list: standing on a day, holding a role (on that day where one is given), of a kind. */
export type BodyFilter = { on?: Temporal.PlainDate; role?: BodyRole; kind?: BodyKind };

/** Does the body hold the role: on this day, or ever when no day is given? */
export const hasRole = (body: Body, role: BodyRole, on?: Temporal.PlainDate): boolean =>
  body.roles.some((held) => held.role === role && (on === undefined || isValidOn(held, on)));

/** Does the body pass the filter? */
export const fits = (body: Body, { on, role, kind }: BodyFilter): boolean =>
  (on === undefined || isValidOn(body, on)) &&
  (kind === undefined || body.kind === kind) &&
  (role === undefined || hasRole(body, role, on));

/** Roles that one body at a time has in the whole country. */
const SINGULAR: readonly BodyRole[] = [
  'mass-media-body',
  'access-to-information-body',
  'prime-ministers-office',
  'government',
  'administration'
];

/** The body that already has this singular role on some of the same days, if there is one. */
export const holderInTheWay = (bodies: readonly Body[], asked: RoleHeld): string | undefined =>
  SINGULAR.includes(asked.role)
    ? bodies.find(({ roles }) => roles.some((held) => held.role === asked.role && overlap(held, asked)))?.id
    : undefined;
