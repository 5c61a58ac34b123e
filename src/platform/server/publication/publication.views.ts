import { database } from '../database/database.ts';

/** A version of what was published, without its content. */
export type PublicationVersion = { version: number; sha256: string; publishedAt: Temporal.Instant };
export type Publication = PublicationVersion & { content: string };

/** The versions of one subject, the newest first. */
export const publicationsOf = (kind: string, subject: string): Promise<PublicationVersion[]> =>
  database()
    .selectFrom('publications')
    .select(['version', 'sha256', 'publishedAt'])
    .where('kind', '=', kind)
    .where('subject', '=', subject)
    .orderBy('version', 'desc')
    .execute();

/** One version with the frozen text; the newest when none is named. */
export const findPublication = (kind: string, subject: string, version?: number): Promise<Publication | undefined> => {
  const versions = database()
    .selectFrom('publications')
    .select(['version', 'sha256', 'publishedAt', 'content'])
    .where('kind', '=', kind)
    .where('subject', '=', subject);
  const chosen = version === undefined ? versions : versions.where('version', '=', version);
  return chosen.orderBy('version', 'desc').limit(1).executeTakeFirst();
};

/** When each of these subjects was first published, and in how many versions it stands. */
export const publicationStates = async (
  kind: string,
  subjects: readonly string[]
): Promise<Map<string, { firstAt: Temporal.Instant; versions: number }>> => {
  if (subjects.length === 0) return new Map();
  const rows = await database()
    .selectFrom('publications')
    .select((is) => ['subject', is.fn.min('publishedAt').as('firstAt'), is.fn.max('version').as('versions')])
    .where('kind', '=', kind)
    .where('subject', 'in', subjects)
    .groupBy('subject')
    .execute();
  return new Map(rows.map(({ subject, firstAt, versions }) => [subject, { firstAt, versions }]));
};
