import { sql } from 'kysely';
import type { Tx } from '#platform/server/database/database.ts';
import { newId } from '#platform/server/ids.ts';
import type { IndicatorTerms } from '../indicator.ts';

type Place = { body: string; year: number };

/** Keeps an indicator of this name with these terms, a new one or in the place of what stood; returns its id. */
export const saveIndicator = async (
  tx: Tx,
  { body, year }: Place,
  terms: IndicatorTerms,
  importedAt: Temporal.Instant
): Promise<string> => {
  const standing = await tx
    .selectFrom('regionIndicators')
    .select('id')
    .where('body', '=', body)
    .where('year', '=', year)
    .where('droppedAt', 'is', null)
    .where(sql<boolean>`lower(name) = lower(${terms.name})`)
    .executeTakeFirst();
  if (standing) {
    await tx
      .updateTable('regionIndicators')
      .set({ ...terms, importedAt })
      .where('id', '=', standing.id)
      .execute();
    return standing.id;
  }
  const id = newId();
  await tx
    .insertInto('regionIndicators')
    .values({ id, body, year, ...terms, importedAt })
    .execute();
  return id;
};

/** Keeps an indicator's values by region with the table that they came from. */
export const saveIndicatorValues = async (
  tx: Tx,
  indicator: string,
  values: readonly { region: string; value: number }[],
  source: string
): Promise<void> => {
  await tx
    .insertInto('regionIndicatorValues')
    .values(values.map((one) => ({ indicator, ...one, import: source })))
    .onConflict((conflict) =>
      conflict.columns(['indicator', 'region']).doUpdateSet((is) => ({
        value: is.ref('excluded.value'),
        import: is.ref('excluded.import')
      }))
    )
    .execute();
};

/** The indicator that still counts, locked; undefined when there is none. */
export const lockIndicator = (tx: Tx, id: string): Promise<(Place & { id: string }) | undefined> =>
  tx
    .selectFrom('regionIndicators')
    .select(['id', 'body', 'year'])
    .where('id', '=', id)
    .where('droppedAt', 'is', null)
    .forUpdate()
    .executeTakeFirst();

/** Lets an indicator count no more; its figures stay where they were used. */
export const saveDropped = async (tx: Tx, id: string, droppedAt: Temporal.Instant): Promise<void> => {
  await tx.updateTable('regionIndicators').set({ droppedAt }).where('id', '=', id).execute();
};
