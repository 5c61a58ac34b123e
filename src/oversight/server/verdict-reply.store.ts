import { sql } from 'kysely';
import type { Tx } from '#platform/server/database/database.ts';
import { newId } from '#platform/server/ids.ts';
import type { VerdictReply } from '../verdict-reply.ts';

type Place = { body: string; year: number; norm: string | null };

/** Has the body any verdict there? Holds the place until the end of the transaction, so that versions follow one another. */
export const lockVerdicts = async (tx: Tx, { body, year, norm }: Place): Promise<boolean> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`reply/${year}/${body}/${norm ?? ''}`}, 0))`.execute(tx);
  const found = await tx
    .selectFrom('verdicts')
    .select('obligation')
    .where('year', '=', year)
    .where('who', '=', body)
    .$if(norm !== null, (query) => query.where('norm', '=', norm ?? ''))
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
};

/** The newest version there; undefined when the body has said nothing. */
export const newestReply = (
  tx: Tx,
  { body, year, norm }: Place
): Promise<{ version: number; textKk: string; textRu: string } | undefined> =>
  tx
    .selectFrom('verdictReplies')
    .select(['version', 'textKk', 'textRu'])
    .where('body', '=', body)
    .where('year', '=', year)
    .where('norm', 'is not distinct from', norm)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();

/** Adds a version; returns its id. */
export const insertReply = async (tx: Tx, year: number, reply: VerdictReply): Promise<string> => {
  const { body, norm, version, text, repliedAt } = reply;
  const id = newId();
  await tx
    .insertInto('verdictReplies')
    .values({ id, body, year, norm, version, textKk: text.kk, textRu: text.ru, repliedAt })
    .execute();
  return id;
};
