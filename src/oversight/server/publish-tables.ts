import { today as dayOf } from '#platform/clock.ts';
import type { JournaledEvent } from '#platform/server/jobs/subscription.ts';
import { now as systemNow } from '#platform/server/system-clock.ts';
import { judgeYear } from './judge-year.ts';
import { judgedUpTo } from './judged-years.views.ts';
import { publishControlTable } from './publish-control-table.ts';
import { yearsOf } from './years-of-event.ts';

/** What takes a proof back or corrects the ground on which was judged: the table is published anew at once. */
export const CORRECTIONS: readonly string[] = [
  'AttestationWithdrawn',
  'BroadcastRemoved',
  'HallRemoved',
  'DayOffAdded',
  'DayOffChanged',
  'DayOffRemoved'
];

const publisher = { kind: 'system', name: 'control-table' } as const;

/** Publishes what changed; a table in which nothing did stays as it is. */
const publish = async (year: number, at: Temporal.Instant): Promise<void> => {
  const outcome = await publishControlTable(publisher, { year }, { at });
  if (!outcome.ok && outcome.refusal.reason !== 'table-unchanged' && outcome.refusal.reason !== 'not-found')
    throw new Error(`The control table of ${year} was not published: ${outcome.refusal.reason}`);
};

/** Every morning: the table of this year and of the last, judged for the day. */
export const publishTables = async (now: Temporal.Instant = systemNow()): Promise<void> => {
  const { year } = dayOf(now);
  for (const each of [year - 1, year]) {
    await judgeYear(each, now);
    await publish(each, now);
  }
};

/** After a correction: judged first, whichever subscriber comes first, then published; of a year that is still ahead nothing is. */
export const publishCorrected = async (event: JournaledEvent, now: Temporal.Instant = systemNow()): Promise<void> => {
  for (const year of yearsOf(event).filter((one) => one <= dayOf(now).year)) {
    if ((await judgedUpTo(year)) < event.seq) await judgeYear(year, now);
    await publish(year, now);
  }
};
