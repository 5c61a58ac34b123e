import { z } from 'zod';
import { isSystem, type System } from '../../actor.ts';
import { event } from '../../event.ts';
import { accepted } from '../../result.ts';
import { command } from '../command/command.ts';
import { field } from '../command/input.ts';
import { databasePool } from '../database/database.ts';
import { log } from '../log.ts';
import { now } from '../system-clock.ts';
import { finishVerification, lockUnfinished, moveVerification } from './verifications.store.ts';
import { JOURNAL_FAULTS, verifyJournal } from './verify-journal.views.ts';

const VERIFIER: System = { kind: 'system', name: 'verify-journal' };
const TELL_EVERY_MS = 500;

const verdict = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), rows: z.number(), head: z.string(), heads: z.number() }),
  z.object({ ok: z.literal(false), rows: z.number(), seq: z.number(), fault: z.enum(JOURNAL_FAULTS) })
]);

/** Keeps what a verification found; a second verdict on the same one is not found. */
export const recordJournalVerdict = command({
  name: 'record-journal-verdict',
  input: z.object({ verification: field.id(), verdict }),
  find: ({ tx, input }) => lockUnfinished(tx, input.verification),
  may: isSystem,
  async run({ tx, now: at, subject: { id }, input: { verdict: found } }) {
    await finishVerification(tx, id, found, at);
    const { rows } = found;
    const happened = found.ok
      ? event('JournalVerified', 'journal-verification', id, { rows, head: found.head })
      : event('JournalFoundBroken', 'journal-verification', id, { rows, seq: found.seq, fault: found.fault });
    return accepted({ whole: found.ok }, happened);
  }
});

/** Verifies the journal for the one who asked, tells how far it is, and keeps the verdict. Again, it is done once. */
export const carryOutVerification = async (verification: string): Promise<void> => {
  let told = 0;
  const found = await verifyJournal(databasePool(), {
    async progress(read, total) {
      if (performance.now() - told < TELL_EVERY_MS) return;
      told = performance.now();
      await moveVerification(verification, read, total, now());
    }
  });
  if (!found.ok) log.error({ seq: found.seq, fault: found.fault }, 'the journal is broken');
  await recordJournalVerdict(VERIFIER, { verification, verdict: found });
};
