import { z } from 'zod';
import { isSystem, type System } from '#platform/actor.ts';
import { accepted } from '#platform/result.ts';
import { command, nothingToFind } from '#platform/server/command/command.ts';
import type { TimetableEntry } from '#platform/server/jobs/subscription.ts';
import { commentsForgotten } from '../events.ts';
import { deleteCommentsBefore } from './comments.store.ts';

/** Our default: what people wrote elsewhere is kept for a month after the meeting, then only the questions made of it stay. */
const FORGOTTEN_AFTER_DAYS = 30;

/** Deletes the comments of meetings that are over for a month. Only the product itself does it. */
export const forgetComments = command({
  name: 'forget-comments',
  input: z.object({}),
  find: nothingToFind,
  may: isSystem,
  async run({ now, tx }) {
    const forgotten = await deleteCommentsBefore(tx, now.subtract({ hours: 24 * FORGOTTEN_AFTER_DAYS }));
    return accepted({ forgotten }, ...(forgotten > 0 ? [commentsForgotten(forgotten)] : []));
  }
});

const CLOCK: System = { kind: 'system', name: 'timetable' };

export const commentsTimetable: TimetableEntry = {
  name: 'forget-comments',
  cron: '57 4 * * *',
  run: async () => {
    await forgetComments(CLOCK, {});
  }
};
