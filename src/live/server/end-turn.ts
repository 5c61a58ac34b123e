import { z } from 'zod';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { canRunSession } from '../permissions.ts';
import { giveFloor } from './give-floor.ts';
import { lockSession } from './session.views.ts';

/** Ends the turn that lasts: the floor is nobody's until the next one. */
export const endTurn = command({
  name: 'end-turn',
  input: z.object({ meeting: field.id() }),
  find: ({ input, tx }) => lockSession(tx, input.meeting),
  may: canRunSession,
  run: ({ subject, tx, now }) => giveFloor(tx, subject, { kind: 'break', question: null }, now)
});
