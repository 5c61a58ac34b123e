import { localizeHref } from '#paraglide/runtime.js';
import { actorId } from '#platform/actor.ts';
import type { Locale } from '#platform/locale.ts';
import { today } from '#platform/clock.ts';
import { percent } from '#platform/words/index.ts';
import { differencesOf, type Doubt, type SortedGroup, type SortingResult } from '#sorting/index.ts';
import { doubtWords } from '#sorting/board/ui/board-words.ts';
import { differenceLines, themeTrends } from '#sorting/adoption/ui/shown-sorting.ts';
import { taxonomy, undoable } from '#sorting/server/index.ts';
import { registerNames } from '../../../register-names.server.ts';
import { newReceipt } from '../../../submit.server.ts';
import { boardActions, openBoard } from './board-actions.server.ts';
import type { Actions, PageServerLoad } from './$types';

const MOST_DOUBTS = 15;
const MOST_DIFFERENCES = 40;

/** What waits for a person: pairs that the machine could not tell, what it would do otherwise, what can be taken back. */
export const load: PageServerLoad = async (event) => {
  const { actor, locale, now } = event.locals;
  const { id, result, proposal } = await openBoard(event.params.sorting, event.locals);
  const [{ themes }, register, undo] = await Promise.all([
    taxonomy(),
    registerNames(locale, today(now)),
    undoable(id, actorId(actor))
  ]);
  const themeNames = Object.fromEntries(themes.map((theme) => [theme.id, theme.names]));
  const lines =
    result && proposal
      ? differenceLines(
          { groups: result.groups, themeNames, differences: differencesOf(proposal, result) },
          { locale, body: register.body, region: register.region }
        )
      : [];
  return {
    doubts: result ? doubtsOf(result, id, locale) : [],
    differences: lines.slice(0, MOST_DIFFERENCES),
    more: Math.max(0, lines.length - MOST_DIFFERENCES),
    trends: result && themeTrends({ themes: result.themes, themeNames }, locale),
    undo,
    receipt: newReceipt(event)
  };
};

const doubtsOf = ({ doubts, groups }: SortingResult, sorting: string, locale: Locale) => {
  const byId = new Map(groups.map((group) => [group.id, group]));
  const side = ({ id, title, questions, people, ranks }: SortedGroup) => ({
    id,
    place: ranks.support.position,
    title: title.text,
    lang: title.lang,
    questions: questions.length,
    people,
    href: localizeHref(`/office/sorting/${sorting}/${id}`)
  });
  return doubts
    .toSorted((left: Doubt, right: Doubt) => right.probability - left.probability)
    .slice(0, MOST_DOUBTS)
    .flatMap(({ one, other, probability, why }) => {
      const [left, right] = [byId.get(one), byId.get(other)];
      if (!left || !right) return [];
      const chance = percent(probability, locale);
      return [{ one: side(left), other: side(right), chance, why: doubtWords(why, locale) }];
    });
};

export const actions: Actions = boardActions;
