import { today } from '#platform/clock.ts';
import type { DomainEvent } from '#platform/event.ts';
import { refused, type Refused } from '#platform/result.ts';
import type { Database, Tx } from '#platform/server/database/database.ts';
import {
  type ApplyContext,
  type ImportScope,
  type RowEffect,
  type Standing,
  tableImport
} from '#platform/server/table-import/index.ts';
import { type CellFault, plainName } from '#platform/table-import/index.ts';
import { shortDate } from '#platform/words/index.ts';
import { holdersOf, listRegions } from '#registry/server/index.ts';
import { matchedLines, type Likeness } from '../../proposals/matching.ts';
import { faultOfProposer } from '../../proposals/server/proposal-input.ts';
import { FORMATS, lastDayOf } from '../../schedule.ts';
import { formatWords } from '../../schedule-words.ts';
import {
  type DepartmentalPlan,
  differingColumns,
  faultOfItem,
  isAmended,
  isOpenForPlan,
  PLAN_HOLDERS,
  PLAN_ITEM_KINDS,
  type PlanItem,
  type PlanItemTerms
} from '../departmental-plan.ts';
import { planItemAdded, planItemChanged } from '../events.ts';
import { mayPreparePlan } from '../permissions.ts';
import { planItemKindWords } from '../plan-words.ts';
import { insertItem, lockPlan, openPlan, standingItems, updateItem } from './departmental-plan.store.ts';
import { COUNTRY, planFormat, type PlanRow } from './plan-format.ts';

const fault = async (tx: Tx, scope: ImportScope, now: Temporal.Instant): Promise<Refused | undefined> => {
  const outside = await faultOfProposer(scope.body);
  if (outside) return outside;
  if (!isOpenForPlan(scope.year, today(now))) return refused('plan-year-closed', { params: { year: scope.year } });
  const plan = await lockPlan(tx, scope);
  return plan && isAmended(plan) ? refused('plan-adopted-already', { cites: [1, 4, 3] }) : undefined;
};

/** What the row says; an empty cell leaves what stands in the item it speaks of. */
const termsOfRow = (row: PlanRow, item: PlanItem | undefined): PlanItemTerms => {
  const kind = PLAN_ITEM_KINDS.find((one) => one === row.kind) ?? 'other';
  return {
    kind,
    post: row.post ?? item?.post ?? null,
    region: row.region === COUNTRY ? null : (row.region ?? item?.region ?? null),
    plannedOn: row.when.from,
    precision: row.when.kind === 'day' ? 'day' : 'month',
    format: kind === 'meeting' ? (FORMATS.find((one) => one === row.format) ?? item?.format ?? 'offline') : null,
    themeKk: row.themeKk,
    themeRu: row.themeRu
  };
};

/** The columns of the table by the fields of which the rules speak. */
const COLUMNS: Readonly<Record<string, keyof PlanRow>> = { plannedOn: 'when', precision: 'when' };
const columnOf = (field: string): string => COLUMNS[field] ?? field;

type Named = { region: (id: string) => string; post: (id: string) => string };

const namesFor = async (holders: Awaited<ReturnType<typeof holdersOf>>): Promise<Named> => {
  const posts = new Map(holders.map(({ id, titles }) => [id, titles.kk]));
  const names = new Map((await listRegions()).map(({ id, names: { kk } }) => [id, kk]));
  return { region: (id) => names.get(id) ?? id, post: (id) => posts.get(id) ?? id };
};

/** What stands in an item, by the columns in which other terms would change it. */
const standingCells = (item: PlanItem, terms: PlanItemTerms, names: Named): Record<string, Standing> => {
  const cells: Record<keyof PlanItemTerms, Standing> = {
    kind: planItemKindWords(item.kind, 'kk'),
    post: item.post && names.post(item.post),
    region: item.region && names.region(item.region),
    plannedOn: whenCell(item),
    precision: whenCell(item),
    format: item.format && formatWords(item.format, 'kk'),
    themeKk: item.themeKk,
    themeRu: item.themeRu
  };
  return Object.fromEntries(differingColumns(item, terms).map((column) => [columnOf(column), cells[column]]));
};

const whenCell = (item: PlanItem): string =>
  item.precision === 'day'
    ? shortDate(item.plannedOn, 'kk')
    : `${shortDate(item.plannedOn, 'kk')} – ${shortDate(lastDayOf(item), 'kk')}`;

const likenessOf = ({ region, when, themeKk, kind }: PlanRow): Likeness => ({
  region: `${kind}/${region ?? COUNTRY}`,
  from: when.from,
  to: when.to,
  theme: plainName(themeKk)
});

const itemsOfRows = async (
  db: Database | Tx,
  scope: ImportScope,
  rows: readonly PlanRow[]
): Promise<readonly (PlanItem | undefined)[]> => {
  const items = await standingItems(db, scope);
  const likely = items.map((item) => ({
    item,
    region: `${item.kind}/${item.region ?? COUNTRY}`,
    from: item.plannedOn,
    to: lastDayOf(item),
    theme: plainName(item.themeKk)
  }));
  return matchedLines(rows.map(likenessOf), likely).map((found) => found?.item);
};

const draftOf = (scope: ImportScope): DepartmentalPlan => ({
  ...scope,
  status: 'draft',
  adoptedOn: null,
  document: null,
  late: false,
  edition: 0
});

const wrong = (field: string, cell: CellFault): RowEffect => ({ does: 'wrong', faults: { [columnOf(field)]: cell } });

const check = async (
  db: Database | Tx,
  scope: ImportScope,
  rows: readonly PlanRow[],
  now: Temporal.Instant
): Promise<readonly RowEffect[]> => {
  const on = today(now);
  const items = await itemsOfRows(db, scope, rows);
  const holders = await holdersOf([scope.body], on, PLAN_HOLDERS, db);
  const names = await namesFor(holders);
  return rows.map((row, place) => {
    const item = items[place];
    const terms = termsOfRow(row, item);
    const holder = holders.some(({ id }) => id === terms.post)
      ? { body: scope.body, duty: 'deputy-head' as const }
      : undefined;
    const [issue] = faultOfItem(draftOf(scope), terms, { today: on, holder })?.refusal.issues ?? [];
    if (issue) return wrong(issue.field, { code: issue.code });
    if (!item) return { does: 'new' };
    return differingColumns(item, terms).length === 0
      ? { does: 'same' }
      : { does: 'changes', was: standingCells(item, terms, names) };
  });
};

const apply = async ({ tx, scope, source, rows }: ApplyContext<PlanRow>): Promise<readonly DomainEvent[]> => {
  await openPlan(tx, scope);
  const items = await itemsOfRows(
    tx,
    scope,
    rows.map(({ row }) => row)
  );
  const events: DomainEvent[] = [];
  for (const [place, { row, effect }] of rows.entries()) {
    const item = items[place];
    const terms = termsOfRow(row, item);
    if (effect.does === 'new') events.push(planItemAdded(await insertItem(tx, scope, terms, source), scope, terms));
    if (effect.does !== 'changes' || !item) continue;
    await updateItem(tx, item, terms, source);
    events.push(planItemChanged(item.id, scope, terms, item));
  }
  return events;
};

/** p(1,4,3): a body's own table of its plan, while the plan is a draft. A row changes the item of its kind, region and theme, or is new. */
export const planImport = tableImport<PlanRow>({
  kind: 'plan-items',
  format: planFormat,
  may: (actor, { body }) => mayPreparePlan(actor, body),
  fault,
  keyOf: (row) => Object.values(likenessOf(row)).join('/'),
  keyField: 'when',
  check,
  apply
});
