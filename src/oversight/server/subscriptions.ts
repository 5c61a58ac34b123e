import { today as dayOf } from '#platform/clock.ts';
import type { JournaledEvent, Subscription, TimetableEntry } from '#platform/server/jobs/subscription.ts';
import { now as systemNow } from '#platform/server/system-clock.ts';
import { PROOF_TYPES } from '../journal-evidence.ts';
import { judgeYear } from './judge-year.ts';
import { judgedUpTo } from './judged-years.views.ts';
import { movedDeadlineLetters } from './tell-of-moved-deadlines.ts';
import { remindOfficials } from './remind-officials.ts';

/** What changes which duties there are, besides what proves them. */
const FACT_TYPES = [
  'MeetingPostponed',
  'MeetingCancelled',
  'ScheduleEntryAdded',
  'ScheduleEntryAmended',
  'ScheduleEntryWithdrawn',
  'RiskRecorded',
  'RiskClosed',
  'DayOffAdded',
  'DayOffChanged',
  'DayOffRemoved',
  'BodyCreated',
  'BodyClosed',
  'RoleGiven',
  'RoleEnded'
];

/** The years whose duties the event can touch: that of its day, and that of the period it names. */
export const yearsOf = ({ at, object, facts }: JournaledEvent): number[] => {
  const codes = [facts['period'], facts['quarter'], facts['year'], object.id];
  const named = codes.flatMap((code) => (typeof code === 'string' ? (/^\d{4}(?=-[QH\d]|$)/.exec(code) ?? []) : []));
  return [...new Set([dayOf(Temporal.Instant.from(at)).year, ...named.map(Number)])];
};

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
  movedDeadlineLetters
];

export const timetable: readonly TimetableEntry[] = [
  { name: 'judge-duties-of-the-day', cron: '2 0 * * *', run: () => judgeNight() },
  { name: 'remind-officials', cron: '30 8 * * *', run: () => remindOfficials() }
];
