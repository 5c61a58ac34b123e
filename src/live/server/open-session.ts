import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { changeMeetingStatus } from '#meetings/server/index.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import type { Tx } from '#platform/server/database/database.ts';
import { accepted, refused } from '#platform/result.ts';
import { phaseOf } from '../board.ts';
import { floorPassed, sessionOpened } from '../events.ts';
import { canRunSession } from '../permissions.ts';
import { openRefusal } from '../session.ts';
import { sessionCode } from '../session-code.ts';
import { insertSession, passFloor } from './session.store.ts';
import { lockSession } from './session.views.ts';

const ATTEMPTS = 8;

/**
 * Opens the session of an announced meeting: it is live, has its code, and the floor is nobody's yet (a break). Refused
 * earlier than an hour before the start.
 */
export const openSession = command({
  name: 'open-session',
  input: z.object({ meeting: field.id() }),
  find: ({ input, tx }) => lockSession(tx, input.meeting),
  may: canRunSession,
  async run({ subject, tx, now }) {
    const refusal = openRefusal(phaseOf(subject.session), { startsAt: subject.startsAt, now });
    if (refusal) return refused(refusal);
    const changed = await changeMeetingStatus(tx, subject.id, 'live', now);
    if (!changed.ok) return changed;
    const code = await openUnderFreeCode(tx, subject.id, now);
    await passFloor(tx, subject.id, now, { kind: 'break', question: null });
    const events = [...changed.events, sessionOpened(subject.id), floorPassed(subject.id, 'break', null)];
    return accepted({ meeting: subject.number, code }, ...events);
  }
});

const openUnderFreeCode = async (tx: Tx, meeting: string, at: Temporal.Instant): Promise<string> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const code = sessionCode(randomBytes(6));
    if (await insertSession(tx, meeting, code, at)) return code;
  }
  throw new Error('No free session code was found.');
};
