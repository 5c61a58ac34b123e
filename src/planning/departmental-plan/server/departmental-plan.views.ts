import { database, type Database, type Tx } from '#platform/server/database/database.ts';
import { lastDayOf } from '../../schedule.ts';
import type { DepartmentalPlan, PlanAmendment, PlanItem, PlanStatus } from '../departmental-plan.ts';
import { planItemOf } from './departmental-plan.store.ts';

type Place = { readonly year: number; readonly body: string };

/** A plan with all its items, the withdrawn among them, in the order of their days, and what was amended. */
export type PlanView = {
  readonly plan: DepartmentalPlan;
  readonly items: readonly (PlanItem & { readonly amendments: readonly PlanAmendment[] })[];
};

/** A body's plan for a year; undefined while nothing was planned. Three queries for any number of items. */
export const departmentalPlanView = async (
  { year, body }: Place,
  db: Database | Tx = database()
): Promise<PlanView | undefined> => {
  const [plan, rows, amendments] = await Promise.all([
    db
      .selectFrom('departmentalPlans')
      .selectAll()
      .where((eb) => eb.and({ year, body }))
      .executeTakeFirst(),
    db
      .selectFrom('departmentalPlanItems')
      .selectAll()
      .where((eb) => eb.and({ year, body }))
      .orderBy('plannedOn')
      .orderBy('plannedPrecision')
      .orderBy('id')
      .execute(),
    amendmentsOf({ year, body }, db)
  ]);
  return plan && { plan, items: rows.map((row) => ({ ...planItemOf(row), amendments: amendments.get(row.id) ?? [] })) };
};

const amendmentsOf = async ({ year, body }: Place, db: Database | Tx): Promise<Map<string, PlanAmendment[]>> => {
  const rows = await db
    .selectFrom('departmentalPlanAmendments as a')
    .innerJoin('departmentalPlanItems as i', 'i.id', 'a.item')
    .selectAll('a')
    .where('i.year', '=', year)
    .where('i.body', '=', body)
    .orderBy('a.amendedAt')
    .orderBy('a.id')
    .execute();
  const byItem = new Map<string, PlanAmendment[]>();
  for (const { item, kind, reasonKk, reasonRu, amendedAt, ...before } of rows) {
    const { wasOn, wasPrecision, wasThemeKk, wasThemeRu, wasRegion, wasFormat, wasPost } = before;
    const was =
      wasOn && wasPrecision && wasThemeKk !== null && wasThemeRu !== null
        ? {
            plannedOn: wasOn,
            precision: wasPrecision,
            region: wasRegion,
            format: wasFormat,
            post: wasPost,
            themeKk: wasThemeKk,
            themeRu: wasThemeRu
          }
        : null;
    byItem.set(item, [...(byItem.get(item) ?? []), { kind, reasonKk, reasonRu, amendedAt, was }]);
  }
  return byItem;
};

/** How a body's plan stands, with how many of its items do. */
export type PlanState = Omit<DepartmentalPlan, 'year' | 'edition'> & {
  readonly meetings: number;
  readonly others: number;
};

/** How the plans of a year stand, by body; bodies that have not begun are missing. One query. */
export const departmentalPlanStates = async (year: number): Promise<ReadonlyMap<string, PlanState>> => {
  const rows = await database()
    .selectFrom('departmentalPlans as p')
    .leftJoin('departmentalPlanItems as i', (join) =>
      join.onRef('i.year', '=', 'p.year').onRef('i.body', '=', 'p.body').on('i.withdrawnAt', 'is', null)
    )
    .select(['p.body', 'p.status', 'p.adoptedOn', 'p.document', 'p.late'])
    .select((eb) => [
      eb.fn.count<number>('i.id').filterWhere('i.kind', '=', 'meeting').as('meetings'),
      eb.fn.count<number>('i.id').filterWhere('i.kind', '<>', 'meeting').as('others')
    ])
    .where('p.year', '=', year)
    .groupBy(['p.year', 'p.body'])
    .execute();
  return new Map(rows.map((row) => [row.body, row]));
};

/** The years and bodies whose plans stand so, the newest year first. */
export const departmentalPlans = (statuses: readonly PlanStatus[]): Promise<Place[]> =>
  database()
    .selectFrom('departmentalPlans')
    .select(['year', 'body'])
    .where('status', 'in', statuses)
    .orderBy('year', 'desc')
    .orderBy('body')
    .execute();

/** The meetings in the adopted plans of these bodies whose time has not passed, in the order of their days. One query. */
export const plannedMeetingsOf = async (bodies: readonly string[], today: Temporal.PlainDate): Promise<PlanItem[]> => {
  const rows = await database()
    .selectFrom('departmentalPlanItems as i')
    .innerJoin('departmentalPlans as p', (join) => join.onRef('p.year', '=', 'i.year').onRef('p.body', '=', 'i.body'))
    .selectAll('i')
    .where('p.status', '<>', 'draft')
    .where('i.kind', '=', 'meeting')
    .where('i.withdrawnAt', 'is', null)
    .where((eb) => eb('i.body', '=', eb.fn.any(eb.val(bodies))))
    .where('i.plannedOn', '>=', today.with({ day: 1 }))
    .orderBy('i.plannedOn')
    .orderBy('i.id')
    .execute();
  return rows.map(planItemOf).filter((item) => Temporal.PlainDate.compare(lastDayOf(item), today) >= 0);
};

/** One item with its plan; undefined when there is none. A command asks through its transaction. */
export const findPlanItem = async (
  id: string,
  db: Database | Tx = database()
): Promise<{ item: PlanItem; plan: DepartmentalPlan } | undefined> => {
  const row = await db.selectFrom('departmentalPlanItems').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  const { year, body } = row;
  const plan = await db
    .selectFrom('departmentalPlans')
    .selectAll()
    .where((eb) => eb.and({ year, body }))
    .executeTakeFirst();
  return plan && { item: planItemOf(row), plan };
};
