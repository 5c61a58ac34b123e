import { error } from '@sveltejs/kit';
import { printPoint } from '#decree/index.ts';
import * as m from '#paraglide/messages.js';
import { localizeHref } from '#paraglide/runtime.js';
import { today } from '#platform/clock.ts';
import type { Locale } from '#platform/locale.ts';
import { legalDate } from '#platform/words/index.ts';
import {
  FORMATS,
  formatWords,
  mayReadProposals,
  PLAN_HOLDERS,
  PLAN_ITEM_KINDS,
  planItemKindWords,
  yearlyDueOn
} from '#planning/index.ts';
import { departmentalPlans, departmentalPlanView, type PlanView } from '#planning/server/index.ts';
import { nameOf } from '#registry/index.ts';
import { holdersOf } from '#registry/server/index.ts';
import { plannedBody } from '../../planned-body.server.ts';
import { type Choice, registerNames, type RegisterNames } from '../../register-names.server.ts';

type Asking = { params: { year: string; body: string }; locals: App.Locals };

/** The plan an address asks for, with its items where the body has begun; a draft is read by those who read its proposals. */
export const askedPlan = async ({
  params,
  locals
}: Asking): Promise<{ year: number; body: string; found: PlanView | undefined; names: RegisterNames }> => {
  const place = await plannedBody(params);
  if (!mayReadProposals(locals.actor, place.body)) error(403);
  const [found, names] = await Promise.all([
    departmentalPlanView(place),
    registerNames(locals.locale, today(locals.now))
  ]);
  return { ...place, found, names };
};

/** By when plans for the year are due, in words, with the point that says so, and whether the day has passed. */
export const planDueWords = (
  year: number,
  now: Temporal.Instant,
  locale: Locale
): { day: string; text: string; point: string; passed: boolean } | null => {
  const dueOn = yearlyDueOn('DepartmentalPlanAdopted', year - 1);
  if (!dueOn) return null;
  const day = legalDate(dueOn, locale);
  return {
    day,
    text: m.plan_due({ day }, { locale }),
    point: m.plan_point({ point: printPoint([1, 4, 3], locale) }, { locale }),
    passed: Temporal.PlainDate.compare(today(now), dueOn) > 0
  };
};

/** The years whose plans can be looked at: the coming one, the running one, and whichever has a plan. */
export const planYears = async (
  year: number,
  now: Temporal.Instant,
  hrefOf: (year: number) => string
): Promise<{ href: string; text: string; current: boolean }[]> => {
  const running = today(now).year;
  const planned = await departmentalPlans(['draft', 'adopted', 'published']);
  const years = [...new Set([running + 1, running, ...planned.map((one) => one.year)])];
  return years
    .toSorted((one, other) => other - one)
    .map((one) => ({ href: hrefOf(one), text: String(one), current: one === year }));
};

/** The address of a body's plan, in the reader's language. */
export const planHref = (year: number, body: string, rest = ''): string =>
  localizeHref(`/office/plans/${year}/${body}${rest}`);

/** The way back to a body's plan. */
export const wayToPlan = (
  year: number,
  body: string,
  names: RegisterNames,
  locale: Locale
): { href: string; text: string }[] => [
  { href: localizeHref(`/office/plans/${year}`), text: m.plan_titles({ year }, { locale }) },
  { href: planHref(year, body), text: names.body(body) }
];

/** What can be chosen in the form of an item of this body's plan. */
export const itemChoices = async (
  { year, body, names }: { year: number; body: string; names: RegisterNames },
  { now, locale }: { now: Temporal.Instant; locale: Locale }
): Promise<Record<'kinds' | 'posts' | 'regions' | 'formats', readonly Choice[]> & { first: string; last: string }> => {
  const holders = await holdersOf([body], today(now), PLAN_HOLDERS);
  return {
    kinds: PLAN_ITEM_KINDS.map((kind) => ({ value: kind, text: planItemKindWords(kind, locale) })),
    posts: holders.map(({ id, titles }) => ({ value: id, text: nameOf(titles, locale) })),
    regions: names.regions,
    formats: FORMATS.map((format) => ({ value: format, text: formatWords(format, locale) })),
    first: `${year}-01-01`,
    last: `${year}-12-31`
  };
};
