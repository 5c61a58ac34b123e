import * as m from '#paraglide/messages.js';
import type { JournaledEvent, Subscription, TimetableEntry } from '#platform/server/jobs/subscription.ts';
import { type LetterPlace, type LetterWords, writeToAskers } from '#questions/server/index.ts';
import { freezeAfter, freezeMissingRecords } from '../record/server/freeze-meeting-record.ts';
import { remindExecutors } from './remind-executors.ts';

const outcomeLetter = ({ number, link, locale }: LetterPlace): LetterWords => ({
  subject: m.follow_up_letter_outcome_subject({ number }, { locale }),
  text: m.follow_up_letter_outcome({ number, link }, { locale })
});

const tellAsker = async ({ seq, facts }: JournaledEvent): Promise<void> => {
  if (typeof facts['question'] === 'string') await writeToAskers(seq, facts['question'], outcomeLetter);
};

/** The asker with a confirmed contact learns of the outcome, in the question's language. */
export const subscriptions: readonly Subscription[] = [
  { name: 'tell-asker-of-outcome', on: ['OutcomeReported'], run: tellAsker },
  {
    name: 'freeze-meeting-record',
    on: ['SessionClosed', 'MinutesSigned', 'RecordingKept', 'TimeMarkCorrected'],
    run: freezeAfter
  }
];

export const timetable: readonly TimetableEntry[] = [
  { name: 'remind-executors', cron: '0 9 * * *', run: () => remindExecutors() },
  { name: 'freeze-missing-records', cron: '47 4 * * *', atStart: true, run: freezeMissingRecords }
];
