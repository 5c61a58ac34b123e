import { today as dayOf } from '#platform/clock.ts';
import type { JournaledEvent, Subscription, TimetableEntry } from '#platform/server/jobs/subscription.ts';
import { now as systemNow } from '#platform/server/system-clock.ts';
import { PROOF_TYPES } from '../journal-evidence.ts';
import { judgeYear } from './judge-year.ts';
import { judgedUpTo } from './judged-years.views.ts';
import { CORRECTIONS, publishCorrected, publishTables } from './publish-tables.ts';
import { attestorsTold } from './tell-attestors.ts';
import { brokenJournalTold } from './tell-of-broken-journal.ts';
import { movedDeadlineLetters } from './tell-of-moved-deadlines.ts';
import { remindOfficials } from './remind-officials.ts';
import { yearsOf } from './years-of-event.ts';

/** What changes which duties there are, besides what proves them. */
const FACT_TYPES = [
  'MeetingPostponed',
  'MeetingCancelled',
  'ScheduleEntryAdded',
  'ScheduleEntryAmended',
  'ScheduleEntryWithdrawn',
  'RiskRecorded',
  'RiskClosed',
  'RiskMeetingAccepted',
  'RiskMeetingRefused',
  'RiskParticipationAccepted',
  'RiskParticipationRefused',
  'DayOffAdded',
  'DayOffChanged',
  'DayOffRemoved',
  'BodyCreated',
  'BodyClosed',
  'RoleGiven',
  'RoleEnded'
];

/** A burst of events is judged once: what was judged up to a later row has seen this one. */
const judgeAnew = async (event: JournaledEvent): Promise<void> => {
  for (const year of yearsOf(event)) if ((await judgedUpTo(year)) < event.seq) await judgeYear(year);
};

/** The years that stand on the desk: last year's ends are still due, the next one's beginnings already. */
const judgeNight = async (now: Temporal.Instant = systemNow()): Promise<void> => {
  const { year } = dayOf(now);
  for (const each of [year - 1, year, year + 1]) await judgeYear(each, now);
};

/** The events after which a year is judged anew. */
export const JUDGED_ON: readonly string[] = [...new Set([...PROOF_TYPES, ...FACT_TYPES])];

export const subscriptions: readonly Subscription[] = [
  { name: 'judge-duties', on: JUDGED_ON, run: judgeAnew },
  { name: 'publish-corrected-table', on: CORRECTIONS, run: (event) => publishCorrected(event) },
  movedDeadlineLetters,
  attestorsTold,
  brokenJournalTold
];

export const timetable: readonly TimetableEntry[] = [
  { name: 'judge-duties-of-the-day', cron: '2 0 * * *', atStart: true, run: () => judgeNight() },
  { name: 'remind-officials', cron: '30 8 * * *', run: () => remindOfficials() },
  { name: 'publish-control-tables', cron: '0 6 * * *', run: () => publishTables() }
];
