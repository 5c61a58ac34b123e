import { z } from 'zod';
import { refused } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { canRunSession } from '../permissions.ts';
import { giveFloor } from './give-floor.ts';
import { holderBeforePause } from './floor-turns.views.ts';
import { lockSession, openTurn } from './session.views.ts';

/** Ends a pause: the floor is again with who had it before. Refused when there is no pause. */
export const resumeFloor = command({
  name: 'resume-floor',
  input: z.object({ meeting: field.id() }),
  find: ({ input, tx }) => lockSession(tx, input.meeting),
  may: canRunSession,
  async run({ subject, tx, now }) {
    const turn = await openTurn(tx, subject.id);
    if (!turn?.pause) return refused('floor-not-paused');
    return giveFloor(tx, subject, await holderBeforePause(tx, subject.id), now);
  }
});
