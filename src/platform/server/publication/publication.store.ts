import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { DomainEvent, Frozen } from '../../event.ts';
import type { Tx } from '../database/database.ts';
import { newId } from '../ids.ts';
import { canonicalJson, type Json } from './canonical-json.ts';

/** The hash shown beside a publication: SHA-256 of the UTF-8 bytes of its text, in hex. */
export const sha256Of = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

type Draft = {
  kind: string;
  /** Of what it is a publication, with slashes: `transport/2026-3`. */
  subject: string;
  content: Json;
  /** The first version is the last: what stands published already is never followed by another. */
  once?: boolean;
};

/**
 * Freezes content for publication: its canonical text, hash, and the version it becomes beside the older ones. Undefined when
 * the same content stands published already. It is public when the command returns an event made by `publishing`. Freezing
 * the same subject twice at once is put in order by a lock.
 */
export const freeze = async (tx: Tx, { kind, subject, content, once = false }: Draft): Promise<Frozen | undefined> => {
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
  if (last && (once || last.sha256 === sha256)) return undefined;
  return { kind, subject, version: (last?.version ?? 0) + 1, content: text, sha256 };
};

/** Stores what an event publishes beside the event's row of the journal. Called by the command, after that row is written. */
export const storePublication = async (
  tx: Tx,
  { type, facts, publishes }: DomainEvent,
  journalSeq: number,
  publishedAt: Temporal.Instant
): Promise<void> => {
  // A row that names a publication which it did not make would be found as tampering for ever.
  if (!publishes && 'publication' in facts) throw new Error(`${type} names a publication and makes none`);
  if (!publishes) return;
  await tx
    .insertInto('publications')
    .values({ id: newId(), ...publishes, journalSeq, publishedAt })
    .execute();
};
