import { type Clash, clashesOf, type PlanningYear } from '../optimiser/index.ts';
import { forEachRule } from '../optimiser/rules.ts';
import type { PlanItem } from './departmental-plan.ts';

/** A meeting of a first head on a day, by the schedule. */
export type HeadVisit = {
  readonly id: string;
  readonly body: string;
  readonly region: string;
  readonly on: Temporal.PlainDate;
};

/** What the schedule's rules say of an item: it may stand, and its planners are told. */
export type PlanWarning = { readonly item: string; readonly clash: Clash };

const WARNING_RULES = ['no-day-off', 'closed-period', 'one-visit-a-week', 'head-rests'] as const;

/** The rules as they are set in the year, those that say nothing of deputies switched off. */
const rulesFor = ({ rules }: PlanningYear): PlanningYear['rules'] =>
  forEachRule((id) => ({ ...rules[id], on: rules[id].on && WARNING_RULES.some((rule) => rule === id) }));

/** Items of the whole country meet nobody in a region. */
const placeOf = ({ id, region }: PlanItem): string => region ?? `country/${id}`;

const wishOf = (
  { id, region, on, who }: { id: string; region: string; on: string; who: string },
  jointWith: readonly string[]
) => ({
  wish: { id, body: who, regions: [region], from: on, to: on, rural: false, jointWith },
  placement: { wish: id, region, on, locked: true }
});

/**
 * The rules of the schedule as warnings for meetings of a departmental plan whose day is known: days off, another head in the
 * region in the same week (unless it is the body's own head on that day), the same post too soon again. `around` is the year
 * with its rules as they are set; `visits` the meetings of first heads.
 */
export const planWarnings = (
  around: PlanningYear,
  items: readonly PlanItem[],
  visits: readonly HeadVisit[]
): readonly PlanWarning[] => {
  const own = items.filter(
    ({ kind, precision, withdrawnAt }) => kind === 'meeting' && precision === 'day' && withdrawnAt === null
  );
  const placed = [
    ...own.map((item) =>
      wishOf({ id: item.id, region: placeOf(item), on: item.plannedOn.toString(), who: `post/${item.post}` }, [
        item.body
      ])
    ),
    ...visits.map(({ id, region, on, body }) => wishOf({ id, region, on: on.toString(), who: body }, []))
  ];
  const planned = { ...around, wishes: placed.map(({ wish }) => wish), standing: [], rules: rulesFor(around) };
  const clashes = clashesOf(
    planned,
    placed.map(({ placement }) => placement)
  );
  return own.flatMap(({ id }) =>
    clashes.filter(({ wishes }) => wishes.includes(id)).map((clash) => ({ item: id, clash }))
  );
};
