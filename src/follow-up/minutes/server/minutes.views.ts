import { sql } from 'kysely';
import { database, type Database, type Tx } from '#platform/server/database/database.ts';
import {
  canonicalJson,
  findPublication,
  type Publication,
  publicationsOf,
  type PublicationVersion,
  sha256Of
} from '#platform/server/publication/index.ts';
import { type MinutesContent, type MinutesEdit, type MinutesPart, minutesParts } from '../minutes.ts';
import { minutesRecord } from './minutes-record.views.ts';

/** Under this name signed minutes stand among the publications; their subject is the meeting's number. */
export const MINUTES = 'minutes';

/** What people wrote into the minutes of a meeting. */
export const editsOf = async (db: Database | Tx, meeting: string): Promise<MinutesEdit[]> => {
  const rows = await db.selectFrom('minutesParts').selectAll().where('meeting', '=', meeting).execute();
  return rows.map((row) => ({
    part: row.part,
    edition: row.edition,
    text: row.textKk !== null && row.textRu !== null ? { kk: row.textKk, ru: row.textRu } : null,
    written: { kk: row.writtenKk, ru: row.writtenRu }
  }));
};

/** The minutes as they stand unsigned; `seen` is the mark by which a signature says what it signs. */
export type MinutesDraft = { parts: MinutesPart[]; edits: MinutesEdit[]; seen: string };

/** The minutes as the record and people say them now; undefined when there is no such meeting. */
export const minutesDraft = async (
  meeting: string,
  db: Database | Tx = database()
): Promise<MinutesDraft | undefined> => {
  const record = await minutesRecord(db, meeting);
  if (!record) return undefined;
  const edits = await editsOf(db, meeting);
  const parts = minutesParts(record, edits);
  return { parts, edits, seen: sha256Of(canonicalJson(parts)) };
};

/** Signed minutes: one version of them and the list of all, the newest first. */
export type SignedMinutes = Publication & { minutes: MinutesContent; versions: readonly PublicationVersion[] };

/** The signed minutes of the meeting with this number: the newest version, or the one asked for. */
export const signedMinutes = async (number: string, version?: number): Promise<SignedMinutes | undefined> => {
  const publication = await findPublication(MINUTES, number, version);
  if (!publication) return undefined;
  return { ...publication, minutes: readMinutes(publication.content), versions: await publicationsOf(MINUTES, number) };
};

/** Are the minutes of the meeting with this number signed? */
export const hasSignedMinutes = async (number: string): Promise<boolean> =>
  (await publicationsOf(MINUTES, number)).length > 0;

/** Reads the frozen text of signed minutes back. */
const readMinutes = (content: string): MinutesContent =>
  // Only signMinutes writes publications of this kind, and the database keeps them as they were written.
  JSON.parse(content) as MinutesContent;

/** A held meeting whose minutes nobody signed yet. */
export type UnsignedMinutes = { number: string; themeKk: string; themeRu: string; closedAt: Temporal.Instant };

const LISTED = 20;

/** The meetings of these bodies that were closed on the board since a moment and have no signed minutes, the oldest first. */
export const unsignedMinutes = async (
  bodies: readonly string[],
  since: Temporal.Instant
): Promise<UnsignedMinutes[]> => {
  if (bodies.length === 0) return [];
  const rows = await database()
    .selectFrom('meetings as m')
    .innerJoin('liveSessions as s', 's.meeting', 'm.id')
    .select(['m.number', 'm.themeKk', 'm.themeRu', sql<Temporal.Instant>`s.closed_at`.as('closedAt')])
    .where('m.status', '=', 'held')
    .where('m.body', 'in', bodies)
    .where('s.closedAt', '>=', since)
    .where(sql<boolean>`not exists (select from publications p where p.kind = ${MINUTES} and p.subject = m.number)`)
    .orderBy('s.closedAt')
    .limit(LISTED)
    .execute();
  return rows;
};
