import type { Duty } from '#platform/actor.ts';
import type { Reader } from '../reminders.ts';
import { officialsOf } from './officials.views.ts';

/** Who is written to about the duties of these bodies today. */
export const readersOf = async (
  bodies: readonly string[],
  duties: readonly Duty[],
  on: Temporal.PlainDate
): Promise<readonly Reader[]> =>
  (await officialsOf(bodies, duties, on)).map((official) => ({
    ...official,
    principal: official.person,
    standsInFor: null
  }));
