import { z } from 'zod';
import type { Tx } from '#platform/server/database/database.ts';
import { command, type CommandContext } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { accepted, refused } from '#platform/result.ts';
import { type BoardState, boardStates, phaseOf, placeRefusal } from '../board.ts';
import { questionPlaced } from '../events.ts';
import { canRunSession } from '../permissions.ts';
import { place } from './board.store.ts';
import { standingOf } from './board.views.ts';
import { clearScreen } from './clear-screen.ts';
import { proposeTurns } from './fair-turns.views.ts';
import { lockSession, type SessionRow } from './session.views.ts';

const placing = z.object({ question: field.id(), to: z.enum(boardStates), first: field.checked() });

type Standing = SessionRow & { state: BoardState; questionStatus: string };

/**
 * Moves a question on the board; `first` puts it before all others of its new state, or of the one it stands in. What
 * was on the screen goes back to the top of the shortlist when another takes its place: only the moderator says that
 * something was answered.
 */
export const placeOnBoard = command({
  name: 'place-on-board',
  input: placing,
  find: findStanding,
  may: canRunSession,
  async run({ input, subject, tx, now }) {
    if (subject.questionStatus !== 'published') return refused('question-not-published');
    const { state: from, id: meeting } = subject;
    const reordered = input.first && from === input.to && from === 'shortlist';
    const refusal = placeRefusal(reordered ? 'new' : from, input.to, phaseOf(subject.session));
    if (refusal) return refused(refusal);
    const displaced = input.to === 'on-screen' ? await clearScreen(tx, meeting, now) : [];
    const first = input.first || from === 'on-screen';
    await place(tx, { meeting, question: input.question, to: input.to, first, at: now });
    const proposed = input.to === 'on-screen' ? await nextInTurn(tx, meeting) : undefined;
    const placed = questionPlaced(input.question, meeting, from, input.to, proposed);
    return accepted({ meeting: subject.number, state: input.to }, ...displaced, placed);
  }
});

/** The number of the question whose turn it is; null when none waits. */
const nextInTurn = async (tx: Tx, meeting: string): Promise<string | null> =>
  (await proposeTurns(meeting, tx))[0]?.number ?? null;

/** The question's meeting, locked, and where the question stands once the lock is held. */
async function findStanding({ input, tx }: CommandContext<z.output<typeof placing>>): Promise<Standing | undefined> {
  const unlocked = await standingOf(tx, input.question);
  const session = unlocked && (await lockSession(tx, unlocked.meeting));
  const standing = session && (await standingOf(tx, input.question));
  return standing && { ...session, state: standing.state, questionStatus: standing.status };
}
