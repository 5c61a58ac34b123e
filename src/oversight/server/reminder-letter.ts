import { editions, printPoint } from '#decree/index.ts';
import * as m from '#paraglide/messages.js';
import type { Locale } from '#platform/locale.ts';
import { letterAddress } from '#platform/server/mail/letter-address.ts';
import { daysLeft, legalDate, periodName } from '#platform/words/index.ts';
import { inTwo } from '#planning/index.ts';
import { nameOf, type Region } from '#registry/index.ts';
import type { JudgedRow } from '../control.ts';
import { deedAddress } from '../deed-address.ts';
import type { Reminder } from '../reminders.ts';
import type { DutyPlaces } from './duty-places.views.ts';

/** Letters to staff are in both languages of the state. */
const LOCALES: readonly Locale[] = ['kk', 'ru'];

/** So many duties are named in a letter; the desk has them all. */
const NAMED = 40;

/** What the words are made with. */
type Words = { today: Temporal.PlainDate; places: DutyPlaces; regions: readonly Region[] };

/** One letter for all duties, in Kazakh and Russian: what, of which meeting or period, by when, by which point, where to do it. */
export const reminderLetter = (reminders: readonly Reminder[], words: Words): { subject: string; text: string } => {
  const count = reminders.length;
  const subject = LOCALES.map((locale) => m.reminders_letter_subject({ count }, { locale }));
  return {
    subject: subject.join(' · '),
    text: LOCALES.map((locale) => textIn(reminders, words, locale)).join('\n\n')
  };
};

const textIn = (reminders: readonly Reminder[], words: Words, locale: Locale): string => {
  const named = reminders.toSorted(byDay).slice(0, NAMED);
  const rest = reminders.length - named.length;
  return [
    m.reminders_letter_intro({ count: reminders.length }, { locale }),
    ...named.map((reminder) => entryIn(reminder, words, locale)),
    ...(rest > 0 ? [m.reminders_letter_rest({ count: rest }, { locale })] : []),
    m.reminders_letter_desk({ link: letterAddress('/office', locale) }, { locale })
  ].join('\n\n');
};

const byDay = ({ duty: one }: Reminder, { duty: other }: Reminder): number =>
  one.dueOn && other.dueOn ? Temporal.PlainDate.compare(one.dueOn, other.dueOn) : 0;

/** A few lines: the day first, then what and where. */
const entryIn = ({ duty, standsInFor }: Reminder, words: Words, locale: Locale): string => {
  const norm = editions[duty.edition].norms.find(({ id }) => id === duty.norm);
  const { href } = deedAddress(duty, words.places.get(duty.subject));
  return [
    termIn(duty, words.today, locale),
    norm?.summary[locale],
    subjectIn(duty, words, locale),
    standsInFor && m.reminders_letter_stands_in({}, { locale }),
    norm?.cites && printPoint(norm.cites, locale),
    letterAddress(href, locale)
  ]
    .filter((line) => line)
    .join('\n');
};

const termIn = ({ dueOn }: JudgedRow, today: Temporal.PlainDate, locale: Locale): string | null => {
  if (!dueOn) return null;
  const { code, days } = daysLeft(dueOn, today);
  const day = legalDate(dueOn, locale);
  if (code === 'today') return m.reminders_letter_today({ day }, { locale });
  return code === 'left'
    ? m.reminders_letter_left({ day, days }, { locale })
    : m.reminders_letter_late({ day, days }, { locale });
};

const subjectIn = (duty: JudgedRow, { places, regions }: Words, locale: Locale): string | null => {
  if (duty.subjectKind === 'period') return periodName(duty.subject, locale);
  const named = regions.find(({ id }) => id === duty.region);
  const region = nameOf(named?.names, locale);
  if (duty.subjectKind === 'risk') return m.reminders_risk({ region }, { locale });
  const place = places.get(duty.subject);
  if (!place) return null;
  const theme = inTwo(place.theme.kk, place.theme.ru, locale).text;
  return m.reminders_letter_meeting({ theme, region, day: legalDate(place.day, locale) }, { locale });
};
