import { z } from 'zod';
import { command, type CommandContext } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { accepted, refusedField } from '#platform/result.ts';
import { canModerate, type Question, readQuestionNumber } from '#questions/index.ts';
import { holdVotesBack, lockQuestions, mergeWithin, questionIdOf } from '#questions/server/index.ts';
import { phaseOf } from '../board.ts';
import { BOARD_COLUMNS, sortRefusal } from '../board-act.ts';
import { canRunSession } from '../permissions.ts';
import { recordAct } from './board-acts.store.ts';
import { lockSession, type SessionRow } from './session.views.ts';
import { refusedFor, untimely } from './standing.ts';
import { type StandingCard, standingCards } from './standing.views.ts';

const form = z.object({
  question: field.id(),
  /** The number of the question that will speak for both. */
  into: field.text(60),
  from: z.enum(BOARD_COLUMNS).optional(),
  anyway: field.checked()
});

type Pair = SessionRow & { card: StandingCard; question: Question; into: Question | undefined };

/** Votes are held back first, then the meeting is locked, then the questions: so no two acts wait for each other. */
const findPair = async ({ input, tx }: CommandContext<z.output<typeof form>>): Promise<Pair | undefined> => {
  const number = readQuestionNumber(input.into);
  const leader = number ? await questionIdOf(tx, number) : undefined;
  await holdVotesBack(tx);
  const [unlocked] = await standingCards(tx, [input.question]);
  const session = unlocked && (await lockSession(tx, unlocked.meeting));
  if (!session) return undefined;
  const locked = await lockQuestions(tx, leader ? [input.question, leader] : [input.question]);
  const [card] = await standingCards(tx, [input.question]);
  const question = locked.get(input.question);
  return card && question && { ...session, card, question, into: leader ? locked.get(leader) : undefined };
};

/** Merges a card of the board into another question of the meeting, in one tap; it can be taken back as any act of the board. */
export const mergeOnBoard = command({
  name: 'merge-on-board',
  input: form,
  find: findPair,
  may: (actor, { body, question, into }) =>
    canRunSession(actor, { body }) && canModerate(actor, question) && (!into || canModerate(actor, into)),
  async run({ input, subject, actor, tx, now }) {
    const { card, question, into } = subject;
    if (!into) return refusedField('into', 'no-such-question');
    const late = await untimely(tx, [card], input, { actor, now });
    if (late) return late;
    const reason = sortRefusal(card, 'decline', phaseOf(subject.session));
    if (reason) return refusedFor(tx, card, reason, actor);
    const merged = await mergeWithin(tx, question, into, now);
    if (!merged.ok) return merged;
    await recordAct(tx, { meeting: subject, actor, kind: 'merge', chosen: [card.id], before: [card], at: now });
    return accepted({ meeting: subject.number }, ...merged.events);
  }
});
