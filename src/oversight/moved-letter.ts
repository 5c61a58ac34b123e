import { printPoint } from '#decree/index.ts';
import * as m from '#paraglide/messages.js';
import { localizeHref } from '#paraglide/runtime.js';
import type { Locale } from '#platform/locale.ts';
import { legalDate, shortDate } from '#platform/words/index.ts';
import { dutySubjectWords } from './law-words.ts';
import type { MovedDeadline } from './moved-deadlines.ts';

/** Letters to staff are in both languages of the state. */
const LOCALES: readonly Locale[] = ['kk', 'ru'];

/** So many duties are told of one by one; the rest by their number. */
const TOLD_ONE_BY_ONE = 20;

/** What the register calls bodies and regions, and where the product stands. */
export type LetterNames = {
  readonly body: (id: string, locale: Locale) => string;
  readonly region: (id: string, locale: Locale) => string;
  readonly origin: string;
};

/** The letter about deadlines that moved because these days changed: Kazakh first, then Russian. */
export const movedLetter = (
  days: readonly string[],
  moved: readonly MovedDeadline[],
  names: LetterNames
): { subject: string; text: string } => ({
  subject: LOCALES.map((locale) => m.law_letter_subject({ count: moved.length }, { locale })).join(' · '),
  text: `${LOCALES.map((locale) => inWords(days, moved, names, locale)).join('\n\n* * *\n\n')}\n`
});

const inWords = (
  days: readonly string[],
  moved: readonly MovedDeadline[],
  names: LetterNames,
  locale: Locale
): string => {
  const rest = moved.length - TOLD_ONE_BY_ONE;
  return [
    m.law_letter_lead({ days: days.map((day) => shortDate(day, locale)).join(', ') }, { locale }),
    ...moved.slice(0, TOLD_ONE_BY_ONE).map((one) => dutyWords(one, names, locale)),
    ...(rest > 0
      ? [m.law_letter_more({ count: rest, link: linkTo('/office/control', names, locale) }, { locale })]
      : []),
    m.law_letter_foot({}, { locale })
  ].join('\n\n');
};

const dutyWords = ({ obligation, was, is }: MovedDeadline, names: LetterNames, locale: Locale): string => {
  const { norm, who } = obligation;
  const duty = {
    body: names.body(who, locale),
    point: norm.cites ? printPoint(norm.cites, locale) : m.law_no_point({}, { locale }),
    of: dutySubjectWords(obligation, locale, (id) => names.region(id, locale)),
    summary: norm.summary[locale],
    link: linkTo(`/office/control/duties/${obligation.id}`, names, locale)
  };
  const day = (on: Temporal.PlainDate): string => legalDate(on, locale);
  return was.dueOn.equals(is.dueOn)
    ? m.law_letter_warning({ ...duty, due: day(is.dueOn), was: day(was.warnOn), is: day(is.warnOn) }, { locale })
    : m.law_letter_due({ ...duty, was: day(was.dueOn), is: day(is.dueOn) }, { locale });
};

const linkTo = (path: string, { origin }: LetterNames, locale: Locale): string =>
  new URL(localizeHref(path, { locale }), origin).href;
