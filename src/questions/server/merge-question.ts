import { z } from 'zod';
import { accepted, refusedField } from '#platform/result.ts';
import { command, type CommandContext } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { canModerate } from '../permissions.ts';
import { readQuestionNumber } from '../question-number.ts';
import type { Question } from '../question.ts';
import { mergeWithin } from './decide-within.ts';
import { holdVotesBack, questionIdOf } from './group.store.ts';
import { lockQuestions } from './question.store.ts';

const form = z.object({ question: field.id(), into: field.text(60) });

type Pair = { question: Question; into: Question | undefined };

const findBoth = async ({ tx, input }: CommandContext<z.output<typeof form>>): Promise<Pair | undefined> => {
  const number = readQuestionNumber(input.into);
  const leader = number ? await questionIdOf(tx, number) : undefined;
  await holdVotesBack(tx);
  const locked = await lockQuestions(tx, leader ? [input.question, leader] : [input.question]);
  const question = locked.get(input.question);
  return question && { question, into: leader ? locked.get(leader) : undefined };
};

/** Merges a question into another, named by its number: askers and supporters stay, the leader counts for all. */
export const mergeQuestion = command({
  name: 'merge-question',
  input: form,
  find: findBoth,
  may: (actor, { question, into }) => canModerate(actor, question) && (!into || canModerate(actor, into)),
  async run({ tx, now, subject: { question, into } }) {
    if (!into) return refusedField('into', 'no-such-question');
    const merged = await mergeWithin(tx, question, into, now);
    if (!merged.ok) return merged;
    return accepted({ question: question.id, number: question.number }, ...merged.events);
  }
});
