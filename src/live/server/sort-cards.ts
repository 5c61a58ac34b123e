import { z } from 'zod';
import type { DomainEvent } from '#platform/event.ts';
import { command, type CommandContext } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { accepted, refused, refusedField, type Result } from '#platform/result.ts';
import type { Tx } from '#platform/server/database/database.ts';
import { canModerate, groundOf, type Question } from '#questions/index.ts';
import { decideWithin, lockQuestions } from '#questions/server/index.ts';
import { phaseOf } from '../board.ts';
import { BOARD_COLUMNS, MOST_SORTED, SORT_ACTS, sortRefusal } from '../board-act.ts';
import { questionPlaced } from '../events.ts';
import { canRunSession } from '../permissions.ts';
import { recordAct } from './board-acts.store.ts';
import { place } from './board.store.ts';
import { lockSession, type SessionRow } from './session.views.ts';
import { refusedFor, untimely } from './standing.ts';
import { type StandingCard, standingCards } from './standing.views.ts';

const form = z.object({
  meeting: field.id(),
  questions: field.codes(MOST_SORTED).pipe(z.array(z.uuid())),
  act: z.enum(SORT_ACTS),
  /** On which ground all of them are declined. */
  ground: field.optionalCode(),
  note: field.optionalText(1000),
  from: z.enum(BOARD_COLUMNS).optional(),
  anyway: field.checked()
});

type Input = z.output<typeof form>;
type Chosen = SessionRow & { cards: StandingCard[]; questions: Map<string, Question> };

/** The meeting and the chosen questions, locked: first the meeting, as every act on a board, then the questions. */
const findChosen = async ({ input, tx }: CommandContext<Input>): Promise<Chosen | undefined> => {
  const session = await lockSession(tx, input.meeting);
  if (!session) return undefined;
  const ids = [...new Set(input.questions)];
  const questions = ids.length > 0 ? await lockQuestions(tx, ids) : new Map<string, Question>();
  const cards = await standingCards(tx, ids);
  return { ...session, cards: cards.filter(({ meeting }) => meeting === session.id), questions };
};

/**
 * Publishes, shortlists, takes off the shortlist or declines (all on one ground) the chosen cards: all of them or none, each with
 * its own row of the journal. A public one that is declined is first taken back, so that its history is that of any other.
 */
export const sortCards = command({
  name: 'sort-cards',
  input: form,
  find: findChosen,
  may: (actor, subject, { act }) =>
    canRunSession(actor, subject) &&
    (act === 'shortlist' || act === 'new' || subject.cards.every((card) => canModerate(actor, card))),
  async run({ input, subject, actor, tx, now }) {
    const { cards } = subject;
    if (cards.length === 0 || cards.length < new Set(input.questions).size)
      return refusedField('questions', 'nothing-selected');
    if (input.act === 'decline' && !groundOf(input.ground ?? '')) return refusedField('ground', 'ground-not-listed');
    const late = await untimely(tx, cards, input, { actor, now });
    if (late) return late;
    const phase = phaseOf(subject.session);
    for (const card of cards) {
      const reason = sortRefusal(card, input.act, phase);
      if (reason) return refusedFor(tx, card, reason, actor);
    }
    const events: DomainEvent[] = [];
    for (const card of cards) {
      const sorted = await sortOne(tx, card, subject, input, now);
      if (!sorted.ok) return sorted;
      events.push(...sorted.events);
    }
    const chosen = cards.map(({ id }) => id);
    await recordAct(tx, { meeting: subject, actor, kind: input.act, chosen, before: cards, at: now });
    return accepted({ meeting: subject.number, count: cards.length }, ...events);
  }
});

const sortOne = async (
  tx: Tx,
  card: StandingCard,
  { id: meeting, questions }: Chosen,
  { act, ground, note }: Input,
  now: Temporal.Instant
): Promise<Result<null>> => {
  const question = questions.get(card.id);
  if (!question) return refused('not-found');
  if (act === 'publish') return decideWithin(tx, question, { kind: 'publish' }, now);
  if (act !== 'decline') {
    await place(tx, { meeting, question: card.id, to: act, first: false, at: now });
    return accepted(null, questionPlaced(card.id, meeting, card.state, act));
  }
  const back =
    card.status === 'published'
      ? await decideWithin(tx, question, { kind: 'return', note: null }, now)
      : accepted(null);
  if (!back.ok) return back;
  if (card.state !== 'new') await place(tx, { meeting, question: card.id, to: 'new', first: false, at: now });
  const waiting: Question = { ...question, status: 'awaiting-moderation' };
  const declined = await decideWithin(tx, waiting, { kind: 'decline', ground: ground ?? '', note }, now);
  return declined.ok ? accepted(null, ...back.events, ...declined.events) : declined;
};
