import { localizeHref } from '#paraglide/runtime.js';
import { today } from '#platform/clock.ts';
import type { Locale } from '#platform/locale.ts';
import { legalDate } from '#platform/words/index.ts';
import { nameOf } from '#registry/index.ts';
import { addresseeWords, type Contest } from '#sorting/index.ts';
import { adoptedPlace, contestsOfQuestion, taxonomy } from '#sorting/server/index.ts';
import { registerNames } from './register-names.server.ts';

/** Where a question went, as it was adopted. */
export type ShownPlace = {
  title: string;
  lang: 'kk' | 'ru';
  href: string;
  theme: string | null;
  addressee: string;
  /** How many other questions stand with it. */
  others: number;
};

/** Where the sorting of its meeting put a question; null where nothing is adopted or it came later. */
export const sortedPlace = async (
  question: string,
  { locale, now }: { locale: Locale; now: Temporal.Instant }
): Promise<ShownPlace | null> => {
  const place = await adoptedPlace(question);
  if (!place) return null;
  const { group, meeting } = place;
  const [register, { themes }] = await Promise.all([registerNames(locale, today(now)), taxonomy()]);
  const theme = themes.find(({ id }) => id === group.theme);
  return {
    title: group.title.text,
    lang: group.title.lang,
    href: localizeHref(`/meetings/${meeting}/sorting/${group.id}`),
    theme: theme ? nameOf(theme.names, locale) : null,
    addressee: addresseeWords(group.route, group.body, { locale, bodyName: register.body }),
    others: group.questions.length - 1
  };
};

/** The same for the asker: with what was said against it, the newest first, and whether an answer is awaited. */
export const askersPlace = async (
  question: string,
  reader: { locale: Locale; now: Temporal.Instant }
): Promise<{ place: ShownPlace; contests: readonly ShownContest[]; waits: boolean } | null> => {
  const [place, contests] = await Promise.all([sortedPlace(question, reader), contestsOfQuestion(question)]);
  if (!place) return null;
  return {
    place,
    contests: contests.map((contest) => showContest(contest, reader.locale)),
    waits: contests.some(({ decision }) => decision === null)
  };
};

/** An asker's objection in words, with its answer where there is one. */
export type ShownContest = {
  id: string;
  text: string;
  decision: { accepted: boolean; text: string; day: string } | null;
};

/** An objection with its answer, in the words of a language. */
export const showContest = ({ id, text, decision }: Contest, locale: Locale): ShownContest => ({
  id,
  text,
  decision: decision && {
    accepted: decision.verdict === 'accepted',
    text: decision.text,
    day: legalDate(today(decision.decidedAt), locale)
  }
});
