import * as m from '#paraglide/messages.js';
import { today } from '#platform/clock.ts';
import type { Locale } from '#platform/locale.ts';
import { legalDate } from '#platform/words/index.ts';
import {
  formatWords,
  inTwo,
  type PlanAmendment,
  planAmendmentWords,
  type PlanItemTerms,
  planItemKindWords,
  plannedDate,
  shortPlannedDate
} from '#planning/index.ts';
import type { PlanView } from '#planning/server/index.ts';
import type { PlanLine } from '#planning/departmental-plan/ui/PlanTable.svelte';
import { nameOf } from '#registry/index.ts';
import { postTitles } from '#registry/server/index.ts';
import type { RegisterNames } from './register-names.server.ts';

/** What the lines of a plan are put into words by. */
export type PlanNaming = { names: RegisterNames; post: (id: string | null) => string; locale: Locale };

/** The words for a plan's posts and places; who is not named is the body itself. One query. */
export const planNaming = async (
  { plan, items }: PlanView,
  names: RegisterNames,
  locale: Locale
): Promise<PlanNaming> => {
  const ids = items.flatMap(({ post, amendments }) => [post, ...amendments.map(({ was }) => was?.post ?? null)]);
  const titles = await postTitles([...new Set(ids.filter((id) => id !== null))]);
  return { names, locale, post: (id) => (id && nameOf(titles.get(id), locale)) || names.body(plan.body) };
};

const placeWords = ({ region }: Pick<PlanItemTerms, 'region'>, { names, locale }: PlanNaming): string =>
  region === null ? m.plan_whole_country({}, { locale }) : names.region(region);

/** An item of a plan in words. */
export const planLine = (
  item: PlanView['items'][number],
  naming: PlanNaming,
  more: { href: string | null; warnings: readonly string[] }
): PlanLine => ({
  id: item.id,
  datetime: item.precision === 'month' ? item.plannedOn.toString().slice(0, 7) : item.plannedOn.toString(),
  day: shortPlannedDate(item.plannedOn, item.precision, naming.locale),
  kind: planItemKindWords(item.kind, naming.locale),
  who: naming.post(item.post),
  where: placeWords(item, naming),
  format: item.format && formatWords(item.format, naming.locale),
  theme: inTwo(item.themeKk, item.themeRu, naming.locale),
  withdrawn: item.withdrawnAt !== null,
  amendments: item.amendments.map((amendment, place) => amendmentLine(amendment, wordingAfter(item, place), naming)),
  ...more
});

/** A visible change: when, what, why, and of what stood before that which another wording took the place of. */
const amendmentLine = (
  { kind, reasonKk, reasonRu, amendedAt, was }: PlanAmendment,
  after: Before,
  naming: PlanNaming
): PlanLine['amendments'][number] => {
  const { locale } = naming;
  const act = planAmendmentWords(kind, locale);
  return {
    text: m.plan_amendment_on({ day: legalDate(today(amendedAt), locale), act }, { locale }),
    reason: inTwo(reasonKk, reasonRu, locale),
    was: was && m.plan_amendment_was({ terms: changedWords(was, after, naming) }, { locale })
  };
};

type Before = NonNullable<PlanAmendment['was']>;

/** What an item said after the amendment at this place: what stood before the next one, after the last what stands. */
const wordingAfter = (item: PlanView['items'][number], place: number): Before =>
  item.amendments.slice(place + 1).find(({ was }) => was !== null)?.was ?? item;

const changedWords = (was: Before, after: Before, naming: PlanNaming): string => {
  const [before, then] = [partsOf(was, naming), partsOf(after, naming)];
  const changed = before.filter((part, place) => part !== '' && part !== then[place]);
  return (changed.length > 0 ? changed : before.filter(Boolean)).join('; ');
};

const partsOf = (terms: Before, naming: PlanNaming): string[] => [
  plannedDate(terms.plannedOn, terms.precision, naming.locale),
  naming.post(terms.post),
  placeWords(terms, naming),
  terms.format ? formatWords(terms.format, naming.locale) : '',
  inTwo(terms.themeKk, terms.themeRu, naming.locale).text
];

/** What a plan holds, as the caption of its table: what was taken out is not counted. */
export const planCaption = ({ items }: PlanView, locale: Locale): string => {
  const standing = items.filter(({ withdrawnAt }) => withdrawnAt === null);
  const meetings = standing.filter(({ kind }) => kind === 'meeting').length;
  return m.plan_items_caption({ meetings, others: standing.length - meetings }, { locale });
};
