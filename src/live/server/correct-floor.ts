import { z } from 'zod';
import { ZONE } from '#platform/clock.ts';
import { accepted, refused, refusedField } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { phaseOf } from '../board.ts';
import { floorCorrected } from '../events.ts';
import { turnKinds } from '../floor.ts';
import { correctionRefusal, instantOfClock } from '../floor-correction.ts';
import { canRunSession } from '../permissions.ts';
import { workRefusal } from '../session.ts';
import { putTurnRight } from './floor-correction.store.ts';
import { recordedTurns } from './floor-turns.views.ts';
import { lockSession } from './session.views.ts';

/**
 * Puts a wrongly given floor right: who held it, or from when, as a time of the wall clock. Only while the session is open: after
 * it the measured record is evidence, p(1, 3). How it stood stays visible, with the post and the reason.
 */
export const correctFloor = command({
  name: 'correct-floor',
  input: z.object({
    meeting: field.id(),
    turn: field.id(),
    kind: z.enum(turnKinds),
    startedAt: field.text(8),
    reason: field.text(500)
  }),
  find: ({ input, tx }) => lockSession(tx, input.meeting),
  may: canRunSession,
  async run({ input, subject: meeting, actor, tx, now }) {
    const closed = workRefusal(phaseOf(meeting.session));
    if (closed) return refused(closed);
    const turns = await recordedTurns(tx, meeting.id);
    const turn = turns.find(({ id }) => id === input.turn);
    if (!turn) return refused('not-found');
    const startedAt = instantOfClock(input.startedAt, turn.startedAt, ZONE);
    if (!startedAt) return refusedField('startedAt', 'not-a-time');
    const after = { kind: input.kind, startedAt };
    const refusal = correctionRefusal(turns, turn.id, after, now);
    if (refusal) return refusal;
    const before = turns[turns.indexOf(turn) - 1];
    await putTurnRight(tx, { meeting, turn, before, after, reason: input.reason, actor, at: now });
    return accepted({ meeting: meeting.number }, floorCorrected(meeting.id, turn.id, turn, after));
  }
});
