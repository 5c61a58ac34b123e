import { sql } from 'kysely';
import { database } from '#platform/server/database/database.ts';

/** Risks of a region that stand for a body, and how many of them are high. */
export type RisksByRegion = { body: string; region: string; standing: number; high: number };

/** p(1,8): the risks that stood at an instant, by body and region. One query for all bodies. */
export const risksByRegion = (at: Temporal.Instant): Promise<RisksByRegion[]> =>
  database()
    .selectFrom('risks')
    .select(['body', 'region'])
    .select(({ fn }) => fn.countAll<number>().as('standing'))
    .select(sql<number>`(count(*) filter (where high))::integer`.as('high'))
    .where('recordedAt', '<=', at)
    .where((is) => is.or([is('closedAt', 'is', null), is('closedAt', '>', at)]))
    .groupBy(['body', 'region'])
    .execute();

/** How often the akim of a region sent systemic problems to the central bodies. */
export type ProblemsByRegion = { region: string; delivered: number };

/**
 * p(3,2): how often systemic problems were delivered by each region's akim from one day to another, both included. A region
 * whose akim sent none counts as none, not as unknown: the duty's record is complete.
 */
export const problemsByRegion = async (
  from: Temporal.PlainDate,
  to: Temporal.PlainDate
): Promise<ProblemsByRegion[]> => {
  const { rows } = await sql<ProblemsByRegion>`
    select b.region, count(a.id)::integer as delivered
    from bodies b
    left join attestations a on a.who = b.id and a.event = 'SystemicProblemsDelivered' and a.withdrawn_at is null
      and a.done_on between ${from.toString()}::date and ${to.toString()}::date
    where b.kind = 'akimat' and b.region is not null
    group by b.region`.execute(database());
  return rows;
};
