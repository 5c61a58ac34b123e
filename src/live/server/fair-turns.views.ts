import { sql } from 'kysely';
import { database, type Database, type Tx } from '#platform/server/database/database.ts';
import { type FairTurn, fairTurns, type Supporters, type TurnQuestion } from '../fair-turns.ts';

const MOST = 50;
/** For so long a proposal is good: counting 200,000 supporters is not for every look at the board. */
const GOOD_FOR_MS = 2_000;

const proposals = new Map<string, Promise<FairTurn[]>>();

/** The next turns of a meeting in fair order, at most 50, kept for two seconds. By the meeting's id; two queries. */
export const proposedTurns = (meeting: string): Promise<FairTurn[]> => {
  const known = proposals.get(meeting);
  if (known) return known;
  const made = proposeTurns(meeting);
  proposals.set(meeting, made);
  setTimeout(() => proposals.delete(meeting), GOOD_FOR_MS).unref();
  return made;
};

/** The same read anew; a command asks through its transaction. */
export const proposeTurns = async (meeting: string, db: Database | Tx = database()): Promise<FairTurn[]> => {
  const [questions, supporters] = await Promise.all([turnQuestions(meeting, db), supportersOf(meeting, db)]);
  return fairTurns(questions, supporters, MOST);
};

const turnQuestions = async (meeting: string, db: Database | Tx): Promise<TurnQuestion[]> => {
  const rows = await db
    .selectFrom('questions as q')
    .leftJoin('boardItems as item', 'item.question', 'q.id')
    .leftJoin('halls as hall', 'hall.id', 'q.hall')
    .leftJoin('districts as district', 'district.id', 'q.district')
    .select(['q.id', 'q.number', 'q.support', 'q.language', 'item.state', 'item.since'])
    .select(sql<string>`to_char(q.asked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`.as('askedAt'))
    .select(sql<string | null>`coalesce(hall.id::text, district.id)`.as('place'))
    .select(sql<string | null>`coalesce(hall.name_kk, district.name_kk)`.as('placeKk'))
    .select(sql<string | null>`coalesce(hall.name_ru, district.name_ru)`.as('placeRu'))
    .select((eb) =>
      eb
        .selectFrom('questions as merged')
        .whereRef('merged.mergedInto', '=', 'q.id')
        .select((each) => each.fn.countAll<number>().as('n'))
        .as('merged')
    )
    .where('q.meeting', '=', meeting)
    .where('q.status', '=', 'published')
    .execute();
  return rows.map(({ place, placeKk, placeRu, merged, language, state, since, ...row }) => ({
    ...row,
    asked: 1 + (merged ?? 0),
    state: state ?? 'new',
    since: since?.toString() ?? null,
    place: place !== null && placeKk !== null && placeRu !== null ? { id: place, kk: placeKk, ru: placeRu } : null,
    language: spokenLanguage(language)
  }));
};

const spokenLanguage = (language: string): 'kk' | 'ru' | null => {
  if (language.startsWith('kk')) return 'kk';
  return language === 'ru' ? 'ru' : null;
};

/** Who supports the same questions counts together; support given to a merged question is its leader's. */
const supportersOf = async (meeting: string, db: Database | Tx): Promise<Supporters[]> => {
  const { rows } = await sql<Supporters>`
    select count(*)::int as people, questions from (
      select array_agg(distinct coalesce(q.merged_into, q.id)::text order by coalesce(q.merged_into, q.id)::text) as questions
      from counted_supports s join questions q on q.id = s.question
      where q.meeting = ${meeting}
      group by s.device
    ) each group by questions order by questions`.execute(db);
  return rows;
};
