import { error } from '@sveltejs/kit';
import { localizeHref } from '#paraglide/runtime.js';
import { actorId } from '#platform/actor.ts';
import { today } from '#platform/clock.ts';
import type { Locale } from '#platform/locale.ts';
import { percent, shortDateTime } from '#platform/words/index.ts';
import { langOf } from '#questions/ui/question-words.ts';
import { nameOf } from '#registry/index.ts';
import { addresseeWords, competentOn, type SortedGroup, trendWords, whyHere } from '#sorting/index.ts';
import { placesInOrders } from '#sorting/adoption/ui/shown-sorting.ts';
import { whyWords } from '#sorting/board/ui/board-words.ts';
import { boardQuestions, saidOfGroup, taxonomy, undoable } from '#sorting/server/index.ts';
import { registerNames } from '../../../../register-names.server.ts';
import { newReceipt } from '../../../../submit.server.ts';
import { boardActions, openBoard } from '../board-actions.server.ts';
import type { Actions, PageServerLoad } from './$types';

const PAGE = 100;

/** One group: its questions, each with why it stands here, and all that can be done with it. */
export const load: PageServerLoad = async (event) => {
  const { actor, locale, now } = event.locals;
  const { id, result } = await openBoard(event.params.sorting, event.locals);
  const group = result?.groups.find((one) => one.id === event.params.group);
  if (!group) error(404);
  const page = Math.max(1, Math.trunc(Number(event.url.searchParams.get('page'))) || 1);
  const shown = group.questions.slice((page - 1) * PAGE, page * PAGE);
  const [asked, [first], said, { themes }, register, undo] = await Promise.all([
    boardQuestions(shown),
    boardQuestions(group.questions.slice(0, 1)),
    saidOfGroup(group.questions),
    taxonomy(),
    registerNames(locale, today(now)),
    undoable(id, actorId(actor))
  ]);
  const names = new Map(themes.map((theme) => [theme.id, nameOf(theme.names, locale)]));
  return {
    group: {
      ...headOf(group, names, locale),
      addressee: addresseeWords(group.route, group.body, { locale, bodyName: register.body }),
      places: group.places.map(({ region, questions }) => `${register.region(region)} (${questions})`).join(', ')
    },
    said: said.flatMap(({ kind, madeAt }) => (kind === 'apart' ? [] : [{ kind, when: shortDateTime(madeAt, locale) }])),
    questions: asked.map(shownQuestion(first, said, { locale, region: register.region })),
    themeOptions: themes
      .filter((theme) => competentOn(theme, today(now)) !== null)
      .map((theme) => ({ value: theme.id, text: names.get(theme.id) ?? theme.id }))
      .toSorted((one, other) => one.text.localeCompare(other.text, locale)),
    page,
    pages: Math.max(1, Math.ceil(group.questions.length / PAGE)),
    undo,
    receipt: newReceipt(event)
  };
};

type Asked = Awaited<ReturnType<typeof boardQuestions>>[number];
type Said = Awaited<ReturnType<typeof saidOfGroup>>;

/** A question with why it stands with the first of its group. */
const shownQuestion = (
  first: Asked | undefined,
  said: Said,
  { locale, region: regionName }: { locale: Locale; region: (id: string) => string }
) => {
  const brought = new Set(said.flatMap(({ kind, questions }) => (kind === 'together' ? questions : [])));
  return ({ text, language, region, ...question }: Asked) => {
    const leader = first && first.id !== question.id ? first.text : null;
    return {
      ...question,
      text,
      lang: langOf(language),
      region: regionName(region),
      href: localizeHref(`/office/questions/${question.number}`),
      why: whyWords(whyHere(text, leader, brought.has(question.id)), locale)
    };
  };
};

const headOf = (group: SortedGroup, names: ReadonlyMap<string, string>, locale: Locale) => ({
  id: group.id,
  title: group.title,
  theme: group.theme,
  themeName: group.theme === null ? null : (names.get(group.theme) ?? group.theme),
  route: group.route,
  certain: group.certain,
  locked: group.locked,
  count: group.questions.length,
  people: group.people,
  terms: [...group.terms.kk, ...group.terms.ru].join(', '),
  best: group.best.map(({ theme, probability }) => ({
    id: theme,
    name: names.get(theme) ?? theme,
    chance: percent(probability, locale)
  })),
  orders: placesInOrders(group, locale),
  trend: group.trend && trendWords(group.trend, locale)
});

export const actions: Actions = boardActions;
