import { type Actor, type Duty, holds, isSystem } from '#platform/actor.ts';
import { refused, type Refused, refusedField } from '#platform/result.ts';

/** Somebody stands in for an absent colleague in one body, from the first to the last day, both included. */
export type Deputyship = {
  readonly id: string;
  readonly body: string;
  readonly person: string;
  readonly deputy: string;
  readonly firstDay: Temporal.PlainDate;
  readonly lastDay: Temporal.PlainDate;
  readonly withdrawnAt: Temporal.Instant | null;
};

const HEADS: readonly Duty[] = ['first-head', 'deputy-head', 'agency-chair', 'akim'];

/** Whose absences the actor arranges: the own, in a body where a post is held; heads those of all their people. */
export const canArrangeAbsence = (actor: Actor, { body, person }: Pick<Deputyship, 'body' | 'person'>): boolean =>
  isSystem(actor) ||
  holds(actor, HEADS, body) ||
  (actor.kind === 'staff' && actor.person === person && actor.posts.some((held) => held.body === body));

/** Whether the actor arranges the absences of everybody in the body. */
export const arrangesForAll = (actor: Actor, body: string): boolean => holds(actor, HEADS, body);

type Days = Pick<Deputyship, 'firstDay' | 'lastDay'>;

const compare = Temporal.PlainDate.compare;

/** Do the two share a day? */
const overlap = (one: Days, other: Days): boolean =>
  compare(one.firstDay, other.lastDay) <= 0 && compare(other.firstDay, one.lastDay) <= 0;

export type AskedDeputyship = Omit<Deputyship, 'id' | 'withdrawnAt'>;

/** What an absence is held against. `standing`: deputyships not withdrawn; who serves in the body on all the days asked for. */
export type AbsenceFacts = {
  readonly today: Temporal.PlainDate;
  readonly standing: readonly Deputyship[];
  readonly serving: ReadonlySet<string>;
};

const faultOfDays = ({ firstDay, lastDay }: Days, today: Temporal.PlainDate): Refused | null => {
  if (compare(firstDay, today) < 0) return refusedField('firstDay', 'day-passed');
  return compare(lastDay, firstDay) < 0 ? refusedField('lastDay', 'ends-before-it-begins') : null;
};

const faultOfPeople = ({ person, deputy }: AskedDeputyship, serving: ReadonlySet<string>): Refused | null => {
  if (!serving.has(person)) return refusedField('person', 'not-in-body');
  if (person === deputy) return refusedField('deputy', 'deputy-for-oneself');
  return serving.has(deputy) ? null : refusedField('deputy', 'not-in-body');
};

/**
 * Why an absence cannot be arranged so; null when it can. A deputy is never absent and an absent one never a deputy on the
 * same day, in any body: a chain would leave a duty with somebody who does not know of it.
 */
export const faultOfAbsence = (asked: AskedDeputyship, { today, standing, serving }: AbsenceFacts): Refused | null => {
  const fault = faultOfDays(asked, today) ?? faultOfPeople(asked, serving);
  if (fault) return fault;
  const clashing = standing.filter((one) => overlap(one, asked));
  if (clashing.some(({ person, body }) => person === asked.person && body === asked.body))
    return refused('absence-overlaps');
  if (clashing.some(({ person }) => person === asked.deputy)) return refusedField('deputy', 'deputy-absent');
  return clashing.some(({ deputy }) => deputy === asked.person) ? refused('stands-in-for-another') : null;
};
