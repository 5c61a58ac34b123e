import type { Duty } from '#platform/actor.ts';
import { today as dayOf, ZONE } from '#platform/clock.ts';
import {
  addPlanItem,
  adoptDepartmentalPlan,
  changePlanItem,
  publishDepartmentalPlan,
  withdrawPlanItem
} from '#planning/server/index.ts';
import { createPost, renewRegister } from '#registry/server/index.ts';
import { PLANNER_OF_COMING, type PlannedItem, type PlannedPlan, plannedPlans } from '../departmental-plans.ts';
import { act } from './act.ts';
import { fillMeeting } from './meetings.ts';
import { seedPlans, seedThemes } from './seed.ts';

type Posts = { readonly deputy: string; readonly chair: string };
type Filling = { bodies: readonly string[]; regions: readonly string[]; order: number };

const at = (day: Temporal.PlainDate, plainTime: string): Temporal.Instant =>
  day.toZonedDateTime({ timeZone: ZONE, plainTime }).toInstant();

/** p(1,4,3): the plans of last year, this and the next in every state, and a meeting to come that stands in one of them. */
export const fillDepartmentalPlans = async (
  { bodies, regions, order }: Filling,
  now: Temporal.Instant
): Promise<void> => {
  const today = dayOf(now);
  const posts = await fillPosts(bodies, now);
  const around = { bodies, regions, themes: seedThemes(), words: seedPlans() };
  for (const year of [today.year - 1, today.year, today.year + 1])
    for (const plan of plannedPlans(year, today, around)) {
      const holders = posts.get(plan.body);
      if (holders) await fillPlan(year, plan, holders);
    }
  const holders = posts.get(PLANNER_OF_COMING);
  if (holders) await addComing(holders.chair, order, now);
};

/** The posts of a deputy and of an agency chair in each body; where it has no agency the deputy stands for both. */
const fillPosts = async (bodies: readonly string[], now: Temporal.Instant): Promise<ReadonlyMap<string, Posts>> => {
  const posts = new Map<string, Posts>();
  for (const body of bodies) {
    const seed = seedPlans().posts[body];
    if (!seed) continue;
    const make = async (duty: Duty, { kk, ru, en }: typeof seed.deputy): Promise<string> =>
      (await act(createPost, { body, duty, titleKk: kk, titleRu: ru, titleEn: en }, now)).post;
    const deputy = await make('deputy-head', seed.deputy);
    posts.set(body, { deputy, chair: seed.chair ? await make('agency-chair', seed.chair) : deputy });
  }
  await renewRegister();
  return posts;
};

const fillPlan = async (year: number, plan: PlannedPlan, posts: Posts): Promise<void> => {
  const { body, items, preparedOn, adoptedOn, publishedOn, amendments } = plan;
  const place = { year: String(year), body };
  const ids: string[] = [];
  for (const [minute, item] of items.entries()) {
    const when = at(preparedOn, '11:00').add({ minutes: minute });
    ids.push((await act(addPlanItem, { ...place, ...fieldsOf(item, posts) }, when)).item);
  }
  if (adoptedOn) {
    const document = `${40 + body.length * 3}-ө`;
    const seen = { adoptedOn: adoptedOn.toString(), edition: String(items.length) };
    await act(adoptDepartmentalPlan, { ...place, ...seen, document }, at(adoptedOn, '16:00'));
  }
  if (publishedOn) await act(publishDepartmentalPlan, place, at(publishedOn, '12:00'));
  for (const { item, on, movedTo, reason } of amendments) {
    const [id = '', was] = [ids[item], items[item]];
    const given = { reasonKk: reason.kk, reasonRu: reason.ru };
    if (was && movedTo) {
      const moved = fieldsOf({ ...was, plannedOn: movedTo }, posts);
      await act(changePlanItem, { item: id, edition: '1', ...moved, ...given }, at(on, '10:00'));
    } else await act(withdrawPlanItem, { item: id, edition: '1', ...given }, at(on, '10:00'));
  }
};

const fieldsOf = ({ holder, ...item }: PlannedItem, posts: Posts) => ({
  kind: item.kind,
  post: holder === null ? '' : posts[holder],
  region: item.region ?? '',
  plannedOn: item.plannedOn.toString(),
  precision: item.precision,
  format: item.format ?? ('' as const),
  themeKk: item.themeKk,
  themeRu: item.themeRu
});

const DAYS_AHEAD = 16;
const PLANNED_DAYS = 40;
const REGION = 'turkistan';

/** Put into the plan in sight of all, and announced: the meeting of an agency chair two weeks from now, if the year has as many left. */
const addComing = async (chair: string, order: number, now: Temporal.Instant): Promise<void> => {
  const today = dayOf(now);
  const day = today.add({ days: DAYS_AHEAD });
  const added = now.subtract({ hours: 24 * PLANNED_DAYS });
  if (day.year !== today.year || dayOf(added).year !== day.year) return;
  const { theme, added: reason } = seedPlans().coming;
  const item = {
    kind: 'meeting',
    holder: 'chair',
    region: REGION,
    plannedOn: day,
    precision: 'day',
    format: 'offline',
    themeKk: theme.kk,
    themeRu: theme.ru
  } as const;
  const { item: planItem } = await act(
    addPlanItem,
    {
      year: String(day.year),
      body: PLANNER_OF_COMING,
      ...fieldsOf(item, { deputy: chair, chair }),
      reasonKk: reason.kk,
      reasonRu: reason.ru
    },
    added
  );
  const startsAt = at(day, '15:00');
  await fillMeeting(
    { body: PLANNER_OF_COMING, region: REGION, startsAt, format: 'offline', theme, fate: 'announced', place: null },
    { planItem, holder: chair },
    order,
    now
  );
};
