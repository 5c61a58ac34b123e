import { type Selectable, sql } from 'kysely';
import type { Database, Tx } from '#platform/server/database/database.ts';
import type { DB } from '#platform/server/database/schema.ts';
import { newId } from '#platform/server/ids.ts';
import type { GivenReason } from '../../schedule.ts';
import type { DepartmentalPlan, PlanItem, PlanItemTerms, PlanStatus } from '../departmental-plan.ts';

type Place = { readonly year: number; readonly body: string };

/** An item as its row says it. */
export const planItemOf = (row: Selectable<DB['departmentalPlanItems']>): PlanItem => ({
  id: row.id,
  year: row.year,
  body: row.body,
  edition: row.edition,
  kind: row.kind,
  post: row.post,
  region: row.region,
  plannedOn: row.plannedOn,
  precision: row.plannedPrecision,
  format: row.format,
  themeKk: row.themeKk,
  themeRu: row.themeRu,
  withdrawnAt: row.withdrawnAt
});

const columnsOf = ({ precision, ...terms }: PlanItemTerms) => ({
  kind: terms.kind,
  post: terms.post,
  region: terms.region,
  plannedOn: terms.plannedOn,
  plannedPrecision: precision,
  format: terms.format,
  themeKk: terms.themeKk,
  themeRu: terms.themeRu
});

/** The body's plan for the year, locked until the transaction ends; undefined while nothing was planned. */
export const lockPlan = (tx: Tx, { year, body }: Place): Promise<DepartmentalPlan | undefined> =>
  tx
    .selectFrom('departmentalPlans')
    .selectAll()
    .where('year', '=', year)
    .where('body', '=', body)
    .forUpdate()
    .executeTakeFirst();

/** The same, begun as an empty draft where there is none. The body must stand in the register. */
export const openPlan = async (tx: Tx, { year, body }: Place): Promise<DepartmentalPlan> => {
  await tx
    .insertInto('departmentalPlans')
    .values({ year, body, status: 'draft' })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const found = await lockPlan(tx, { year, body });
  if (!found) throw new Error(`No plan of ${body} for ${year}`);
  return found;
};

/** An item with its plan, both locked; undefined when there is none. */
export const lockPlanItem = async (
  tx: Tx,
  id: string
): Promise<{ item: PlanItem; plan: DepartmentalPlan } | undefined> => {
  const place = await tx
    .selectFrom('departmentalPlanItems')
    .select(['year', 'body'])
    .where('id', '=', id)
    .executeTakeFirst();
  const plan = place && (await lockPlan(tx, place));
  const row = await tx
    .selectFrom('departmentalPlanItems')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && plan ? { item: planItemOf(row), plan } : undefined;
};

/** The items that stand, in the order of their days. */
export const standingItems = async (db: Database | Tx, { year, body }: Place): Promise<PlanItem[]> => {
  const rows = await db
    .selectFrom('departmentalPlanItems')
    .selectAll()
    .where('year', '=', year)
    .where('body', '=', body)
    .where('withdrawnAt', 'is', null)
    .orderBy('plannedOn')
    .orderBy('plannedPrecision')
    .orderBy('id')
    .execute();
  return rows.map(planItemOf);
};

/** The items are others than before: who looks at the plan sees an older edition. */
const countChange = async (tx: Tx, { year, body }: Place): Promise<void> => {
  await tx
    .updateTable('departmentalPlans')
    .set({ edition: sql`edition + 1` })
    .where('year', '=', year)
    .where('body', '=', body)
    .execute();
};

/** Adds an item, with the import that brought it; returns its id. */
export const insertItem = async (
  tx: Tx,
  { year, body }: Place,
  terms: PlanItemTerms,
  source: string | null = null
): Promise<string> => {
  const id = newId();
  await tx
    .insertInto('departmentalPlanItems')
    .values({ id, year, body, source, ...columnsOf(terms) })
    .execute();
  await countChange(tx, { year, body });
  return id;
};

/** Gives an item new terms, from an import where one brought them. */
export const updateItem = async (tx: Tx, item: PlanItem, terms: PlanItemTerms, source?: string): Promise<void> => {
  await tx
    .updateTable('departmentalPlanItems')
    .set({ ...columnsOf(terms), edition: item.edition + 1, ...(source && { source }) })
    .where('id', '=', item.id)
    .execute();
  await countChange(tx, item);
};

/** Takes an item of an adopted plan out; it stays visible. */
export const saveItemWithdrawal = async (tx: Tx, item: PlanItem, withdrawnAt: Temporal.Instant): Promise<void> => {
  await tx
    .updateTable('departmentalPlanItems')
    .set({ withdrawnAt, edition: item.edition + 1 })
    .where('id', '=', item.id)
    .execute();
  await countChange(tx, item);
};

/** Takes an item out of a draft: nobody has relied on it. */
export const deleteItem = async (tx: Tx, item: PlanItem): Promise<void> => {
  await tx.deleteFrom('departmentalPlanItems').where('id', '=', item.id).execute();
  await countChange(tx, item);
};

/** The plan is adopted by a document of a day. */
export const saveAdoption = async (
  tx: Tx,
  { year, body }: Place,
  adoption: { adoptedOn: Temporal.PlainDate; document: string; late: boolean }
): Promise<void> => {
  await tx
    .updateTable('departmentalPlans')
    .set({ status: 'adopted', ...adoption })
    .where('year', '=', year)
    .where('body', '=', body)
    .execute();
};

/** The plan stands so from now on. */
export const savePlanStatus = async (tx: Tx, { year, body }: Place, status: PlanStatus): Promise<void> => {
  await tx.updateTable('departmentalPlans').set({ status }).where('year', '=', year).where('body', '=', body).execute();
};

type Amendment = GivenReason & {
  item: string;
  kind: 'added' | 'amended' | 'withdrawn';
  amendedAt: Temporal.Instant;
  was?: PlanItemTerms;
};

/** Keeps a visible change; `was` is what an amended item said before. */
export const insertPlanAmendment = async (tx: Tx, { was, ...kept }: Amendment): Promise<void> => {
  const before = was && {
    wasOn: was.plannedOn,
    wasPrecision: was.precision,
    wasRegion: was.region,
    wasFormat: was.format,
    wasPost: was.post,
    wasThemeKk: was.themeKk,
    wasThemeRu: was.themeRu
  };
  await tx
    .insertInto('departmentalPlanAmendments')
    .values({ id: newId(), ...kept, ...before })
    .execute();
};
