import { z } from 'zod';
import { holds, isStaff, isSystem } from '../../actor.ts';
import { event } from '../../event.ts';
import { accepted, refused } from '../../result.ts';
import { command } from '../command/command.ts';
import { newId } from '../ids.ts';
import { addVerification, lockVerifications } from './verifications.store.ts';

/** One that has not moved for so long has died, and another may begin. */
const GIVEN_UP_MINUTES = 5;

/** Asks that the whole journal be verified: a job does it, and keeps what it found. Refused while one is under way. */
export const askJournalVerification = command({
  name: 'ask-journal-verification',
  input: z.object({}),
  find: ({ tx }) => lockVerifications(tx),
  may: (actor) => isSystem(actor) || holds(actor, ['administrator', 'controller']),
  async run({ tx, now, actor, subject: { lastMovedAt } }) {
    const alive = now.subtract({ minutes: GIVEN_UP_MINUTES });
    if (lastMovedAt && Temporal.Instant.compare(lastMovedAt, alive) > 0) return refused('verification-under-way');
    const id = newId();
    await addVerification(tx, { id, askedBy: isStaff(actor) ? actor.person : null, at: now });
    return accepted({ verification: id }, event('JournalVerificationAsked', 'journal-verification', id));
  }
});
