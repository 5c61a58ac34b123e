import type { Tx } from '#platform/server/database/database.ts';
import { newId } from '#platform/server/ids.ts';
import type { RuleId } from '../rules.ts';

type By = { by: string | null; at: Temporal.Instant };

/** Keeps how a rule is set; `version` is what was seen before, 0 for none. False when another was quicker. */
export const saveRule = async (
  tx: Tx,
  set: By & { year: number; rule: RuleId; on: boolean; parameter: number; reason: string; version: number }
): Promise<boolean> => {
  const { year, rule, on, parameter, reason, version, by, at } = set;
  const values = { isOn: on, parameter, reason, setBy: by, setAt: at, version: version + 1 };
  const result =
    version === 0
      ? await tx
          .insertInto('planRules')
          .values({ year, rule, ...values })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst()
      : await tx
          .updateTable('planRules')
          .set(values)
          .where('year', '=', year)
          .where('rule', '=', rule)
          .where('version', '=', version)
          .executeTakeFirst();
  return rowsOf(result) === 1n;
};

const rowsOf = (result: object): bigint | undefined => {
  if ('numUpdatedRows' in result && typeof result.numUpdatedRows === 'bigint') return result.numUpdatedRows;
  if ('numInsertedOrUpdatedRows' in result && typeof result.numInsertedOrUpdatedRows === 'bigint')
    return result.numInsertedOrUpdatedRows;
  return undefined;
};

/** Closes days for meetings; returns the id. */
export const insertClosedPeriod = async (
  tx: Tx,
  closed: By & {
    year: number;
    region: string | null;
    from: Temporal.PlainDate;
    to: Temporal.PlainDate;
    reasonKk: string;
    reasonRu: string;
  }
): Promise<string> => {
  const { from, to, by, at, ...kept } = closed;
  const id = newId();
  await tx
    .insertInto('closedPeriods')
    .values({ id, ...kept, fromOn: from, toOn: to, madeBy: by, madeAt: at })
    .execute();
  return id;
};

/** A closed period that was not opened again, locked. */
export const lockClosedPeriod = (tx: Tx, id: string): Promise<{ id: string; year: number } | undefined> =>
  tx
    .selectFrom('closedPeriods')
    .select(['id', 'year'])
    .where('id', '=', id)
    .where('openedAt', 'is', null)
    .forUpdate()
    .executeTakeFirst();

export const saveOpening = async (tx: Tx, id: string, openedAt: Temporal.Instant): Promise<void> => {
  await tx.updateTable('closedPeriods').set({ openedAt }).where('id', '=', id).execute();
};

/** Keeps what suits the population of a region; `version` is what was seen before, 0 for none. False when another was quicker. */
export const savePopulationWish = async (
  tx: Tx,
  said: By & {
    year: number;
    region: string;
    saturday: number;
    evening: number;
    source: 'poll' | 'akimat';
    asked: number | null;
    note: string;
    version: number;
  }
): Promise<boolean> => {
  const { year, region, version, by, at, ...kept } = said;
  const values = { ...kept, saidBy: by, saidAt: at, version: version + 1 };
  const result =
    version === 0
      ? await tx
          .insertInto('populationWishes')
          .values({ year, region, ...values })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst()
      : await tx
          .updateTable('populationWishes')
          .set(values)
          .where('year', '=', year)
          .where('region', '=', region)
          .where('version', '=', version)
          .executeTakeFirst();
  return rowsOf(result) === 1n;
};
