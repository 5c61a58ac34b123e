import type { DomainEvent } from './event.ts';

/** Where a refusal stands in the decree: p(1,3) is `[1, 3]`, p(1,4,3) is `[1, 4, 3]`. */
export type Citation = readonly [number] | readonly [number, number] | readonly [number, number, number];

/** Something wrong with one field of the input: a code whose words stand in `messages/`. */
export type FieldIssue = { field: string; code: string; params?: Record<string, string | number> };

/** Why a command was not carried out. A value, never thrown; `reason` is a code whose words stand in `messages/`. */
export type Refusal = {
  reason: string;
  cites?: Citation;
  issues?: FieldIssue[];
  params?: Record<string, string | number>;
};

export type Accepted<Value> = { ok: true; value: Value; events: DomainEvent[] };
export type Refused = { ok: false; refusal: Refusal };
export type Result<Value> = Accepted<Value> | Refused;

/** The act is allowed: what comes of it, and the events that say so. */
export const accepted = <Value>(value: Value, ...events: DomainEvent[]): Accepted<Value> => ({
  ok: true,
  value,
  events
});

/** The act is refused for a reason, with its point of the decree where it has one. */
export const refused = (reason: string, more: Omit<Refusal, 'reason'> = {}): Refused => ({
  ok: false,
  refusal: { reason, ...more }
});

/** The act is refused because of one field of its input. */
export const refusedField = (
  field: string,
  code: string,
  more: { params?: Record<string, string | number>; cites?: Citation } = {}
): Refused =>
  refused('invalid', {
    issues: [{ field, code, ...(more.params ? { params: more.params } : {}) }],
    ...(more.cites ? { cites: more.cites } : {})
  });
