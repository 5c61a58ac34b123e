import type { PlanAmendment } from '#planning/index.ts';
import { meetingsOfPlanItems } from '#meetings/server/index.ts';
import type { PlanState, PlanView } from '#planning/server/index.ts';
import { postTitles } from '#registry/server/index.ts';
import { type Named, naming } from './named.server.ts';

type Bilingual = { kk: string; ru: string };

type ListedPlanResource = {
  year: number;
  body: Named;
  url: string;
  adoptedOn: string | null;
  document: string | null;
  /** Adopted after the day due. */
  late: boolean;
  meetings: number;
  others: number;
};

type AmendmentResource = {
  kind: string;
  at: string;
  reason: Bilingual;
  before: {
    plannedOn: string;
    precision: string;
    region: string | null;
    format: string | null;
    theme: Bilingual;
  } | null;
};

type ItemResource = {
  id: string;
  kind: string;
  /** The post that holds it; null where the body as a whole speaks. */
  holder: Named['name'] | null;
  /** Null: the whole country. */
  region: Named | null;
  /** Null where only the month is set. */
  day: string | null;
  month: string;
  format: string | null;
  theme: Bilingual;
  withdrawn: boolean;
  meeting: { number: string; url: string } | null;
  amendments: AmendmentResource[];
};

type PlanResource = Omit<ListedPlanResource, 'meetings' | 'others'> & { items: ItemResource[] };

const numbered = (document: string | null): string | null => document && `№ ${document}`;

/** The published plans of a year, as the open interface lists them. docs/api.md describes the shape. */
export const planListResource = async (
  year: number,
  states: Iterable<PlanState>,
  origin: string
): Promise<{ year: number; plans: ListedPlanResource[] }> => {
  const { body } = await naming();
  return {
    year,
    plans: [...states]
      .filter(({ status }) => status === 'published')
      .map((state) => ({
        year,
        body: body(state.body),
        url: `${origin}/plans/${year}/${state.body}`,
        adoptedOn: state.adoptedOn?.toString() ?? null,
        document: numbered(state.document),
        late: state.late,
        meetings: state.meetings,
        others: state.others
      }))
      .toSorted((one, other) => (one.body.id < other.body.id ? -1 : 1))
  };
};

/** A published plan as the open interface gives it, with what was taken out of it. docs/api.md describes the shape. */
export const planResource = async ({ plan, items }: PlanView, origin: string): Promise<PlanResource> => {
  const { year } = plan;
  const [{ body, region }, titles, meetings] = await Promise.all([
    naming(),
    postTitles([...new Set(items.flatMap(({ post }) => post ?? []))]),
    meetingsOfPlanItems(items.map(({ id }) => id))
  ]);
  const itemResource = (item: PlanView['items'][number]): ItemResource => {
    const meeting = meetings.get(item.id);
    return {
      id: item.id,
      kind: item.kind,
      holder: item.post === null ? null : (titles.get(item.post) ?? null),
      region: item.region === null ? null : region(item.region),
      day: item.precision === 'day' ? item.plannedOn.toString() : null,
      month: item.plannedOn.toString().slice(0, 7),
      format: item.format,
      theme: { kk: item.themeKk, ru: item.themeRu },
      withdrawn: item.withdrawnAt !== null,
      meeting:
        meeting && meeting.status !== 'draft'
          ? { number: meeting.number, url: `${origin}/meetings/${meeting.number}` }
          : null,
      amendments: item.amendments.map(amendmentResource)
    };
  };
  return {
    year,
    body: body(plan.body),
    url: `${origin}/plans/${year}/${plan.body}`,
    adoptedOn: plan.adoptedOn?.toString() ?? null,
    document: numbered(plan.document),
    late: plan.late,
    items: items.map(itemResource)
  };
};

const amendmentResource = ({ kind, amendedAt, reasonKk, reasonRu, was }: PlanAmendment): AmendmentResource => ({
  kind,
  at: amendedAt.toString(),
  reason: { kk: reasonKk, ru: reasonRu },
  before: was && {
    plannedOn: was.plannedOn.toString(),
    precision: was.precision,
    region: was.region,
    format: was.format,
    theme: { kk: was.themeKk, ru: was.themeRu }
  }
});
