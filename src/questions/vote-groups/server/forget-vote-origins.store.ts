import { sql } from 'kysely';
import { database } from '#platform/server/database/database.ts';

/** So long after its meeting a vote can still be asked about; then its origin is of no use to anybody. Our default. */
const DAYS_KEPT = 30;

/** Forgets where the votes of meetings long over came from; what was set aside stays so, by its reason. */
export const forgetVoteOrigins = async (): Promise<void> => {
  await sql`
    update supports s set block = null, agent = null
    from questions q join live_sessions l on l.meeting = q.meeting
    where q.id = s.question and s.block is not null and l.closed_at < now() - make_interval(days => ${DAYS_KEPT})`.execute(
    database()
  );
};
