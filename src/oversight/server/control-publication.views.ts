import { database } from '#platform/server/database/database.ts';
import { findPublication, type Publication } from '#platform/server/publication/index.ts';
import { CONTROL_TABLE, type ControlContent } from '../control-content.ts';

/** A published table of a year: the newest, or the version named; undefined when there is none. */
export const publishedTable = async (
  year: number,
  version?: number
): Promise<(Omit<Publication, 'content'> & { content: ControlContent }) | undefined> => {
  const found = await findPublication(CONTROL_TABLE, String(year), version);
  return found && { ...found, content: readTable(found.content) };
};

/** The text was frozen by `publish-control-table`; its hash is checked in the database. */
const readTable = (text: string): ControlContent => JSON.parse(text) as ControlContent;

/** The day and the row of the journal to which a year was judged, with the row's hash; undefined for an unjudged year. */
export const judgedState = (
  year: number
): Promise<{ judgedFor: Temporal.PlainDate; seq: number; hash: Buffer | null } | undefined> =>
  database()
    .selectFrom('judgedYears')
    .leftJoin('journal', 'journal.seq', 'judgedYears.journalSeq')
    .select(['judgedFor', 'journalSeq as seq', 'journal.hash'])
    .where('year', '=', year)
    .executeTakeFirst();
