import { z } from 'zod';
import type { Actor } from '#platform/actor.ts';
import { command } from '#platform/server/command/command.ts';
import type { Outcome } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { accepted, refused, refusedField } from '#platform/result.ts';
import { phaseOf } from '../../board.ts';
import { canAddSpoken } from '../../permissions.ts';
import { sessionOfMeeting } from '../../server/session.views.ts';
import { hallConnected, hallReturned } from '../events.ts';
import { BEAT_STANDS_SECONDS, FORM_STANDS_SECONDS, outageOf } from '../hall-state.ts';
import { keepLink, keepOutage, renewLink } from './hall-links.store.ts';
import { isHallOf, lockBeat } from './hall-links.views.ts';

/**
 * Says that a hall is there: for 40 seconds, or `byForm` for five minutes. The first word of it and its return after it was
 * lost stand in the journal; how long it was lost is kept with the session.
 */
export const connectHall = command({
  name: 'connect-hall',
  input: z.object({ meeting: field.id(), hall: field.id(), slow: field.checked(), byForm: field.checked() }),
  find: ({ input, tx }) => sessionOfMeeting(tx, input.meeting),
  may: canAddSpoken,
  async run({ input: { hall, slow, byForm }, subject, tx, now }) {
    if (phaseOf(subject.session) === 'closed') return refused('session-closed');
    if (!(await isHallOf(tx, subject.id, hall))) return refusedField('hall', 'not-listed');
    const before = await lockBeat(tx, hall);
    const standsSeconds = byForm ? FORM_STANDS_SECONDS : BEAT_STANDS_SECONDS;
    await keepLink(tx, subject.id, hall, { seenAt: now, slow, standsSeconds });
    const value = { meeting: subject.number, hall };
    if (before === null) return accepted(value, hallConnected(subject.id, hall));
    const outage = outageOf(before, subject.session?.openedAt, now);
    if (!outage) return accepted(value);
    await keepOutage(tx, subject.id, hall, outage);
    const lostSeconds = Math.round(outage.backAt.since(outage.lostAt).total('seconds'));
    return accepted(value, hallReturned(subject.id, hall, lostSeconds));
  }
});

/**
 * A page's heartbeat, from somebody who may add spoken questions: one small write while the hall is not lost, the command when
 * it is heard of first or again.
 */
export const hallIsHere = async (
  actor: Actor,
  meeting: string,
  { hall, slow }: { hall: string; slow: boolean },
  now: Temporal.Instant
): Promise<Outcome<unknown>> => {
  const renewed = await renewLink(meeting, hall, { seenAt: now, slow, standsSeconds: BEAT_STANDS_SECONDS });
  if (renewed) return { ok: true, value: null };
  return connectHall(actor, { meeting, hall, slow: slow ? 'on' : '' }, { at: now });
};
