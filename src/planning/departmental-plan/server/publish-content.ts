import type { DomainEvent } from '#platform/event.ts';
import type { Tx } from '#platform/server/database/database.ts';
import { freeze, type Json } from '#platform/server/publication/index.ts';
import { postTitles } from '#registry/server/index.ts';
import { departmentalPlanPublished } from '../events.ts';
import type { DepartmentalPlan, PlanItem } from '../departmental-plan.ts';
import { standingItems } from './departmental-plan.store.ts';

/** The kind of publication that a departmental plan is; its subject is `transport/2027`. */
export const DEPARTMENTAL_PLAN = 'departmental-plan';

const contentOf = (
  plan: DepartmentalPlan,
  items: readonly PlanItem[],
  titles: Awaited<ReturnType<typeof postTitles>>
): Json => ({
  body: plan.body,
  year: plan.year,
  adoptedOn: plan.adoptedOn?.toString() ?? null,
  document: plan.document,
  items: items.map((item) => ({
    id: item.id,
    kind: item.kind,
    holder: item.post === null ? null : { kk: titles.get(item.post)?.kk ?? '', ru: titles.get(item.post)?.ru ?? '' },
    region: item.region,
    plannedOn: item.plannedOn.toString(),
    precision: item.precision,
    format: item.format,
    theme: { kk: item.themeKk, ru: item.themeRu }
  }))
});

/** The event by which the plan is public as it stands now; none where the same stands published already. */
export const publishedAsItStands = async (tx: Tx, plan: DepartmentalPlan): Promise<DomainEvent[]> => {
  const items = await standingItems(tx, plan);
  const titles = await postTitles(
    items.flatMap(({ post }) => post ?? []),
    tx
  );
  const subject = `${plan.body}/${plan.year}`;
  const frozen = await freeze(tx, { kind: DEPARTMENTAL_PLAN, subject, content: contentOf(plan, items, titles) });
  return frozen ? [departmentalPlanPublished(plan, frozen)] : [];
};

/** A change of a public plan is public at once, as a new version beside the old. */
export const publishedAnew = (tx: Tx, plan: DepartmentalPlan): Promise<DomainEvent[]> =>
  plan.status === 'published' ? publishedAsItStands(tx, plan) : Promise.resolve([]);
