import { PLAN_ITEM_KINDS, type PlanItemTerms } from '#planning/index.ts';
import type { Themes } from './year.ts';

/** Who holds a meeting of a plan: the post is looked up when the plan is filled. */
type PlannedHolder = 'deputy' | 'chair' | null;
export type PlannedItem = Omit<PlanItemTerms, 'post'> & { readonly holder: PlannedHolder };

type Reason = { readonly kk: string; readonly ru: string };

/** What became of an item after the adoption, on a day: moved to another day, or taken out. */
export type PlannedAmendment = {
  readonly item: number;
  readonly on: Temporal.PlainDate;
  readonly movedTo: Temporal.PlainDate | null;
  readonly reason: Reason;
};

/** What a body does with its plan for a year, and when; a day that has not come is null. */
export type PlannedPlan = {
  readonly body: string;
  readonly items: readonly PlannedItem[];
  readonly preparedOn: Temporal.PlainDate;
  readonly adoptedOn: Temporal.PlainDate | null;
  readonly publishedOn: Temporal.PlainDate | null;
  readonly amendments: readonly PlannedAmendment[];
};

/** What the demonstration's plans say. */
export type PlanWords = {
  readonly others: readonly { readonly kind: string; readonly kk: string; readonly ru: string }[];
  readonly reasons: readonly Reason[];
  readonly withdrawal: Reason;
};

type Around = {
  readonly bodies: readonly string[];
  readonly regions: readonly string[];
  readonly themes: Themes;
  readonly words: PlanWords;
};

/** Of so many bodies one never adopts, one is late, one keeps its plan to itself. */
const SILENT = 13;
const LATE = 9;
const UNPUBLISHED = 6;
/** Always among those who still prepare before the last days; its draft holds a meeting on a Saturday. */
const LAST_MOMENT = 'transport';
/** Always adopts: a meeting to come stands in its plan. */
export const PLANNER_OF_COMING = 'labour';

const dayIn = (year: number, month: number, day: number): Temporal.PlainDate =>
  Temporal.PlainDate.from({ year, month, day });

const workday = (year: number, dayOfYear: number): Temporal.PlainDate => {
  const day = dayIn(year, 1, 1).add({ days: dayOfYear });
  return day.dayOfWeek > 5 ? day.subtract({ days: day.dayOfWeek - 5 }) : day;
};

const turnOf = <T>(list: readonly T[], index: number): T | undefined => list[index % list.length];

/** The meetings of a deputy and an agency chair, one without a day, and something besides. */
const itemsOf = (year: number, body: string, place: number, around: Around): PlannedItem[] => {
  const { regions, themes, words } = around;
  const said = (index: number) => {
    const [themeKk, themeRu] = turnOf(themes[body] ?? [], index) ?? ['Тұрғындардың сұрақтары', 'Вопросы жителей'];
    return { themeKk, themeRu };
  };
  const region = (index: number): string | null => turnOf(regions, place * 5 + year + index) ?? null;
  const meeting = { kind: 'meeting', precision: 'day' } as const;
  const other = turnOf(words.others, place + year);
  const late = dayIn(year, 9 + (place % 3), 1);
  return [
    {
      ...meeting,
      holder: 'deputy',
      region: region(0),
      plannedOn: workday(year, 40 + ((place * 11) % 60)),
      format: 'offline',
      ...said(0)
    },
    {
      ...meeting,
      holder: 'chair',
      region: region(7),
      plannedOn: workday(year, 120 + ((place * 13) % 80)),
      format: 'mixed',
      ...said(1)
    },
    { ...meeting, holder: 'deputy', region: null, plannedOn: late, precision: 'month', format: 'online', ...said(0) },
    {
      kind: PLAN_ITEM_KINDS.find((kind) => kind === other?.kind) ?? 'other',
      holder: null,
      region: place % 2 === 0 ? region(3) : null,
      plannedOn: dayIn(year, 3 + (place % 6), 1),
      precision: 'month',
      format: null,
      themeKk: other?.kk ?? '',
      themeRu: other?.ru ?? ''
    }
  ];
};

/** A Saturday of the region's first meeting, so that the draft shows a warning. */
const onSaturday = (items: readonly PlannedItem[]): PlannedItem[] =>
  items.slice(0, 1).map((item) => ({ ...item, plannedOn: saturdayAfter(item.plannedOn.add({ days: 30 })) }));

const saturdayAfter = (day: Temporal.PlainDate): Temporal.PlainDate => day.add({ days: (6 - day.dayOfWeek + 7) % 7 });

const daysOf = (year: number, body: string, place: number) => {
  const usual = dayIn(year - 1, 11, 2).add({ days: body === LAST_MOMENT ? 34 : (place * 9) % 40 });
  const never = place % SILENT === 12 && body !== PLANNER_OF_COMING;
  const adoptedOn = place % LATE === 4 && body !== LAST_MOMENT ? dayIn(year - 1, 12, 18) : usual;
  return {
    preparedOn: usual.subtract({ days: body === LAST_MOMENT ? 30 : 14 }),
    adoptedOn: never ? null : adoptedOn,
    publishedOn: never || place % UNPUBLISHED === 2 ? null : adoptedOn.add({ days: 3 })
  };
};

/** One plan of five moved its second item by two weeks three weeks before, one of seven gave up what stood besides meetings. */
const amendmentsOf = (items: readonly PlannedItem[], place: number, words: PlanWords): PlannedAmendment[] => {
  const [, moved, , besides] = items;
  const reason = turnOf(words.reasons, place);
  return [
    ...(place % 5 === 1 && moved && reason
      ? [
          {
            item: 1,
            on: moved.plannedOn.subtract({ days: 21 }),
            movedTo: moved.plannedOn.add({ days: 14 }),
            reason
          }
        ]
      : []),
    ...(place % 7 === 3 && besides
      ? [{ item: 3, on: besides.plannedOn.subtract({ days: 5 }), movedTo: null, reason: words.withdrawal }]
      : [])
  ];
};

/**
 * p(1,4,3): what the bodies plan for a year and what came of it before today: most adopt in time, one late, one never; some
 * changed their plan in sight of all. Always the same for the same year and day.
 */
export const plannedPlans = (year: number, today: Temporal.PlainDate, around: Around): readonly PlannedPlan[] => {
  const isPast = (day: Temporal.PlainDate): boolean => Temporal.PlainDate.compare(day, today) < 0;
  const past = (day: Temporal.PlainDate | null): Temporal.PlainDate | null => (day && isPast(day) ? day : null);
  return around.bodies.flatMap((body, place) => {
    const days = daysOf(year, body, place);
    if (!isPast(days.preparedOn)) return [];
    const items = itemsOf(year, body, place, around);
    const adoptedOn = past(days.adoptedOn);
    return [
      {
        body,
        items: body === LAST_MOMENT ? [...items, ...onSaturday(items)] : items,
        preparedOn: days.preparedOn,
        adoptedOn,
        publishedOn: past(days.publishedOn),
        amendments: adoptedOn ? amendmentsOf(items, place, around.words).filter(({ on }) => isPast(on)) : []
      }
    ];
  });
};
