import type { Duty } from '#platform/actor.ts';
import { type Official, officialsOf } from '#registry/server/index.ts';
import type { Reader } from '../reminders.ts';
import { deputiesToday } from './deputyships.views.ts';

/** Who is written to about the duties of these bodies today: who holds the posts, or who stands in for them. */
export const readersOf = async (
  bodies: readonly string[],
  duties: readonly Duty[],
  on: Temporal.PlainDate
): Promise<readonly Reader[]> => {
  const [officials, deputies] = await Promise.all([officialsOf(bodies, duties, on), deputiesToday(bodies, on)]);
  const readerOf = ({ person, email, post, body, duty }: Official): Reader => {
    const deputy = deputies.find((one) => one.person === person && one.body === body);
    return deputy
      ? { person: deputy.deputy, email: deputy.email, body, duty, principal: person, standsInFor: post }
      : { person, email, body, duty, principal: person, standsInFor: null };
  };
  return officials.map(readerOf);
};
