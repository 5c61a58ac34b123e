import { z } from 'zod';
import type { Tx } from '#platform/server/database/database.ts';
import { command, type CommandContext } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { accepted, refused } from '#platform/result.ts';
import { boardStates, phaseOf, placeRefusal } from '../board.ts';
import { BOARD_COLUMNS } from '../board-act.ts';
import { questionPlaced } from '../events.ts';
import { canRunSession } from '../permissions.ts';
import { recordAct } from './board-acts.store.ts';
import { place } from './board.store.ts';
import { onScreenOf } from './board.views.ts';
import { clearScreen } from './clear-screen.ts';
import { proposeTurns } from './fair-turns.views.ts';
import { lockSession, type SessionRow } from './session.views.ts';
import { refusedFor, untimely } from './standing.ts';
import { type StandingCard, standingCards } from './standing.views.ts';

const placing = z.object({
  question: field.id(),
  to: z.enum(boardStates),
  first: field.checked(),
  /** In which column its doer saw the card; and whether he acts although another works on it. */
  from: z.enum(BOARD_COLUMNS).optional(),
  anyway: field.checked()
});

type Standing = SessionRow & { card: StandingCard };

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
  async run({ input, subject, actor, tx, now }) {
    const { card, id: meeting } = subject;
    const { state: from } = card;
    const late = await untimely(tx, [card], { from: input.from, anyway: input.anyway }, { actor, now });
    if (late) return late;
    if (card.status !== 'published') return refused('question-not-published');
    const reordered = input.first && from === input.to && from === 'shortlist';
    const refusal = placeRefusal(reordered ? 'new' : from, input.to, phaseOf(subject.session));
    if (refusal) return refusedFor(tx, card, refusal, actor);
    const before = [card, ...(input.to === 'on-screen' ? await onTheScreen(tx, meeting) : [])];
    const displaced = input.to === 'on-screen' ? await clearScreen(tx, meeting, now) : [];
    const first = input.first || from === 'on-screen';
    await place(tx, { meeting, question: input.question, to: input.to, first, at: now });
    const proposed = input.to === 'on-screen' ? await nextInTurn(tx, meeting) : undefined;
    const placed = questionPlaced(input.question, meeting, from, input.to, proposed);
    await recordAct(tx, { meeting: subject, actor, kind: input.to, chosen: [card.id], before, at: now });
    return accepted({ meeting: subject.number, state: input.to }, ...displaced, placed);
  }
});

/** The number of the question whose turn it is; null when none waits. */
const nextInTurn = async (tx: Tx, meeting: string): Promise<string | null> =>
  (await proposeTurns(meeting, tx))[0]?.number ?? null;

const onTheScreen = async (tx: Tx, meeting: string): Promise<StandingCard[]> => {
  const question = await onScreenOf(tx, meeting);
  return question ? standingCards(tx, [question]) : [];
};

/** The question's meeting, locked, and where the question stands once the lock is held. */
async function findStanding({ input, tx }: CommandContext<z.output<typeof placing>>): Promise<Standing | undefined> {
  const [unlocked] = await standingCards(tx, [input.question]);
  const session = unlocked && (await lockSession(tx, unlocked.meeting));
  const [card] = session ? await standingCards(tx, [input.question]) : [];
  return session && card && { ...session, card };
}
