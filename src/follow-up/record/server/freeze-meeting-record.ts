import { z } from 'zod';
import { isSystem } from '#platform/actor.ts';
import { accepted, refused } from '#platform/result.ts';
import { command, type CommandContext } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import type { JournaledEvent } from '#platform/server/jobs/subscription.ts';
import { freeze } from '#platform/server/publication/index.ts';
import { meetingRecordFrozen } from '../events.ts';
import { heldWithoutRecord, MEETING_RECORD, meetingRecord } from './meeting-record.views.ts';

/** Which version came of it; null where nothing was new. */
type Frozen = { version: number | null };

const input = z.object({ meeting: field.id() });

const lockHeld = ({ tx, input: { meeting } }: CommandContext<z.output<typeof input>>) =>
  tx
    .selectFrom('meetings')
    .select(['id', 'number', 'status', 'reportMinutes'])
    .where('id', '=', meeting)
    .forNoKeyUpdate()
    .executeTakeFirst();

/**
 * Freezes all that a held meeting left, with its hash; a new version when something was added since, none when nothing was. Done by the
 * product itself, never by a person. Refused before the meeting was held.
 */
export const freezeMeetingRecord = command({
  name: 'freeze-meeting-record',
  input,
  find: lockHeld,
  may: isSystem,
  async run({ tx, subject }) {
    const content = subject.status === 'held' ? await meetingRecord(tx, subject) : undefined;
    if (!content) return refused('minutes-not-yet');
    const frozen = await freeze(tx, { kind: MEETING_RECORD, subject: subject.number, content });
    if (!frozen) return accepted<Frozen>({ version: null });
    return accepted<Frozen>({ version: frozen.version }, meetingRecordFrozen(subject.id, frozen));
  }
});

/** After what is added to a meeting's record: freezes it anew. Idempotent, since nothing new makes no new version. */
export const freezeAfter = async ({ object, facts }: JournaledEvent): Promise<void> => {
  const meeting = object.kind === 'meeting' ? object.id : facts['meeting'];
  if (typeof meeting !== 'string') return;
  const frozen = await freezeMeetingRecord({ kind: 'system', name: 'record' }, { meeting });
  if (!frozen.ok && frozen.refusal.reason !== 'minutes-not-yet') throw new Error(frozen.refusal.reason);
};

/** Freezes the meetings that were held before this product froze any. Idempotent; by the timetable, and when a worker starts. */
export const freezeMissingRecords = async (): Promise<void> => {
  for (const meeting of await heldWithoutRecord())
    await freezeMeetingRecord({ kind: 'system', name: 'record' }, { meeting });
};
