import { error } from '@sveltejs/kit';
import { localizeHref } from '#paraglide/runtime.js';
import { today } from '#platform/clock.ts';
import { groupedNumber, legalDate, percent } from '#platform/words/index.ts';
import { nameOf } from '#registry/index.ts';
import { trendWords } from '#sorting/index.ts';
import { textsOf } from '#sorting/server/index.ts';
import { langOf } from '#questions/ui/question-words.ts';
import { placesInOrders, showGroup, themeName } from '#sorting/adoption/ui/shown-sorting.ts';
import { registerNames } from '../../../../../register-names.server.ts';
import { sortingOr404 } from '../../../../../sorting-page.server.ts';
import type { PageServerLoad } from './$types';

const MOST_LISTED = 60;

/** One group of an adopted result: its questions, places, words, and why it stands where it stands. */
export const load: PageServerLoad = async ({ params, url, locals }) => {
  const { locale, now } = locals;
  const { sorting, version, versions } = await sortingOr404(params.meeting, url);
  const group = sorting.groups.find(({ id }) => id === params.group);
  if (!group) error(404);
  const listed = group.questions.slice(0, MOST_LISTED);
  const [register, texts] = await Promise.all([registerNames(locale, today(now)), textsOf(listed)]);
  const names = { locale, body: register.body, region: register.region };
  const back = `/meetings/${params.meeting}/sorting${version === versions[0]?.version ? '' : `?version=${version}`}`;
  return {
    number: params.meeting,
    meetingHref: localizeHref(`/meetings/${params.meeting}`),
    back: localizeHref(back),
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
    questions: listed.map((number) => {
      const found = texts.get(number);
      return {
        number,
        href: localizeHref(`/questions/${number}`),
        text: found?.text ?? null,
        lang: langOf(found?.language ?? 'other')
      };
    }),
    more: group.questions.length - listed.length
  };
};
