import { z } from 'zod';
import { accepted } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { canModerate } from '../permissions.ts';
import { unmergeWithin } from './decide-within.ts';
import { holdVotesBack } from './group.store.ts';
import { lockQuestion } from './question.store.ts';

/** Undoes a merge: the question is what it was before, with those that had been merged into it. */
export const unmergeQuestion = command({
  name: 'unmerge-question',
  input: z.object({ question: field.id() }),
  async find({ tx, input }) {
    await holdVotesBack(tx);
    return lockQuestion(tx, input.question);
  },
  may: canModerate,
  async run({ tx, now, subject: question }) {
    const undone = await unmergeWithin(tx, question, now);
    if (!undone.ok) return undone;
    return accepted({ question: question.id, number: question.number }, ...undone.events);
  }
});
