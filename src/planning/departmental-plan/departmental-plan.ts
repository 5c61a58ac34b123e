import type { Duty } from '#platform/actor.ts';
import { refused, refusedField, type Refused } from '#platform/result.ts';
import { type Format, lastDayOf, type Precision } from '../schedule.ts';

/** Meetings of deputies and agency chairs come first: they are what p(1,4,3) asks for. */
export const PLAN_ITEM_KINDS = [
  'meeting',
  'briefing',
  'interview',
  'publication',
  'broadcast',
  'open-day',
  'hotline',
  'reception',
  'other'
] as const;
export type PlanItemKind = (typeof PLAN_ITEM_KINDS)[number];

/** The kinds to which people of a region come: on such a day they are called elsewhere too. */
export const GATHERINGS: readonly PlanItemKind[] = ['meeting', 'open-day', 'reception'];

export type PlanStatus = 'draft' | 'adopted' | 'published';

/** A body's plan of information openness and communication for a year. */
export type DepartmentalPlan = {
  readonly year: number;
  readonly body: string;
  readonly status: PlanStatus;
  readonly adoptedOn: Temporal.PlainDate | null;
  readonly document: string | null;
  readonly late: boolean;
  /** Grows with every change of an item. */
  readonly edition: number;
};

/** What an item says: who does what, when and where, on what. */
export type PlanItemTerms = {
  readonly kind: PlanItemKind;
  /** The post of a deputy or an agency chair; null where the body as a whole speaks. */
  readonly post: string | null;
  /** Null: the whole country. */
  readonly region: string | null;
  readonly plannedOn: Temporal.PlainDate;
  readonly precision: Precision;
  /** Of meetings only. */
  readonly format: Format | null;
  readonly themeKk: string;
  readonly themeRu: string;
};

/** A visible change after the adoption, with what the item said before. */
export type PlanAmendment = {
  readonly kind: 'added' | 'amended' | 'withdrawn';
  readonly reasonKk: string;
  readonly reasonRu: string;
  readonly amendedAt: Temporal.Instant;
  readonly was: Omit<PlanItemTerms, 'kind'> | null;
};

export type PlanItem = PlanItemTerms & {
  readonly id: string;
  readonly year: number;
  readonly body: string;
  /** Grows with every change. */
  readonly edition: number;
  readonly withdrawnAt: Temporal.Instant | null;
};

/** p(1,4,3): whose meetings the departmental plan holds. */
export const PLAN_HOLDERS: readonly Duty[] = ['deputy-head', 'agency-chair'];

/** Is a change of this plan a visible amendment with its reason? */
export const isAmended = ({ status }: Pick<DepartmentalPlan, 'status'>): boolean => status !== 'draft';

/** May a body plan this year today: the coming one, the running one? */
export const isOpenForPlan = (year: number, today: Temporal.PlainDate): boolean =>
  year === today.year || year === today.year + 1;

/** Why an item with these terms cannot stand in the plan; undefined when it can. `holder` is the post it names. */
export const faultOfItem = (
  plan: DepartmentalPlan,
  terms: PlanItemTerms,
  { today, holder }: { today: Temporal.PlainDate; holder: { body: string; duty: Duty } | undefined }
): Refused | undefined => {
  if (!isOpenForPlan(plan.year, today)) return refused('plan-year-closed', { params: { year: plan.year } });
  if (terms.plannedOn.year !== plan.year) return refusedField('plannedOn', 'day-outside-year');
  if (isAmended(plan) && Temporal.PlainDate.compare(lastDayOf(terms), today) < 0)
    return refusedField('plannedOn', 'day-passed');
  if (terms.kind === 'meeting' && terms.format === null) return refusedField('format', 'nothing-chosen');
  return faultOfHolder(plan, terms, holder);
};

const faultOfHolder = (
  { body }: DepartmentalPlan,
  { kind, post }: PlanItemTerms,
  holder: { body: string; duty: Duty } | undefined
): Refused | undefined => {
  if (post === null) return kind === 'meeting' ? refusedField('post', 'plan-holder', { cites: [1, 4, 3] }) : undefined;
  if (holder?.body !== body) return refusedField('post', 'holder-elsewhere');
  return PLAN_HOLDERS.includes(holder.duty) ? undefined : refusedField('post', 'plan-holder', { cites: [1, 4, 3] });
};

/** p(1,4,3): why the plan cannot be adopted by a document of this day; undefined when it can. */
export const faultOfAdoption = (
  plan: DepartmentalPlan,
  items: readonly Pick<PlanItemTerms, 'kind'>[],
  adoptedOn: Temporal.PlainDate,
  today: Temporal.PlainDate
): Refused | undefined => {
  if (plan.status !== 'draft') return refused('plan-adopted-already', { cites: [1, 4, 3] });
  if (!items.some(({ kind }) => kind === 'meeting')) return refused('plan-without-meetings', { cites: [1, 4, 3] });
  return Temporal.PlainDate.compare(adoptedOn, today) > 0 ? refusedField('adoptedOn', 'day-in-future') : undefined;
};

/** Why the plan cannot be made public; undefined when it can. */
export const faultOfPublication = ({ status }: DepartmentalPlan): Refused | undefined =>
  status === 'adopted' ? undefined : refused(status === 'draft' ? 'plan-not-adopted' : 'plan-published-already');

const same = (one: PlanItemTerms[keyof PlanItemTerms], other: PlanItemTerms[keyof PlanItemTerms]): boolean =>
  String(one) === String(other);

/** The columns in which two wordings of an item differ. */
export const differingColumns = (one: PlanItemTerms, other: PlanItemTerms): readonly (keyof PlanItemTerms)[] =>
  (['kind', 'post', 'region', 'plannedOn', 'precision', 'format', 'themeKk', 'themeRu'] as const).filter(
    (column) => !same(one[column], other[column])
  );
