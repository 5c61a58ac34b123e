import { sql } from 'kysely';
import { database } from '#platform/server/database/database.ts';
import type { BoardState } from '../board.ts';
import type { FairTurn } from '../fair-turns.ts';
import type { BoardCard, BoardOrder, ModeratorBoard } from '../moderator-board.ts';
import { proposedTurns } from './fair-turns.views.ts';
import { likenessOn } from './likeness-on-board.views.ts';

const MOST = 50;
/** In two seconds no moderator gives more turns than this. */
const LOOKED_AT = 5;

const cards = (meeting: string) =>
  database()
    .selectFrom('questions as q')
    .leftJoin('boardItems as item', 'item.question', 'q.id')
    .leftJoin('halls as hall', 'hall.id', 'q.hall')
    .leftJoin('districts as district', 'district.id', 'q.district')
    .select(['q.id', 'q.meeting', 'q.number', 'q.text', 'q.language', 'q.door', 'q.support', 'q.status', 'item.state'])
    .select(sql<string | null>`coalesce(hall.name_kk, district.name_kk)`.as('placeKk'))
    .select(sql<string | null>`coalesce(hall.name_ru, district.name_ru)`.as('placeRu'))
    .select(sql<number>`(select count(*)::int from question_notes n where n.question = q.id)`.as('notes'))
    .select(sql<boolean>`exists (select from answer_drafts d where d.question = q.id)`.as('drafted'))
    .where('q.meeting', '=', meeting);

type Row = Awaited<ReturnType<ReturnType<typeof cards>['execute']>>[number];

const cardOf = (row: Row): BoardCard => ({
  id: row.id,
  meeting: row.meeting,
  number: row.number,
  text: row.text,
  language: row.language,
  door: row.door,
  support: row.support,
  status: row.status,
  place: row.placeKk !== null && row.placeRu !== null ? { kk: row.placeKk, ru: row.placeRu } : null,
  alike: null,
  notes: row.notes,
  drafted: row.drafted
});

/** The board as the moderator works in it, by the meeting's id. Eight queries, however many questions. */
export const moderatorBoard = async (meeting: string, order: BoardOrder): Promise<ModeratorBoard> => {
  const turns = await proposedTurns(meeting);
  const [awaiting, fresh, placed, counts, turn] = await Promise.all([
    cards(meeting).where('q.status', '=', 'awaiting-moderation').orderBy('q.askedAt').limit(MOST).execute(),
    newCards(meeting, order, turns),
    placedCards(meeting),
    countsOf(meeting),
    turnOf(meeting, turns)
  ]);
  const alike = await likenessOn(meeting, [...awaiting, ...fresh]);
  const inState = (state: BoardState): BoardCard[] => placed.filter((row) => row.state === state).map(cardOf);
  const compared = (row: Row): BoardCard => ({ ...cardOf(row), alike: alike.get(row.id) ?? null });
  return {
    awaiting: awaiting.map(compared),
    columns: {
      new: fresh.map(compared),
      shortlist: inState('shortlist'),
      'on-screen': inState('on-screen'),
      answered: inState('answered').slice(0, MOST)
    },
    counts,
    turn
  };
};

/** The first of the proposed turns that still waits: proposals are a little older than the board. */
const turnOf = async (meeting: string, turns: readonly FairTurn[]): Promise<ModeratorBoard['turn']> => {
  const first = turns.slice(0, LOOKED_AT);
  if (first.length === 0) return null;
  const rows = await cards(meeting)
    .where(
      'q.id',
      'in',
      first.map(({ question }) => question)
    )
    .where('q.status', '=', 'published')
    .execute();
  for (const { question, reason } of first) {
    const row = rows.find(({ id }) => id === question);
    if (row && row.state !== 'on-screen' && row.state !== 'answered')
      return { card: cardOf(row), state: row.state ?? 'new', reason };
  }
  return null;
};

const newCards = async (meeting: string, order: BoardOrder, turns: readonly FairTurn[]): Promise<Row[]> => {
  const published = cards(meeting).where('q.status', '=', 'published').where('item.question', 'is', null);
  if (order === 'fair') return inTurn(published, turns);
  const ordered =
    order === 'newest'
      ? published.orderBy('q.askedAt', 'desc')
      : published.orderBy('q.support', 'desc').orderBy('q.askedAt');
  return ordered.limit(MOST).execute();
};

const inTurn = async (published: ReturnType<typeof cards>, turns: readonly FairTurn[]): Promise<Row[]> => {
  const place = new Map(turns.map(({ question }, at) => [question, at]));
  if (place.size === 0) return [];
  const rows = await published.where('q.id', 'in', [...place.keys()]).execute();
  return rows.toSorted((a, b) => (place.get(a.id) ?? MOST) - (place.get(b.id) ?? MOST));
};

const placedCards = (meeting: string): Promise<Row[]> =>
  cards(meeting)
    .where('q.status', '=', 'published')
    .where('item.question', 'is not', null)
    .orderBy(sql`case when item.state = 'answered' then extract(epoch from item.since) * -1 else item.position end`)
    .orderBy('q.support', 'desc')
    .limit(MOST * 4)
    .execute();

const countsOf = async (meeting: string): Promise<ModeratorBoard['counts']> => {
  const rows = await database()
    .selectFrom('questions as q')
    .leftJoin('boardItems as item', 'item.question', 'q.id')
    .select(({ fn }) => ['q.status', 'item.state', fn.countAll<number>().as('n')])
    .where('q.meeting', '=', meeting)
    .where('q.status', 'in', ['awaiting-moderation', 'published'])
    .groupBy(['q.status', 'item.state'])
    .execute();
  const counts = { awaiting: 0, new: 0, shortlist: 0, 'on-screen': 0, answered: 0 };
  for (const { status, state, n } of rows) counts[status === 'published' ? (state ?? 'new') : 'awaiting'] += n;
  return counts;
};
