import * as m from '#paraglide/messages.js';
import type { Locale } from '#platform/locale.ts';
import type { JournaledEvent, Subscription } from '#platform/server/jobs/subscription.ts';
import { letterAddress } from '#platform/server/mail/letter-address.ts';
import { fullDateTime } from '#platform/words/index.ts';
import { inTwo } from '#planning/index.ts';
import { forgetSubscribers, writeToSubscribers } from '#planning/server/index.ts';
import { meetingById } from './meeting.views.ts';

type Told = { body: string; region: string; time: string; place: string; link: string };
type Words = (told: Told, options: { locale: Locale }) => string;

const HAPPENED: Readonly<Record<string, Words>> = {
  MeetingAnnounced: m.subscribers_letter_announced,
  MeetingPostponed: m.subscribers_letter_postponed,
  MeetingCancelled: m.subscribers_letter_cancelled
};

/** Tells those who asked to be told of the schedule's entry what becomes of its meeting. */
const tell = async ({ seq, type, object }: JournaledEvent): Promise<void> => {
  const words = HAPPENED[type];
  const meeting = await meetingById(object.id);
  if (!words || !meeting?.entry || meeting.status === 'draft') return;
  await writeToSubscribers(seq, meeting.entry, ({ body, region, locale }) =>
    words(
      {
        body,
        region,
        time: fullDateTime(meeting.startsAt.toString(), locale),
        place: inTwo(meeting.placeKk, meeting.placeRu, locale).text,
        link: letterAddress(`/meetings/${meeting.number}`, locale)
      },
      { locale }
    )
  );
};

/** Once the meeting was held, nothing is left to tell: the addresses are erased. */
const forget = async ({ object }: JournaledEvent): Promise<void> => {
  const meeting = await meetingById(object.id);
  if (meeting?.entry) await forgetSubscribers({ kind: 'system', name: 'subscribers' }, { entry: meeting.entry });
};

export const subscriptions: readonly Subscription[] = [
  { name: 'tell-subscribers-of-meetings', on: Object.keys(HAPPENED), run: tell },
  { name: 'forget-subscribers-of-held-meetings', on: ['MeetingHeld'], run: forget }
];
