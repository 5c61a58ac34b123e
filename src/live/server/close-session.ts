import { z } from 'zod';
import { changeMeetingStatus } from '#meetings/server/index.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { accepted, refused } from '#platform/result.ts';
import { phaseOf } from '../board.ts';
import { floorPassed, floorTimeMeasured, sessionClosed } from '../events.ts';
import { readClock } from '../floor.ts';
import { canRunSession } from '../permissions.ts';
import { workRefusal } from '../session.ts';
import { clearScreen } from './clear-screen.ts';
import { endSession, passFloor } from './session.store.ts';
import { floorClock, lockSession } from './session.views.ts';

/** Closes the session: the meeting was held, the floor is nobody's, the measured share of the report is in the journal (p(1, 3)). */
export const closeSession = command({
  name: 'close-session',
  input: z.object({ meeting: field.id() }),
  find: ({ input, tx }) => lockSession(tx, input.meeting),
  may: canRunSession,
  async run({ subject, tx, now }) {
    const refusal = workRefusal(phaseOf(subject.session));
    if (refusal) return refused(refusal);
    const changed = await changeMeetingStatus(tx, subject.id, 'held', now);
    if (!changed.ok) return changed;
    const cleared = await clearScreen(tx, subject.id, now);
    await passFloor(tx, subject.id, now, null);
    await endSession(tx, subject.id, now);
    const reading = readClock(await floorClock(tx, subject), now.epochMilliseconds);
    const measured = floorTimeMeasured(subject.id, subject.plannedMinutes, reading);
    const events = [...cleared, floorPassed(subject.id, null, null), sessionClosed(subject.id), measured];
    return accepted({ meeting: subject.number }, ...changed.events, ...events);
  }
});
