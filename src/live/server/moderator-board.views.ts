import { sql } from 'kysely';
import { database } from '#platform/server/database/database.ts';
import type { BoardState } from '../board.ts';
import type { BoardCard, BoardOrder, ModeratorBoard } from '../moderator-board.ts';

const MOST = 50;

const cards = (meeting: string) =>
  database()
    .selectFrom('questions as q')
    .leftJoin('boardItems as item', 'item.question', 'q.id')
    .leftJoin('halls as hall', 'hall.id', 'q.hall')
    .leftJoin('districts as district', 'district.id', 'q.district')
    .select(['q.id', 'q.number', 'q.text', 'q.language', 'q.door', 'q.support', 'q.status', 'item.state'])
    .select(sql<string | null>`coalesce(hall.name_kk, district.name_kk)`.as('placeKk'))
    .select(sql<string | null>`coalesce(hall.name_ru, district.name_ru)`.as('placeRu'))
    .where('q.meeting', '=', meeting);

type Row = Awaited<ReturnType<ReturnType<typeof cards>['execute']>>[number];

const cardOf = (row: Row): BoardCard => ({
  id: row.id,
  number: row.number,
  text: row.text,
  language: row.language,
  door: row.door,
  support: row.support,
  status: row.status,
  place: row.placeKk !== null && row.placeRu !== null ? { kk: row.placeKk, ru: row.placeRu } : null
});

/** The board as the moderator works in it, by the meeting's id. Four queries, however many questions. */
export const moderatorBoard = async (meeting: string, order: BoardOrder): Promise<ModeratorBoard> => {
  const [awaiting, fresh, placed, counts] = await Promise.all([
    cards(meeting).where('q.status', '=', 'awaiting-moderation').orderBy('q.askedAt').limit(MOST).execute(),
    newCards(meeting, order),
    placedCards(meeting),
    countsOf(meeting)
  ]);
  const inState = (state: BoardState): BoardCard[] => placed.filter((row) => row.state === state).map(cardOf);
  return {
    awaiting: awaiting.map(cardOf),
    columns: {
      new: fresh.map(cardOf),
      shortlist: inState('shortlist'),
      'on-screen': inState('on-screen'),
      answered: inState('answered').slice(0, MOST)
    },
    counts
  };
};

const newCards = (meeting: string, order: BoardOrder): Promise<Row[]> => {
  const published = cards(meeting).where('q.status', '=', 'published').where('item.question', 'is', null);
  const ordered =
    order === 'newest'
      ? published.orderBy('q.askedAt', 'desc')
      : published.orderBy('q.support', 'desc').orderBy('q.askedAt');
  return ordered.limit(MOST).execute();
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
