import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import { newId } from '../ids.ts';
import { canonicalJson, type Json } from './canonical-json.ts';

/** What became of publishing: `fresh` is false when the same content stands published already. */
export type Published = { version: number; sha256: string; fresh: boolean };

/** The hash shown beside a publication: SHA-256 of the UTF-8 bytes of its text, in hex. */
export const sha256Of = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/**
 * Freezes content: its canonical text, hash and time. A correction becomes the next version beside the old ones;
 * content that did not change makes none. Publishing the same subject twice at once is put in order by a lock.
 */
export const publish = async (
  tx: Tx,
  { kind, subject, content, at }: { kind: string; subject: string; content: Json; at: Temporal.Instant }
): Promise<Published> => {
  const text = canonicalJson(content);
  const sha256 = sha256Of(text);
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${kind}/${subject}`}, 0))`.execute(tx);
  const last = await tx
    .selectFrom('publications')
    .select(['version', 'sha256'])
    .where('kind', '=', kind)
    .where('subject', '=', subject)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (last?.sha256 === sha256) return { version: last.version, sha256, fresh: false };
  const version = (last?.version ?? 0) + 1;
  await tx
    .insertInto('publications')
    .values({ id: newId(), kind, subject, version, content: text, sha256, publishedAt: at })
    .execute();
  return { version, sha256, fresh: true };
};
