import { sql } from 'kysely';
import { database } from '#platform/server/database/database.ts';

/** How many public questions the people of a region asked a body, and how many supported them. */
export type AskedByRegion = { body: string; region: string; questions: number; support: number };

/**
 * Public questions by body and region, asked from one instant until before another; merged ones count as their askers asked
 * them, support is that of the questions it was given to. One query for all bodies.
 */
export const askedByRegion = (from: Temporal.Instant, until: Temporal.Instant): Promise<AskedByRegion[]> =>
  database()
    .selectFrom('questions')
    .select(['body', 'region'])
    .select(({ fn }) => fn.countAll<number>().as('questions'))
    .select(sql<number>`coalesce(sum(support), 0)`.$castTo<number>().as('support'))
    .where('status', 'in', ['published', 'merged'])
    .where('askedAt', '>=', from)
    .where('askedAt', '<', until)
    .groupBy(['body', 'region'])
    .execute();
