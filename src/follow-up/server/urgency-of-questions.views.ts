import { sql } from 'kysely';
import { today as dayOf } from '#platform/clock.ts';
import { database } from '#platform/server/database/database.ts';
import type { UrgencySignal } from '#sorting/index.ts';

/**
 * What became of questions that makes them urgent on a day: the days left until the body's word is awaited (below 0 when it is
 * late), that an asker disputed the outcome, so that it is open again, and that it was promised on an earlier day and is not
 * confirmed. Questions under nobody's control are left out. One query.
 */
export const urgencyOfQuestions = async (
  questions: readonly string[],
  on: Temporal.PlainDate
): Promise<ReadonlyMap<string, readonly UrgencySignal[]>> => {
  const rows = await database()
    .selectFrom('assignments')
    .select(['question', 'status', 'awaitedOn', 'assignedAt'])
    .where('question', '=', sql<string>`any(${[...questions]}::uuid[])`)
    .where('status', '<>', 'confirmed')
    .execute();
  return new Map(
    rows.map(({ question, status, awaitedOn, assignedAt }): [string, UrgencySignal[]] => {
      const signals: UrgencySignal[] = [];
      if (awaitedOn) signals.push({ kind: 'term', daysLeft: on.until(awaitedOn, { largestUnit: 'days' }).days });
      if (status === 'disputed') signals.push({ kind: 'reopened' });
      if (Temporal.PlainDate.compare(dayOf(assignedAt), on) < 0) signals.push({ kind: 'promised' });
      return [question, signals];
    })
  );
};
