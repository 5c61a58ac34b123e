import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { database, type Database, type Tx } from '#platform/server/database/database.ts';
import type { Present } from '../presence.ts';

/** So long after its last word a page counts as being there: three heartbeats and a little. */
export const PRESENT_SECONDS = 40;

const present = (db: Database | Tx, now: Temporal.Instant) =>
  db
    .selectFrom('boardPresence as p')
    .innerJoin('posts', 'posts.id', 'p.post')
    .select(['p.person', 'p.question', 'p.questionSince', 'p.seenAt'])
    .select(['posts.titleKk as kk', 'posts.titleRu as ru', 'posts.titleEn as en'])
    .where('p.seenAt', '>', now.subtract({ seconds: PRESENT_SECONDS }));

/** By what pages tell people on a board apart: it says nothing of who they are. */
export const presenceKey = (meeting: string, person: string): string =>
  createHash('sha256').update(`${meeting}/${person}`).digest('base64url').slice(0, 12);

/** Who is on the board of a meeting now, the first come first. */
export const presentOn = async (
  meeting: string,
  now: Temporal.Instant,
  db: Database = database()
): Promise<readonly Present[]> => {
  const rows = await present(db, now).where('p.meeting', '=', meeting).orderBy('p.person').execute();
  return rows.map(({ person, kk, ru, en, question, seenAt }) => {
    const until = seenAt.epochMilliseconds + PRESENT_SECONDS * 1_000;
    return { key: presenceKey(meeting, person), kk, ru, en, question, until };
  });
};

/** Of these cards one that somebody else works on, and took first, as the words of a refusal; undefined when all are free. */
export const heldByOther = async (
  tx: Tx,
  cards: readonly { id: string; number: string }[],
  { person, now }: { person: string; now: Temporal.Instant }
): Promise<{ number: string; postKk: string; postRu: string; postEn: string } | undefined> => {
  const row = await present(tx, now)
    .where('p.question', '=', sql<string>`any(${cards.map(({ id }) => id)}::uuid[])`)
    .where('p.person', '<>', person)
    .orderBy('p.questionSince')
    .limit(1)
    .executeTakeFirst();
  if (!row || (await cameFirst(tx, person, row))) return undefined;
  const number = cards.find(({ id }) => id === row.question)?.number ?? '';
  return { number, postKk: row.kk, postRu: row.ru, postEn: row.en };
};

/** Did this person take the card before the other one? Then it is the other who is told. */
const cameFirst = async (
  tx: Tx,
  person: string,
  other: { question: string | null; questionSince: Temporal.Instant | null }
): Promise<boolean> => {
  const own = await tx
    .selectFrom('boardPresence')
    .select('questionSince')
    .where('person', '=', person)
    .where('question', '=', other.question)
    .executeTakeFirst();
  const [mine, theirs] = [own?.questionSince, other.questionSince];
  return !!mine && !!theirs && Temporal.Instant.compare(mine, theirs) < 0;
};
