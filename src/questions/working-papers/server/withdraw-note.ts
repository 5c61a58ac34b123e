import { z } from 'zod';
import { actorId } from '#platform/actor.ts';
import { accepted, refused } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { canShareWork } from '../../permissions.ts';
import { lockQuestion } from '../../server/question.store.ts';
import { noteWithdrawn } from '../events.ts';
import { dropNote } from './working-papers.store.ts';

/** Takes one's own note back for good; a colleague's stays (`not-found`). */
export const withdrawNote = command({
  name: 'withdraw-note',
  input: z.object({ question: field.id(), note: field.id() }),
  find: ({ tx, input }) => lockQuestion(tx, input.question),
  may: canShareWork,
  async run({ input: { note }, subject, actor, tx }) {
    if (!(await dropNote(tx, subject.id, note, actorId(actor)))) return refused('not-found');
    return accepted({ number: subject.number }, noteWithdrawn(subject, note));
  }
});
