import { database } from '#platform/server/database/database.ts';
import { likeness } from '#text/index.ts';
import type { BoardCard } from '../moderator-board.ts';

/** Two questions this much alike are proposed to be merged: one tap asks for more than a list of what is similar. */
const LEAST_LIKENESS = 0.5;
/** With so many of the most supported questions the new ones are compared. */
const MOST_COMPARED = 150;
/** So many pairs at one look, some 30 ms: the rest at the next one, a few seconds later. The loop serves others. */
const MOST_PAIRS = 1_500;
const MOST_KEPT = 60_000;
const LONGEST_READ = 600;
const SHOWN = 160;

type Alike = BoardCard['alike'];
type Compared = { id: string; text: string; status: string };
type Candidate = { id: string; number: string; text: string; language: string };

/** Texts of questions never change: what was once compared is known. */
let known = new Map<string, number>();

/** For these cards of a meeting the public question each is most like, where one is like it. One query. */
export const likenessOn = async (meeting: string, cards: readonly Compared[]): Promise<ReadonlyMap<string, Alike>> => {
  if (cards.length === 0) return new Map();
  const candidates = await database()
    .selectFrom('questions')
    .select(['id', 'number', 'text', 'language'])
    .where('meeting', '=', meeting)
    .where('status', '=', 'published')
    .orderBy('support', 'desc')
    .orderBy('askedAt')
    .limit(MOST_COMPARED)
    .execute();
  if (known.size > MOST_KEPT) known = new Map();
  const left = { pairs: MOST_PAIRS };
  return new Map(cards.map((card) => [card.id, likest(card, candidates, left)]));
};

/** A public one is proposed to go into one that more people support, never both into each other. */
const likest = (card: Compared, candidates: readonly Candidate[], left: { pairs: number }): Alike => {
  const own = card.status === 'published' ? candidates.findIndex(({ id }) => id === card.id) : -1;
  let best: { candidate: Candidate; alike: number } | undefined;
  for (const candidate of own === -1 ? candidates : candidates.slice(0, own)) {
    const alike = compare(card, candidate, left);
    if (alike >= LEAST_LIKENESS && alike > (best?.alike ?? 0)) best = { candidate, alike };
  }
  if (!best) return null;
  const { number, text, language } = best.candidate;
  const shown = text.length > SHOWN ? `${text.slice(0, SHOWN).trimEnd()}…` : text;
  return { number, text: shown, language, percent: Math.round(100 * best.alike) };
};

const compare = (card: Compared, candidate: Candidate, left: { pairs: number }): number => {
  const pair = card.id + candidate.id;
  const before = known.get(pair);
  if (before !== undefined) return before;
  if (left.pairs <= 0) return 0;
  left.pairs -= 1;
  const alike = likeness(card.text.slice(0, LONGEST_READ), candidate.text.slice(0, LONGEST_READ));
  known.set(pair, alike);
  return alike;
};
