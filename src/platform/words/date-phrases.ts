import type { Locale } from '../locale.ts';
import { legalDate } from './dates.ts';
import type { Day } from './iso-day.ts';
import { inCase } from './kazakh-cases.ts';

type Phrase = Readonly<Record<Locale, (legal: string) => string>>;

const UNTIL: Phrase = {
  kk: (legal) => `${inCase(legal, 'dative')} дейін`,
  ru: (legal) => `до ${legal}`,
  en: (legal) => `until ${legal}`
};

const NOT_LATER: Phrase = {
  kk: (legal) => `${inCase(legal, 'ablative')} кешіктірмей`,
  ru: (legal) => `не позднее ${legal}`,
  en: (legal) => `no later than ${legal}`
};

const SINCE: Phrase = {
  kk: (legal) => `${inCase(legal, 'ablative')} бастап`,
  ru: (legal) => `с ${legal}`,
  en: (legal) => `from ${legal}`
};

const ON: Phrase = {
  kk: (legal) => inCase(legal, 'locative'),
  ru: (legal) => legal,
  en: (legal) => `on ${legal}`
};

/** «қаңтарда» → «қаңтардағы», «желтоқсанда» → «желтоқсандағы», «қыркүйекте» → «қыркүйектегі». */
const attributive = (locative: string): string => `${locative}${locative.endsWith('а') ? 'ғы' : 'гі'}`;

const DATED: Phrase = {
  kk: (legal) => attributive(inCase(legal, 'locative')),
  ru: (legal) => `от ${legal}`,
  en: (legal) => `of ${legal}`
};

const say = (phrase: Phrase, day: Day, locale: Locale): string => phrase[locale](legalDate(day, locale));

/** «2026 жылғы 15 желтоқсанға дейін», «до 15 декабря 2026 года», "until 15 December 2026". */
export const untilDay = (day: Day, locale: Locale): string => say(UNTIL, day, locale);

/** «2026 жылғы 15 желтоқсаннан кешіктірмей», «не позднее 15 декабря 2026 года». The form of the decree's terms. */
export const notLaterThan = (day: Day, locale: Locale): string => say(NOT_LATER, day, locale);

/** «2026 жылғы 15 желтоқсаннан бастап», «с 15 декабря 2026 года», "from 15 December 2026". */
export const sinceDay = (day: Day, locale: Locale): string => say(SINCE, day, locale);

/** «2026 жылғы 15 желтоқсанда», «15 декабря 2026 года», "on 15 December 2026". */
export const onDay = (day: Day, locale: Locale): string => say(ON, day, locale);

/** «2026 жылғы 15 желтоқсандағы», «от 15 декабря 2026 года», "of 15 December 2026": the date of a document. */
export const datedOn = (day: Day, locale: Locale): string => say(DATED, day, locale);
