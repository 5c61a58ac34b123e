import { database, type Database, type Tx } from '#platform/server/database/database.ts';
import type { KeptPlace, Variant } from '../variant.ts';

/** A variant as it is shown: by whom, from what, and whether it went into the draft. */
export type ShownVariant = Variant & {
  /** Of the year's schedule: variants change while it is a draft. */
  scheduleStatus: string;
  copiedFrom: { id: string; name: string } | null;
  madeBy: string | null;
  rules: unknown;
  report: unknown;
  chosen: { by: string | null; at: Temporal.Instant; revision: number; reason: string | null } | null;
};

/** The variants of a year, the newest first, dropped ones last. One query. */
export const variantsOf = (year: number, db: Database | Tx = database()): Promise<ShownVariant[]> =>
  shownVariants(db, (query) => query.where('v.year', '=', year));

/** One variant; undefined when there is none. */
export const findVariant = async (id: string, db: Database | Tx = database()): Promise<ShownVariant | undefined> => {
  const [found] = await shownVariants(db, (query) => query.where('v.id', '=', id));
  return found;
};

type Query = ReturnType<typeof variantQuery>;

const variantQuery = (db: Database | Tx) =>
  db
    .selectFrom('scheduleVariants as v')
    .leftJoin('scheduleVariants as c', 'c.id', 'v.copiedFrom')
    .innerJoin('schedules as s', 's.year', 'v.year')
    .selectAll('v')
    .select(['c.name as copiedName', 's.status as scheduleStatus']);

const shownVariants = async (db: Database | Tx, narrow: (query: Query) => Query): Promise<ShownVariant[]> => {
  const rows = await narrow(variantQuery(db))
    .orderBy((eb) => eb('v.droppedAt', 'is not', null))
    .orderBy('v.madeAt', 'desc')
    .orderBy('v.id', 'desc')
    .execute();
  return rows.map(({ copiedName, copiedFrom, chosenAt, chosenBy, chosenRevision, chosenReason, ...variant }) => ({
    ...variant,
    copiedFrom: copiedFrom === null ? null : { id: copiedFrom, name: copiedName ?? '' },
    chosen:
      chosenAt === null ? null : { by: chosenBy, at: chosenAt, revision: chosenRevision ?? 0, reason: chosenReason }
  }));
};

/** Every place of these variants that was ever touched, by variant. One query for any number of them. */
export const placesOf = async (
  variants: readonly string[],
  db: Database | Tx = database()
): Promise<ReadonlyMap<string, readonly KeptPlace[]>> => {
  if (variants.length === 0) return new Map();
  const rows = await db
    .selectFrom('variantPlaces')
    .select(['variant', 'wish', 'region', 'placedOn as on', 'locked', 'version'])
    .where('variant', 'in', variants)
    .orderBy('wish')
    .execute();
  const places = new Map<string, KeptPlace[]>(variants.map((id) => [id, []]));
  for (const { variant, ...place } of rows) places.get(variant)?.push(place);
  return places;
};

/** Can this actor take back an act of their own in the variant? */
export const hasActOf = async (variant: string, actor: string): Promise<boolean> => {
  const found = await database()
    .selectFrom('variantActs')
    .select('id')
    .where('variant', '=', variant)
    .where('actor', '=', actor)
    .where('undoneAt', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
};
