import { z } from 'zod';
import { today as dayOf } from '#platform/clock.ts';
import { accepted, refused } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { canArrangeAbsence } from '../deputyship.ts';
import { deputyWithdrawn } from '../events.ts';
import { lockedDeputyship, markWithdrawn } from './deputyship.store.ts';

/** Ends that somebody stands in: the absent one is back, or another is to be named. */
export const withdrawDeputy = command({
  name: 'withdraw-deputy',
  input: z.object({ deputyship: field.id() }),
  find: ({ tx, input }) => lockedDeputyship(tx, input.deputyship),
  may: canArrangeAbsence,
  async run({ tx, subject, now }) {
    if (subject.withdrawnAt !== null) return refused('already-withdrawn');
    if (Temporal.PlainDate.compare(subject.lastDay, dayOf(now)) < 0) return refused('absence-over');
    await markWithdrawn(tx, subject.id, now);
    return accepted({ id: subject.id }, deputyWithdrawn(subject));
  }
});
