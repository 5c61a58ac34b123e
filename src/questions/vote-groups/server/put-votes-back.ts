import { z } from 'zod';
import { accepted, refused } from '#platform/result.ts';
import { command, type CommandContext } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { canModerate } from '../../permissions.ts';
import { votesPutBack } from '../events.ts';
import { letIn, lockSetAside, lockVoted } from './set-aside.store.ts';

const form = z.object({ aside: field.id(), reason: field.text(500) });

/** First the question, as votes do, then the set-aside: so that no two acts wait for each other. */
const findAside = async ({ tx, input }: CommandContext<z.output<typeof form>>) => {
  const row = await tx.selectFrom('setAsides').select('question').where('id', '=', input.aside).executeTakeFirst();
  const voted = row && (await lockVoted(tx, row.question));
  const aside = voted && (await lockSetAside(tx, input.aside));
  return aside && { ...voted, standing: aside.standing };
};

/** Lets a group of votes count again, those that joined it included. Refused when another has just done it (`votes-already-back`). */
export const putVotesBack = command({
  name: 'put-votes-back',
  input: form,
  find: findAside,
  may: canModerate,
  async run({ input, subject, actor, tx, now: at }) {
    if (!subject.standing) return refused('votes-already-back');
    const counted = await letIn(tx, subject, { id: input.aside, reason: input.reason, actor, body: subject.body, at });
    return accepted(counted, votesPutBack({ ...subject, id: subject.leader }, counted));
  }
});
