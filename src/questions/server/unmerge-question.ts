import { z } from 'zod';
import { accepted, refused } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { questionUnmerged } from '../events.ts';
import { unmerge } from '../merging.ts';
import { canModerate } from '../permissions.ts';
import { holdVotesBack, leaveGroup } from './group.store.ts';
import { lockQuestion, recordDecision } from './question.store.ts';

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
    const rule = unmerge(question);
    if (!rule.ok) return rule;
    const leader = question.mergedInto;
    if (leader === null) return refused('not-merged');
    await leaveGroup(tx, { question: question.id, leader, status: rule.status });
    await recordDecision(tx, { question: question.id, verdict: 'unmerge', intoQuestion: leader, decidedAt: now });
    return accepted({ question: question.id, number: question.number }, questionUnmerged(question, leader));
  }
});
