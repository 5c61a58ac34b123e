import * as m from '#paraglide/messages.js';
import type { JournaledEvent, Subscription, TimetableEntry } from '#platform/server/jobs/subscription.ts';
import { letterAddress } from '#platform/server/mail/letter-address.ts';
import type { Amendment } from '../../schedule.ts';
import { formatWords, inTwo, plannedDate } from '../../schedule-words.ts';
import { forgetSubscribers } from './forget-subscribers.ts';
import { unconfirmedAddressee } from './subscriber.store.ts';
import { confirmationPath } from './subscriber-links.ts';
import { type SubscriberPlace, writeToSubscriber, writeToSubscribers } from './write-to-subscribers.ts';

const CLOCK = { kind: 'system', name: 'subscribers' } as const;

const askToConfirm = async ({ seq, object }: JournaledEvent): Promise<void> => {
  const addressee = await unconfirmedAddressee(object.id);
  if (!addressee) return;
  await writeToSubscriber(seq, addressee, ({ body, region, entry, locale }) =>
    m.subscribers_letter_confirm(
      {
        body,
        region,
        day: plannedDate(entry.plannedOn, entry.precision, locale),
        link: letterAddress(confirmationPath(addressee.id), locale)
      },
      { locale }
    )
  );
};

const reasonOf = ({ entry, locale }: SubscriberPlace, kind: Amendment['kind']): string => {
  const last = entry.amendments.findLast((amendment) => amendment.kind === kind);
  return last ? inTwo(last.reasonKk, last.reasonRu, locale).text : '';
};

const amended = (place: SubscriberPlace): string => {
  const { entry, body, region, link, locale } = place;
  const day = plannedDate(entry.plannedOn, entry.precision, locale);
  const format = formatWords(entry.format, locale);
  return m.subscribers_letter_amended(
    { body, region, day, format, reason: reasonOf(place, 'amended'), link },
    { locale }
  );
};

const withdrawn = (place: SubscriberPlace): string => {
  const { body, region, link, locale } = place;
  return m.subscribers_letter_withdrawn({ body, region, reason: reasonOf(place, 'withdrawn'), link }, { locale });
};

/** Letters to those who asked to be told of an entry: to confirm the address, then when it is amended or withdrawn. */
export const subscriptions: readonly Subscription[] = [
  { name: 'ask-subscribers-to-confirm', on: ['EntrySubscribed'], run: askToConfirm },
  {
    name: 'tell-subscribers-of-amendments',
    on: ['ScheduleEntryAmended'],
    run: ({ seq, object }) => writeToSubscribers(seq, object.id, amended)
  },
  {
    name: 'tell-subscribers-of-withdrawals',
    on: ['ScheduleEntryWithdrawn'],
    run: ({ seq, object }) => writeToSubscribers(seq, object.id, withdrawn)
  }
];

/** Every night addresses that are needed no longer are erased. */
export const timetable: readonly TimetableEntry[] = [
  {
    name: 'forget-entry-subscribers',
    cron: '37 4 * * *',
    run: async () => {
      await forgetSubscribers(CLOCK, {});
    }
  }
];
