import { accepted, type Refused, refused, refusedField, type Result } from '#platform/result.ts';
import { type Body, type BodyKind, holderInTheWay, type RoleHeld } from './body.ts';
import type { Register } from './register.ts';
import { makesCycle, type Succession } from './succession.ts';
import { isSpan, isValidOn, liesWithin, overlap, type Validity } from './validity.ts';

type NewBody = { id: string; kind: BodyKind; parent: string | null; region: string | null };

const parentRefusal = (register: Register, id: string, parent: string | null): Refused | undefined => {
  if (parent === null) return undefined;
  return parent !== id && register.bodies.has(parent) ? undefined : refusedField('parent', 'unknown-body');
};

/** A new body's id is free, its parent stands in the register, and an akimat, and nothing else, has a region. */
export const bodyRefusal = (register: Register, { id, kind, parent, region }: NewBody): Refused | undefined => {
  if (register.bodies.has(id)) return refusedField('id', 'id-taken');
  if (region !== null && !register.regions.has(region)) return refusedField('region', 'unknown-region');
  if (kind === 'akimat' && region === null) return refusedField('region', 'required');
  if (kind !== 'akimat' && region !== null) return refusedField('region', 'only-akimats-have-regions');
  return parentRefusal(register, id, parent);
};

/** A body may not begin after it ends, nor after a role that it holds begins. */
export const changeRefusal = (
  register: Register,
  body: Body,
  { parent, validFrom }: { parent: string | null; validFrom: Temporal.PlainDate }
): Refused | undefined => {
  const renewed = { validFrom, validTo: body.validTo };
  if (!isSpan(renewed)) return refusedField('validFrom', 'ends-before-it-begins');
  if (body.roles.some((held) => !liesWithin(held, renewed))) return refused('role-outside-body');
  return parentRefusal(register, body.id, parent);
};

/** A body ends after it began, and after every role it holds began. */
export const closingRefusal = (body: Body, validTo: Temporal.PlainDate): Refused | undefined => {
  if (!isSpan({ ...body, validTo })) return refusedField('validTo', 'ends-before-it-begins');
  const later = body.roles.some(({ validFrom }) => Temporal.PlainDate.compare(validFrom, validTo) >= 0);
  return later ? refused('role-outside-body') : undefined;
};

/** A successor stands when it takes over, is named once, and succession never leads back to the body. */
export const successionRefusal = (register: Register, asked: Succession): Refused | undefined => {
  const heir = register.bodies.get(asked.successor);
  if (!heir) return refusedField('successor', 'unknown-body');
  const same = register.successions.some((one) => one.body === asked.body && one.successor === asked.successor);
  if (same) return refusedField('successor', 'already-successor');
  if (makesCycle(register.successions, asked.body, asked.successor)) return refused('succession-cycle');
  return isValidOn(heir, asked.since) ? undefined : refusedField('since', 'successor-does-not-stand');
};

/** A role lies within the body's days, is given once at a time, and a role of one holder has no other holder then. */
export const roleRefusal = (register: Register, body: Body, asked: RoleHeld): Refused | undefined => {
  if (!isSpan(asked)) return refusedField('validTo', 'ends-before-it-begins');
  if (!liesWithin(asked, body)) return refused('role-outside-body');
  if (body.roles.some((held) => held.role === asked.role && overlap(held, asked))) return refused('role-already-held');
  return holderInTheWay([...register.bodies.values()], asked) ? refused('role-held-by-another') : undefined;
};

/** The role as it ends on the day, its first day without it; refused before its first day or when it ended sooner. */
export const endedRole = (held: RoleHeld, validTo: Temporal.PlainDate): Result<RoleHeld> => {
  const ended: Validity = { validFrom: held.validFrom, validTo };
  if (!isSpan(ended)) return refusedField('validTo', 'ends-before-it-begins');
  if (!liesWithin(ended, held)) return refusedField('validTo', 'already-ended');
  return accepted({ ...held, validTo });
};
