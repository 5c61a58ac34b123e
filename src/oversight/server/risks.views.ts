import { database } from '#platform/server/database/database.ts';
import type { VerdictKind } from '#decree/index.ts';
import { sql } from 'kysely';
import type { Risk } from '../risk.ts';

/** Which risks: of these bodies or regions where named; null asks for all. */
export type RiskFilter = { bodies: readonly string[]; regions: readonly string[] } | null;

/** A risk with the duty that it laid on the first head, p(1,8); null before it was judged. */
export type RiskWithDuty = Risk & {
  duty: { obligation: string; kind: VerdictKind; dueOn: Temporal.PlainDate | null } | null;
};

/** The risks that stand, the newest first. */
export const risksOpen = (among: RiskFilter): Promise<RiskWithDuty[]> => risks(among, true);

/** The risks that were closed, the newest first. */
export const risksClosed = (among: RiskFilter): Promise<RiskWithDuty[]> => risks(among, false);

const risks = async (among: RiskFilter, open: boolean): Promise<RiskWithDuty[]> => {
  let query = database()
    .selectFrom('risks as r')
    .leftJoin('verdicts as v', (on) =>
      on.on('v.subjectKind', '=', 'risk').on('v.subject', '=', sql<string>`r.id::text`)
    )
    .where('r.closedAt', open ? 'is' : 'is not', null);
  if (among)
    query = query.where((is) =>
      is.or([is('r.body', 'in', listed(among.bodies)), is('r.region', 'in', listed(among.regions))])
    );
  const rows = await query
    .selectAll('r')
    .select(['v.obligation', 'v.dueOn', sql<VerdictKind | null>`v.kind`.as('kind')])
    .orderBy('r.recordedAt', 'desc')
    .orderBy('r.id')
    .execute();
  return rows.map(({ closedAt, closedReason, closedBy, obligation, kind, dueOn, ...risk }) => ({
    ...risk,
    closed: closedAt && { at: closedAt, reason: closedReason ?? '', body: closedBy },
    duty: obligation && kind ? { obligation, kind, dueOn } : null
  }));
};

/** A list of SQL may not be empty; nothing has an empty id. */
const listed = (ids: readonly string[]): string[] => (ids.length > 0 ? [...ids] : ['']);
