import { database, type Database, type Tx } from '#platform/server/database/database.ts';
import { isRuleId, type RuleId, type RuleSetting, type RuleSettings, ruleSettings } from '../rules.ts';

/** How a rule was set otherwise than by its standard, by whom and why. */
export type SetRule = RuleSetting & {
  rule: RuleId;
  reason: string;
  version: number;
  setBy: string | null;
  setAt: Temporal.Instant;
};

/** The rules of a year that were set, in no order. */
export const setRules = async (year: number, db: Database | Tx = database()): Promise<SetRule[]> => {
  const rows = await db.selectFrom('planRules').selectAll().where('year', '=', year).execute();
  return rows.flatMap(({ rule, isOn, parameter, reason, version, setBy, setAt }) =>
    isRuleId(rule) ? [{ rule, on: isOn, parameter, reason, version, setBy, setAt }] : []
  );
};

/** How every rule stands in a year. */
export const rulesOf = async (year: number, db: Database | Tx = database()): Promise<RuleSettings> => {
  const set = await setRules(year, db);
  return ruleSettings(Object.fromEntries(set.map(({ rule, on, parameter }) => [rule, { on, parameter }])));
};

export type ClosedDays = {
  id: string;
  region: string | null;
  fromOn: Temporal.PlainDate;
  toOn: Temporal.PlainDate;
  reasonKk: string;
  reasonRu: string;
};

/** The periods of a year that are closed for meetings, by their first day. */
export const closedPeriodsOf = (year: number, db: Database | Tx = database()): Promise<ClosedDays[]> =>
  db
    .selectFrom('closedPeriods')
    .select(['id', 'region', 'fromOn', 'toOn', 'reasonKk', 'reasonRu'])
    .where('year', '=', year)
    .where('openedAt', 'is', null)
    .orderBy('fromOn')
    .orderBy('id')
    .execute();

export type SaidWish = {
  region: string;
  saturday: number;
  evening: number;
  source: 'poll' | 'akimat';
  asked: number | null;
  note: string;
  version: number;
  saidBy: string | null;
  saidAt: Temporal.Instant;
};

/** What was said of the populations of regions for a year, by region. */
export const populationWishesOf = (year: number, db: Database | Tx = database()): Promise<SaidWish[]> =>
  db
    .selectFrom('populationWishes')
    .select(['region', 'saturday', 'evening', 'source', 'asked', 'note', 'version', 'saidBy', 'saidAt'])
    .where('year', '=', year)
    .orderBy('region')
    .execute();
