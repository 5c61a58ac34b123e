import { database } from '../database/database.ts';

/** A publication without its content: what it is of, its version and hash, when, and by which row of the journal. */
export type ListedPublication = {
  kind: string;
  subject: string;
  version: number;
  sha256: string;
  publishedAt: Temporal.Instant;
  journalSeq: number;
};

const listed = () =>
  database().selectFrom('publications').select(['kind', 'subject', 'version', 'sha256', 'publishedAt', 'journalSeq']);

/** Everything published, the newest first, `size` a page from page 1; of one hash or kind where one is asked for. */
export const listPublications = async (
  { sha256, kind }: { sha256: string | null; kind: string | null },
  page: number,
  size: number
): Promise<{ total: number; publications: ListedPublication[] }> => {
  const counted = await database()
    .selectFrom('publications')
    .select((is) => is.fn.countAll<number>().as('total'))
    .$if(sha256 !== null, (query) => query.where('sha256', '=', sha256 ?? ''))
    .$if(kind !== null, (query) => query.where('kind', '=', kind ?? ''))
    .executeTakeFirstOrThrow();
  const publications = await listed()
    .$if(sha256 !== null, (query) => query.where('sha256', '=', sha256 ?? ''))
    .$if(kind !== null, (query) => query.where('kind', '=', kind ?? ''))
    .orderBy('journalSeq', 'desc')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  return { total: counted.total, publications };
};

/** The kinds of what was published, by name. */
export const publicationKinds = async (): Promise<string[]> => {
  const rows = await database().selectFrom('publications').select('kind').distinct().orderBy('kind').execute();
  return rows.map(({ kind }) => kind);
};
