import { today } from '#platform/clock.ts';
import type { Locale } from '#platform/locale.ts';
import { dayAndMonth, groupedNumber } from '#platform/words/index.ts';
import {
  compareVariants,
  figuresOf,
  inTwo,
  type KeptPlace,
  type Placement,
  type PlanningYear,
  ruleName,
  RULES,
  type VariantDifference
} from '#planning/index.ts';
import { placesOf, planningYearOf, variantsOf, wishesOf } from '#planning/server/index.ts';
import { htmlLang } from '#text/index.ts';
import { type RegisterNames, registerNames } from '../../../../../register-names.server.ts';
import { variantLine, variantOf, yearOf } from '../variant-page.server.ts';
import type { PageServerLoad } from './$types';

/** Two variants of a year side by side: what they come to, and each line they place differently. */
export const load: PageServerLoad = async ({ params, url, locals: { locale, now } }) => {
  const year = yearOf(params);
  const asked = ['a', 'b'].map((side) => url.searchParams.get(side) ?? '');
  const options = (await variantsOf(year)).map(({ id, name }) => ({ value: id, text: name, lang: htmlLang(name) }));
  const page = { year, asked, options };
  if (asked.includes('')) return { ...page, compared: null };
  return { ...page, compared: await compared(params, asked, locale, now) };
};

const compared = async (params: { year: string }, asked: readonly string[], locale: Locale, now: Temporal.Instant) => {
  const year = yearOf(params);
  const [variants, planning, wishes, places, names] = await Promise.all([
    Promise.all(asked.map((id) => variantOf(params, id))),
    planningYearOf(year),
    wishesOf(year),
    placesOf(asked),
    registerNames(locale, today(now))
  ]);
  const placements = asked.map((id) => (places.get(id) ?? []).flatMap(placementOf));
  const [first = [], second = []] = placements;
  const { differences, alike } = compareVariants(wishes, first, second);
  return {
    variants: variants.map((variant) => variantLine(variant, names, locale)),
    ...figuresSaid(planning, placements, names, locale),
    alike,
    differences: differences.map((difference) => {
      const wish = wishes.find(({ id }) => id === difference.wish);
      const { text, lang } = inTwo(wish?.themeKk ?? '', wish?.themeRu ?? '', locale);
      return { ...sidesOf(difference, names, locale), body: names.body(wish?.body ?? ''), theme: text, lang };
    })
  };
};

const placementOf = ({ wish, region, on, locked }: KeptPlace): Placement[] =>
  on === null || region === null ? [] : [{ wish, region, on: on.toString(), locked }];

/** The figures of both sides, each as text. */
const figuresSaid = (
  planning: PlanningYear,
  placements: readonly (readonly Placement[])[],
  names: RegisterNames,
  locale: Locale
) => {
  const figures = placements.map((each) =>
    figuresOf(planning, each, (body, region) => planning.weights[body]?.[region] ?? MIDDLE)
  );
  const count = (number: number): string => groupedNumber(Math.round(number), locale);
  const broken = figures.flatMap((one) => one.broken);
  return {
    sums: figures.map((one) => ({
      placed: count(one.placed),
      unplaced: count(one.unplaced),
      priority: count(one.priority),
      value: count(one.score.value),
      deducted: count(Object.values(one.score.deducted).reduce((sum, points) => sum + points, 0)),
      hard: count(one.hardClashes)
    })),
    rules: RULES.filter(({ id }) => broken.some(({ rule }) => rule === id)).map(({ id, hard }) => ({
      rule: ruleName(id, locale),
      hard,
      times: figures.map((one) => count(one.broken.find(({ rule }) => rule === id)?.times ?? 0)),
      points: figures.map((one) => (one.score.deducted[id] ? count(one.score.deducted[id]) : ''))
    })),
    quarters: [0, 1, 2, 3].map((at) => figures.map(({ quarters }) => count(quarters[at] ?? 0))),
    visits: planning.regions
      .map(({ id }) => ({ region: names.region(id), visits: figures.map(({ visits }) => count(visits.get(id) ?? 0)) }))
      .toSorted((one, other) => one.region.localeCompare(other.region, locale))
  };
};

/** The weight of a region that a body has not ranked. */
const MIDDLE = 50;

const sidesOf = ({ wish, kind, first, second, days }: VariantDifference, names: RegisterNames, locale: Locale) => {
  const side = (placement: Placement | null) =>
    placement && { day: dayAndMonth(placement.on, locale), region: names.region(placement.region) };
  return { wish, kind, days, first: side(first), second: side(second) };
};
