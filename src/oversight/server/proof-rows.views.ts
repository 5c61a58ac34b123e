import { sql } from 'kysely';
import { database } from '#platform/server/database/database.ts';
import { PROOF_TYPES, type ProofRow } from '../journal-evidence.ts';

/** Nothing that proves a duty of a year is done earlier than this long before the year begins. */
const MONTHS_AHEAD = 6;

/** The rows of the journal that can prove a duty of the year, in their order, and the head of the journal that was read. */
export const proofRows = async (year: number): Promise<{ rows: ProofRow[]; head: number }> => {
  const from = Temporal.PlainDate.from({ year, month: 1, day: 1 }).subtract({ months: MONTHS_AHEAD });
  const head = await database().selectFrom('journal').select('seq').orderBy('seq', 'desc').limit(1).executeTakeFirst();
  const { rows } = await sql<ProofRow>`
    select seq, (at at time zone 'Asia/Almaty')::date as "on", type, object_kind, object_id, facts
    from journal
    where type = any(${[...PROOF_TYPES]}) and at >= ${from.toString()}::date and seq <= ${head?.seq ?? 0}
    order by journal.seq`.execute(database());
  return { rows, head: head?.seq ?? 0 };
};
