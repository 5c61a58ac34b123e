import * as m from '#paraglide/messages.js';
import { today as dayOf } from '#platform/clock.ts';
import type { Locale } from '#platform/locale.ts';
import { letterAddress } from '#platform/server/mail/letter-address.ts';
import { sendMail } from '#platform/server/mail/send-mail.ts';
import { sendOnce } from '#platform/server/mail/send-once.store.ts';
import { now as systemNow } from '#platform/server/system-clock.ts';
import { legalDate } from '#platform/words/index.ts';
import { awaitedDaysToday } from '../due-plan.ts';
import { type DueLetter, dueLetters } from './due-letters.views.ts';

/** Letters to staff are in both languages of the state. */
const LOCALES: readonly Locale[] = ['kk', 'ru'];

/** Writes to the executors whose word is awaited in 7 days, tomorrow or today; once for each of these days. */
export const remindExecutors = async (now: Temporal.Instant = systemNow()): Promise<void> => {
  const today = dayOf(now);
  for (const letter of await dueLetters(awaitedDaysToday(today), today))
    await sendOnce([keyOf(letter, today)], () => sendMail({ to: letter.email, ...inWords(letter) }));
};

const keyOf = ({ assignment, person }: DueLetter, today: Temporal.PlainDate): string =>
  ['due', assignment, today.toString(), person].join(':');

const inWords = ({ number, task, awaitedOn }: DueLetter): { subject: string; text: string } => {
  const day = (locale: Locale): string => legalDate(awaitedOn, locale);
  const subject = LOCALES.map((locale) => m.follow_up_letter_due_subject({ number, day: day(locale) }, { locale }));
  const text = LOCALES.map((locale) =>
    m.follow_up_letter_due({ number, task, day: day(locale), link: linkTo(number, locale) }, { locale })
  );
  return { subject: subject.join(' · '), text: text.join('\n') };
};

const linkTo = (number: string, locale: Locale): string => letterAddress(`/office/assignments/${number}`, locale);
