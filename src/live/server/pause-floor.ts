import { z } from 'zod';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { PAUSE_REASONS } from '../floor.ts';
import { canRunSession } from '../permissions.ts';
import { giveFloor } from './give-floor.ts';
import { lockSession } from './session.views.ts';

/** Pauses the meeting for a reason that everybody sees; the note is for the minutes. The report's clock stands still. */
export const pauseFloor = command({
  name: 'pause-floor',
  input: z.object({ meeting: field.id(), pause: z.enum(PAUSE_REASONS), note: field.optionalText(300) }),
  find: ({ input, tx }) => lockSession(tx, input.meeting),
  may: canRunSession,
  run: ({ input: { pause, note }, subject, tx, now }) =>
    giveFloor(tx, subject, { kind: 'break', question: null, pause, pauseNote: note }, now)
});
