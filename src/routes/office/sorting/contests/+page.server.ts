import { error } from '@sveltejs/kit';
import { localizeHref } from '#paraglide/runtime.js';
import { today } from '#platform/clock.ts';
import type { Locale } from '#platform/locale.ts';
import { fullDateTime } from '#platform/words/index.ts';
import { langOf } from '#questions/ui/question-words.ts';
import { nameOf } from '#registry/index.ts';
import { addresseeWords, bodiesAnsweredFor, competentOn, type KeptTheme } from '#sorting/index.ts';
import { decideContest, decidedContests, taxonomy, waitingContests } from '#sorting/server/index.ts';
import { registerNames } from '../../../register-names.server.ts';
import { showContest } from '../../../sorted-place.server.ts';
import { newReceipt, submit } from '../../../submit.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** What askers say against the sorting of the reader's meetings, to be answered. */
export const load: PageServerLoad = async (event) => {
  const { locale, actor, now } = event.locals;
  const bodies = bodiesAnsweredFor(actor);
  if (bodies.length === 0) error(403);
  const [waiting, decided, { themes }, register] = await Promise.all([
    waitingContests(bodies),
    decidedContests(bodies),
    taxonomy(),
    registerNames(locale, today(now))
  ]);
  const nameOfTheme = new Map(themes.map(({ id, names }) => [id, nameOf(names, locale)]));
  return {
    total: waiting.total,
    waiting: waiting.contests.map(({ asked, language, place, madeAt, kind, number, meeting, ...contest }) => ({
      ...showContest({ ...contest, madeAt, kind, number, meeting }, locale),
      number,
      kind,
      asked: { text: asked, lang: langOf(language) },
      since: fullDateTime(madeAt, locale),
      questionHref: localizeHref(`/questions/${number}`),
      group: place && {
        title: place.title.text,
        lang: place.title.lang,
        href: localizeHref(`/meetings/${meeting}/sorting/${place.id}`),
        theme: place.theme === null ? null : (nameOfTheme.get(place.theme) ?? place.theme),
        addressee: addresseeWords(place.route, place.body, { locale, bodyName: register.body })
      }
    })),
    decided: decided.map((contest) => ({
      ...showContest(contest, locale),
      number: contest.number,
      questionHref: localizeHref(`/questions/${contest.number}`)
    })),
    themes: standingThemes(themes, now, locale),
    done: event.url.searchParams.has('done'),
    receipt: newReceipt(event)
  };
};

const standingThemes = (themes: readonly KeptTheme[], now: Temporal.Instant, locale: Locale) =>
  themes
    .filter((theme) => competentOn(theme, today(now)) !== null)
    .map(({ id, names }) => ({ value: id, text: nameOf(names, locale) }))
    .toSorted((one, other) => one.text.localeCompare(other.text, locale));

export const actions: Actions = {
  default: (event) => submit(event, decideContest, { to: () => '/office/sorting/contests?done=decided' })
};
