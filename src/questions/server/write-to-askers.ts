import type { Locale } from '#platform/locale.ts';
import { letterAddress } from '#platform/server/mail/letter-address.ts';
import { sendMail } from '#platform/server/mail/send-mail.ts';
import { letterLocale } from '../letter-locale.ts';
import { addresseesOf, sendOnce, type Addressee } from './asker-letters.store.ts';
import { privateLinkOf } from './private-link.ts';

/** What a letter may say: the question's number, the address of the asker's own page, the language. */
export type LetterPlace = { number: string; link: string; locale: Locale };
export type LetterWords = { subject: string; text: string };

/** Writes to one asker, at most once for each event. `path` is where the letter leads. */
export const writeTo = (
  eventSeq: number,
  { question, number, language, contact }: Addressee,
  path: string,
  words: (place: LetterPlace) => LetterWords
): Promise<void> => {
  const locale = letterLocale(language);
  const letter = words({ number, link: letterAddress(path, locale), locale });
  return sendOnce(eventSeq, question, () => sendMail({ to: contact, ...letter }));
};

/**
 * Writes to those with a confirmed e-mail who asked a question, or one merged into it: each in the language of the own
 * question, with the own private link, at most once for each event.
 */
export const writeToAskers = async (
  eventSeq: number,
  question: string,
  words: (place: LetterPlace) => LetterWords
): Promise<void> => {
  for (const addressee of await addresseesOf(question, true))
    if (addressee.confirmed) await writeTo(eventSeq, addressee, privateLinkOf(addressee.question), words);
};
