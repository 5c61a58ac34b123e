import type { Tx } from '#platform/server/database/database.ts';
import { newId } from '#platform/server/ids.ts';
import type { Variant, VariantOrigin } from '../variant.ts';

/** A variant to be kept: what it is made of and by whom. */
export type NewVariant = {
  year: number;
  name: string;
  origin: VariantOrigin;
  copiedFrom?: string;
  /** The settings of the rules it was made by, as JSON. */
  rules?: unknown;
  /** What the optimiser reports, as JSON. */
  report?: unknown;
  /** The body for which it was made; null for the product itself. */
  madeBy: string | null;
  madeAt: Temporal.Instant;
  /** Wishes that are not named are in the tray. */
  places: readonly { wish: string; region: string; on: Temporal.PlainDate; locked: boolean }[];
};

/** Keeps a whole variant in this transaction and returns its id. The caller tells the journal by `variantMade`. */
export const createVariant = async (tx: Tx, { places, rules, report, ...variant }: NewVariant): Promise<string> => {
  const id = newId();
  await tx
    .insertInto('scheduleVariants')
    .values({ id, ...variant, rules: jsonOf(rules), report: jsonOf(report) })
    .execute();
  const rows = places.map(({ wish, region, on, locked }) => ({ variant: id, wish, region, placedOn: on, locked }));
  if (rows.length > 0) await tx.insertInto('variantPlaces').values(rows).execute();
  return id;
};

const jsonOf = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value));

/** A variant under change, with the status of its year's schedule. */
export type LockedVariant = Variant & { scheduleStatus: string };

/**
 * The variant, locked until the transaction ends: acts on one variant come one after the other. Its year's schedule keeps its
 * status meanwhile, or with `schedule: 'update'` is locked for a change. Undefined when there is none.
 */
export const lockVariant = async (
  tx: Tx,
  id: string,
  schedule: 'share' | 'update' = 'share'
): Promise<LockedVariant | undefined> => {
  const found = await tx.selectFrom('scheduleVariants').select('year').where('id', '=', id).executeTakeFirst();
  if (!found) return undefined;
  const status = tx.selectFrom('schedules').select('status').where('year', '=', found.year);
  // Everybody locks the schedule first: so nobody waits for another in a circle.
  const locked = await (schedule === 'update' ? status.forUpdate() : status.forShare()).executeTakeFirstOrThrow();
  const variant = await tx
    .selectFrom('scheduleVariants')
    .select(['id', 'year', 'name', 'origin', 'revision', 'madeAt', 'droppedAt'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return { ...variant, scheduleStatus: locked.status };
};

export const saveName = async (tx: Tx, id: string, name: string): Promise<void> => {
  await tx.updateTable('scheduleVariants').set({ name }).where('id', '=', id).execute();
};

export const saveDrop = async (tx: Tx, id: string, droppedAt: Temporal.Instant): Promise<void> => {
  await tx.updateTable('scheduleVariants').set({ droppedAt }).where('id', '=', id).execute();
};

/** Copies every place of one variant into another, without the acts that led there. */
export const copyPlaces = async (tx: Tx, from: string, to: string): Promise<number> => {
  const result = await tx
    .insertInto('variantPlaces')
    .columns(['variant', 'wish', 'region', 'placedOn', 'locked'])
    .expression((eb) =>
      eb
        .selectFrom('variantPlaces')
        .select([eb.cast<string>(eb.val(to), 'uuid').as('variant'), 'wish', 'region', 'placedOn', 'locked'])
        .where('variant', '=', from)
        .where('placedOn', 'is not', null)
    )
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows ?? 0n);
};

/** Marks the one chosen variant of the year. */
export const saveChoice = async (
  tx: Tx,
  variant: Pick<Variant, 'id' | 'year' | 'revision'>,
  choice: { chosenBy: string | null; chosenAt: Temporal.Instant; chosenReason: string | null }
): Promise<void> => {
  await tx
    .updateTable('scheduleVariants')
    .set({ chosenAt: null, chosenBy: null, chosenRevision: null, chosenReason: null })
    .where('year', '=', variant.year)
    .where('chosenAt', 'is not', null)
    .execute();
  await tx
    .updateTable('scheduleVariants')
    .set({ ...choice, chosenRevision: variant.revision })
    .where('id', '=', variant.id)
    .execute();
};
