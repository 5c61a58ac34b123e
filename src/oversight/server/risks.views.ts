import { database } from '#platform/server/database/database.ts';
import type { Risk } from '../risk.ts';

/** Which risks: of these bodies or regions where named; null asks for all. */
export type RiskFilter = { bodies: readonly string[]; regions: readonly string[] } | null;

/** The risks that stand, the newest first. */
export const risksOpen = (among: RiskFilter): Promise<Risk[]> => risks(among, true);

/** The risks that were closed, the newest first. */
export const risksClosed = (among: RiskFilter): Promise<Risk[]> => risks(among, false);

const risks = async (among: RiskFilter, open: boolean): Promise<Risk[]> => {
  let query = database()
    .selectFrom('risks')
    .selectAll()
    .where('closedAt', open ? 'is' : 'is not', null);
  if (among)
    query = query.where((is) =>
      is.or([is('body', 'in', listed(among.bodies)), is('region', 'in', listed(among.regions))])
    );
  const rows = await query.orderBy('recordedAt', 'desc').orderBy('id').execute();
  return rows.map(({ closedAt, closedReason, closedBy, ...risk }) => ({
    ...risk,
    closed: closedAt && { at: closedAt, reason: closedReason ?? '', body: closedBy }
  }));
};

/** A list of SQL may not be empty; nothing has an empty id. */
const listed = (ids: readonly string[]): string[] => (ids.length > 0 ? [...ids] : ['']);
