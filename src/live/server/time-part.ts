import { z } from 'zod';
import { ZONE } from '#platform/clock.ts';
import { accepted, refused, refusedField } from '#platform/result.ts';
import { command, type CommandContext } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { partTimed } from '../events.ts';
import { instantOfClock } from '../floor-correction.ts';
import { PART_EDGES } from '../part-times.ts';
import { canRunSession } from '../permissions.ts';
import { keepPartTimes } from './part-times.store.ts';
import { type PartTimeRow, timedPart } from './part-times.views.ts';
import { lockSession, type SessionRow } from './session.views.ts';

const form = z.object({
  part: field.id(),
  edge: z.enum(PART_EDGES),
  /** A time of the wall clock; nothing given means now. */
  at: field.optionalText(8)
});

type Timed = SessionRow & { part: PartTimeRow };

const findPart = async ({ input, tx }: CommandContext<z.output<typeof form>>): Promise<Timed | undefined> => {
  const unlocked = await timedPart(tx, input.part);
  const session = unlocked && (await lockSession(tx, unlocked.meeting));
  const part = session && (await timedPart(tx, input.part));
  return part && { ...session, part };
};

/**
 * Says when a part of the programme began or ended, now or at a time of the wall clock; said again it puts the earlier time right.
 * Parts go on before and after the session, as a personal reception does: so from the opening of the meeting on, also when held.
 */
export const timePart = command({
  name: 'time-part',
  input: form,
  find: findPart,
  may: canRunSession,
  async run({ input: { edge, at }, subject, tx, now }) {
    const { part, status } = subject;
    if (status !== 'live' && status !== 'held') return refused('session-not-open');
    const before = edge === 'begin' ? part.startedAt : part.endedAt;
    const time = at === null ? now : instantOfClock(at, before ?? part.startedAt ?? part.startsAt, ZONE);
    if (!time) return refusedField('at', 'not-a-time');
    if (Temporal.Instant.compare(time, now) > 0) return refusedField('at', 'part-time-ahead');
    const { startedAt, endedAt } = part;
    const times =
      edge === 'begin' ? { startedAt: time, endedAt } : { startedAt: startedAt ?? part.startsAt, endedAt: time };
    if (times.endedAt && Temporal.Instant.compare(times.endedAt, times.startedAt) < 0)
      return refusedField('at', 'part-ends-before');
    await keepPartTimes(tx, part.id, times);
    return accepted({ meeting: subject.number }, partTimed(subject.id, part.id, edge, time, before));
  }
});
