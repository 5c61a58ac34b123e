import * as m from '#paraglide/messages.js';
import { today } from '#platform/clock.ts';
import type { Locale } from '#platform/locale.ts';
import { database } from '#platform/server/database/database.ts';
import type { TimetableEntry } from '#platform/server/jobs/subscription.ts';
import { letterAddress } from '#platform/server/mail/letter-address.ts';
import { sendMail } from '#platform/server/mail/send-mail.ts';
import { now as systemNow } from '#platform/server/system-clock.ts';
import { EXCHANGE_READERS } from '../exchange.ts';
import { saveLetter } from './exchange.store.ts';
import { type LetterDue, lettersDue } from './exchange.views.ts';

/** Letters to staff are in both languages of the state. */
const LOCALES: readonly Locale[] = ['kk', 'ru'];

/** Writes to those who have unread messages of the other side, about one meeting at most once an hour. */
export const tellOfExchange = async (now: Temporal.Instant = systemNow()): Promise<void> => {
  for (const letter of await lettersDue(now, today(now), EXCHANGE_READERS))
    await database()
      .transaction()
      .execute(async (tx) => {
        await saveLetter(tx, letter.meeting, letter.person, now);
        await sendMail({ to: letter.email, ...inWords(letter) });
      });
};

const inWords = ({ number, unread, theme }: LetterDue): { subject: string; text: string } => {
  const words = LOCALES.map((locale) => {
    const link = letterAddress(`/office/meetings/${number}/preparation/exchange`, locale);
    const about = { number, theme: locale === 'kk' ? theme.kk : theme.ru };
    return {
      subject: m.preparation_exchange_letter_subject({ number }, { locale }),
      text: m.preparation_exchange_letter({ ...about, count: unread, link }, { locale })
    };
  });
  return { subject: words.map(({ subject }) => subject).join(' · '), text: words.map(({ text }) => text).join('\n') };
};

/** Every five minutes: a message is told of soon, and the hour between two letters is kept. */
export const exchangeTimetable: TimetableEntry = {
  name: 'tell-of-exchange',
  cron: '*/5 * * * *',
  run: () => tellOfExchange()
};
