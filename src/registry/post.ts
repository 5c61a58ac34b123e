import type { Duty } from '#platform/actor.ts';
import type { Names } from './names.ts';

export const DUTIES = [
  'first-head',
  'deputy-head',
  'agency-chair',
  'akim',
  'press-officer',
  'moderator',
  'hall-operator',
  'presenter',
  'executor',
  'analyst',
  'controller',
  'administrator'
] as const satisfies readonly Duty[];

/** A place in a body with a duty; it stands until the day before `closedOn`. */
export type Post = {
  id: string;
  body: string;
  duty: Duty;
  titles: Names;
  closedOn: Temporal.PlainDate | null;
};

/** Somebody holds a post from the first to the last day, both included; no last day is until further notice. */
export type Mandate = {
  id: string;
  post: string;
  person: string;
  validFrom: Temporal.PlainDate;
  validTo: Temporal.PlainDate | null;
};

const compare = Temporal.PlainDate.compare;

/** Does the post stand on this day? */
export const isOpenOn = ({ closedOn }: Pick<Post, 'closedOn'>, day: Temporal.PlainDate): boolean =>
  closedOn === null || compare(day, closedOn) < 0;

type Term = Pick<Mandate, 'validFrom' | 'validTo'>;

/** Does the mandate run on this day? */
export const runsOn = ({ validFrom, validTo }: Term, day: Temporal.PlainDate): boolean =>
  compare(validFrom, day) <= 0 && (validTo === null || compare(day, validTo) <= 0);

/** Do the two mandates share a day? */
export const clash = (one: Term, other: Term): boolean =>
  (other.validTo === null || compare(one.validFrom, other.validTo) <= 0) &&
  (one.validTo === null || compare(other.validFrom, one.validTo) <= 0);

/** Does the post stand on every day of the mandate? */
export const fitsPost = (term: Term, { closedOn }: Pick<Post, 'closedOn'>): boolean =>
  closedOn === null || (term.validTo !== null && compare(term.validTo, closedOn) < 0);
