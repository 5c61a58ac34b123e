import type { Subscription, TimetableEntry } from '../jobs/subscription.ts';
import { askJournalVerification } from './ask-journal-verification.ts';
import { carryOutVerification } from './carry-out-verification.ts';
import { publishJournalHead, TIMETABLE } from './publish-journal-head.ts';

export const subscriptions: readonly Subscription[] = [
  { name: 'verify-journal', on: ['JournalVerificationAsked'], run: ({ object }) => carryOutVerification(object.id) }
];

/** Hourly, so that a day on which the machine slept at midnight has its head too: the first time of a day publishes it. */
export const timetable: readonly TimetableEntry[] = [
  { name: 'publish-journal-head', cron: '5 * * * *', run: async () => void (await publishJournalHead(TIMETABLE, {})) },
  {
    name: 'ask-journal-verification',
    cron: '35 3 * * *',
    run: async () => void (await askJournalVerification(TIMETABLE, {}))
  }
];
