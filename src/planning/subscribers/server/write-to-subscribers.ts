import * as m from '#paraglide/messages.js';
import type { Locale } from '#platform/locale.ts';
import { letterAddress } from '#platform/server/mail/letter-address.ts';
import { sendMail } from '#platform/server/mail/send-mail.ts';
import { sendOnce } from '#platform/server/mail/send-once.store.ts';
import { nameOf } from '#registry/index.ts';
import { findBody, findRegion } from '#registry/server/index.ts';
import type { ScheduleEntry } from '../../schedule.ts';
import { findEntry } from '../../server/schedule.views.ts';
import { addresseesOf, type Addressee } from './subscriber.store.ts';
import { endingPath } from './subscriber-links.ts';

/** What a letter may say: who comes where by the entry, its public page, the reader's language. */
export type SubscriberPlace = {
  readonly entry: ScheduleEntry;
  readonly body: string;
  readonly region: string;
  readonly link: string;
  readonly locale: Locale;
};

/** One letter to one address, at most once for each event; how to end the subscription stands at its foot. */
export const writeToSubscriber = async (
  eventSeq: number,
  { id, email, locale, entry: entryId }: Addressee,
  words: (place: SubscriberPlace) => string
): Promise<void> => {
  const found = await findEntry(entryId);
  if (!found) return;
  const { entry } = found;
  const [body, region] = await Promise.all([findBody(entry.body), findRegion(entry.region)]);
  const names = { body: nameOf(body?.names, locale), region: nameOf(region?.names, locale) };
  const link = letterAddress(`/schedule/entries/${entry.id}`, locale);
  const text = words({ entry, ...names, link, locale });
  const foot = m.subscribers_letter_foot({ link: letterAddress(endingPath(id), locale) }, { locale });
  await sendOnce([`entry/${eventSeq}/${id}`], () =>
    sendMail({ to: email, subject: m.subscribers_letter_subject(names, { locale }), text: `${text}\n\n${foot}\n` })
  );
};

/** Tells everybody who asked to be told of this entry, each in his language, at most once for each event. */
export const writeToSubscribers = async (
  eventSeq: number,
  entry: string,
  words: (place: SubscriberPlace) => string
): Promise<void> => {
  for (const addressee of await addresseesOf(entry)) await writeToSubscriber(eventSeq, addressee, words);
};
