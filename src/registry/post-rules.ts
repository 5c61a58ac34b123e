import type { Duty } from '#platform/actor.ts';
import { type Refused, refused, refusedField } from '#platform/result.ts';
import { clash, fitsPost, isOpenOn, type Mandate, type Post } from './post.ts';
import type { Register } from './register.ts';
import { isValidOn } from './validity.ts';

/** Duties that one open post of a body has. */
const SINGLE_DUTIES: readonly Duty[] = ['first-head', 'akim'];

/** A post is made in a body that stands, and a body has one head. */
export const postRefusal = (
  { bodies }: Register,
  { body, duty }: { body: string; duty: Duty },
  others: readonly Post[],
  today: Temporal.PlainDate
): Refused | undefined => {
  const home = bodies.get(body);
  if (!home) return refusedField('body', 'unknown-body');
  if (home.validTo !== null && !isValidOn(home, today)) return refused('body-closed');
  const head = SINGLE_DUTIES.includes(duty) && others.some((post) => post.duty === duty && isOpenOn(post, today));
  return head ? refused('head-post-exists') : undefined;
};

type Term = Pick<Mandate, 'validFrom' | 'validTo'>;

/** A mandate ends on or after its first day, while the post stands, and nobody else holds the post on any of its days. */
export const mandateRefusal = (term: Term, post: Post, others: readonly Term[]): Refused | undefined => {
  const { validFrom, validTo } = term;
  if (validTo !== null && Temporal.PlainDate.compare(validTo, validFrom) < 0)
    return refusedField('validTo', 'ends-before-it-begins');
  if (!fitsPost(term, post)) return refused('post-closed');
  return others.some((other) => clash(term, other)) ? refused('mandate-overlaps') : undefined;
};

/** A mandate ends on or after its first day and not later than it would have ended. */
export const endingRefusal = ({ validFrom, validTo }: Mandate, last: Temporal.PlainDate): Refused | undefined => {
  if (Temporal.PlainDate.compare(last, validFrom) < 0) return refusedField('validTo', 'ends-before-it-begins');
  const later = validTo !== null && Temporal.PlainDate.compare(last, validTo) > 0;
  return later ? refusedField('validTo', 'already-ended') : undefined;
};
