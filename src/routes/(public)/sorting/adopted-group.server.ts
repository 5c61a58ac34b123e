import { error } from '@sveltejs/kit';
import * as m from '#paraglide/messages.js';
import { localizeHref } from '#paraglide/runtime.js';
import { today } from '#platform/clock.ts';
import type { Locale } from '#platform/locale.ts';
import { groupedNumber, legalDate, percent } from '#platform/words/index.ts';
import { nameOf } from '#registry/index.ts';
import { trendWords } from '#sorting/index.ts';
import { type PublishedSorting, type ShownText, textsOf } from '#sorting/server/index.ts';
import { langOf } from '#questions/ui/question-words.ts';
import { placesInOrders, showGroup, themeName } from '#sorting/adoption/ui/shown-sorting.ts';
import { registerNames } from '../../register-names.server.ts';
import { sortingCrumbs, sortingPath } from '../../sorting-page.server.ts';

const MOST_LISTED = 60;

/** One group of an adopted result: its questions, places, words, and why it stands where it stands. */
export const adoptedGroupPage = async (
  { sorting, version, versions }: PublishedSorting,
  id: string,
  { locale, now }: { locale: Locale; now: Temporal.Instant }
) => {
  const group = sorting.groups.find((one) => one.id === id);
  if (!group) error(404);
  const listed = group.questions.slice(0, MOST_LISTED);
  const [register, texts] = await Promise.all([registerNames(locale, today(now)), textsOf(listed)]);
  const names = { locale, body: register.body, region: register.region };
  const back = `${sortingPath(sorting)}${version === versions[0]?.version ? '' : `?version=${version}`}`;
  return {
    crumbs: [...sortingCrumbs(sorting, locale), { href: localizeHref(back), text: m.adopted_title({}, { locale }) }],
    group: showGroup(sorting, group, 'support', names),
    titleNumber: group.title.question,
    titleHref: group.title.question && localizeHref(`/questions/${group.title.question}`),
    adopted: { post: nameOf(sorting.adopted.post, locale), day: legalDate(sorting.adopted.on, locale) },
    certain: group.certain,
    best: group.best.map(({ theme, probability }) => ({
      theme: themeName(sorting, theme, locale),
      share: percent(probability, locale)
    })),
    places: placesInOrders(group, locale),
    regions: group.places
      .map(({ region, questions }) => `${register.region(region)} (${groupedNumber(questions, locale)})`)
      .join(', '),
    terms: group.terms,
    trend: group.trend && trendWords(group.trend, locale),
    questions: listed.map((number) => shownQuestion(number, texts.get(number))),
    more: group.questions.length - listed.length
  };
};

/** A question by its number; without words where they are no longer public. */
const shownQuestion = (number: string, found: ShownText | undefined) => ({
  number,
  href: localizeHref(`/questions/${number}`),
  text: found?.text ?? null,
  lang: langOf(found?.language ?? 'other')
});
