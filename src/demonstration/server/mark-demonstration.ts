import { z } from 'zod';
import { isSystem } from '#platform/actor.ts';
import { event } from '#platform/event.ts';
import { accepted } from '#platform/result.ts';
import { command, nothingToFind } from '#platform/server/command/command.ts';

/** Writes into the journal that the demonstration was begun, and that it is whole. */
export const markDemonstration = command({
  name: 'mark-demonstration',
  input: z.object({ mark: z.enum(['Begun', 'Filled']) }),
  find: nothingToFind,
  may: isSystem,
  run: ({ input: { mark } }) => Promise.resolve(accepted(null, event(`Demonstration${mark}`, 'demonstration', 'year')))
});
