import { z } from 'zod';
import { accepted, refused } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { canModerate } from '../../permissions.ts';
import { votesSetAside } from '../events.ts';
import { SET_ASIDE_REASONS } from '../vote-group.ts';
import { keepOut, lockVoted } from './set-aside.store.ts';

const hash = () => z.string().regex(/^-?\d{1,19}$/);

/**
 * Takes the votes of one origin for one question out of the count, which is made anew from the votes; what comes from there later joins
 * them until the group is put back. Refused when another has just done it (`votes-already-aside`).
 */
export const setVotesAside = command({
  name: 'set-votes-aside',
  input: z.object({
    question: field.id(),
    block: hash(),
    agent: z
      .string()
      .optional()
      .transform((text) => text || null)
      .pipe(hash().nullable()),
    reason: z.enum(SET_ASIDE_REASONS),
    note: field.optionalText(500)
  }),
  find: ({ tx, input }) => lockVoted(tx, input.question),
  may: canModerate,
  async run({ input: { block, agent, reason, note }, subject, actor, tx, now: at }) {
    const counted = await keepOut(tx, subject, { origin: { block, agent }, reason, note, actor, at });
    if (counted.votes === 0) return refused('votes-already-aside');
    return accepted(counted, votesSetAside({ ...subject, id: subject.leader }, reason, counted));
  }
});
