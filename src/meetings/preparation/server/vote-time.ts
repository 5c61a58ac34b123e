import { z } from 'zod';
import { today } from '#platform/clock.ts';
import { accepted, refused, refusedField } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { findRegion } from '#registry/server/index.ts';
import { timeVoted } from '../events.ts';
import { isPollOpen } from '../time-poll.ts';
import { saveVote } from './time.store.ts';
import { meetingById } from '../../server/meeting.views.ts';
import { lastPollOf } from './time.views.ts';

const suits = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => [value ?? []].flat())
  .pipe(z.array(z.uuid()).max(5));

/**
 * Says which of the times suit the voter, or that none does. One vote a device, changed as often as wanted until the poll
 * is closed. `device` comes from its signed token, not from the form.
 */
export const voteTime = command({
  name: 'vote-time',
  input: z.object({
    meeting: field.id(),
    device: field.id(),
    region: field.optionalCode(),
    suits,
    none: field.checked()
  }),
  find: ({ input }) => meetingById(input.meeting),
  may: () => true,
  async run({ input, subject: { id, number, status }, now, tx }) {
    const { device, region, none } = input;
    const poll = await lastPollOf(id, tx);
    if (!poll || (status !== 'draft' && status !== 'announced')) return refused('no-poll');
    if (!isPollOpen(poll, today(now))) return refused('poll-closed');
    const chosen = [...new Set(input.suits)].filter((one) => poll.candidates.includes(one));
    if (region === null || !(await findRegion(region))) return refusedField('region', 'nothing-chosen');
    if (chosen.length === 0 && !none) return refusedField('suits', 'nothing-chosen');
    if (chosen.length > 0 && none) return refusedField('suits', 'some-and-none');
    await saveVote(tx, { poll: poll.id, device, region, suits: chosen, votedAt: now });
    return accepted({ number }, timeVoted(id, poll.id));
  }
});
