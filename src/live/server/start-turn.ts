import { z } from 'zod';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { turnKinds } from '../floor.ts';
import { canRunSession } from '../permissions.ts';
import { onScreenOf } from './board.views.ts';
import { giveFloor } from './give-floor.ts';
import { lockSession } from './session.views.ts';

/** Gives the floor to the report, a question, an answer, or nobody (a break). A question or answer is about what is on the screen. */
export const startTurn = command({
  name: 'start-turn',
  input: z.object({ meeting: field.id(), kind: z.enum(turnKinds) }),
  find: ({ input, tx }) => lockSession(tx, input.meeting),
  may: canRunSession,
  async run({ input: { kind }, subject, tx, now }) {
    const about = kind === 'question' || kind === 'answer';
    const question = about ? ((await onScreenOf(tx, subject.id)) ?? null) : null;
    return giveFloor(tx, subject, { kind, question }, now);
  }
});
