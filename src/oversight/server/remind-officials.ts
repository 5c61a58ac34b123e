import { isWorkingDay } from '#decree/index.ts';
import { today as dayOf } from '#platform/clock.ts';
import { sendMail } from '#platform/server/mail/send-mail.ts';
import { sendOnce } from '#platform/server/mail/send-once.store.ts';
import { now as systemNow } from '#platform/server/system-clock.ts';
import { listRegions, workingCalendar } from '#registry/server/index.ts';
import type { JudgedRow } from '../control.ts';
import { withoutPrepared } from '../desk.ts';
import { READERS, REMINDER_HORIZON_DAYS } from '../reminder-plan.ts';
import { digestsOf, freshOnes } from '../reminders.ts';
import { openDuties } from './control.views.ts';
import { dutyPlaces, type DutyPlaces, preparedActs } from './duty-places.views.ts';
import { judgeYear } from './judge-year.ts';
import { readersOf } from './reminder-readers.ts';
import { reminderLetter } from './reminder-letter.ts';

/** Once overdue for longer, a duty is no longer reminded of by letter; it stays on the desk. */
const OVERDUE_DAYS = 21;

/**
 * The morning's letters: one a person, with all duties whose reminder falls on today or was missed lately. Each reminder
 * leaves once, however often this runs; what is done by now is not in it. A letter that fails does not hold up the others:
 * at the end it throws, and the job is tried again.
 */
export const remindOfficials = async (now: Temporal.Instant = systemNow()): Promise<void> => {
  const today = dayOf(now);
  const calendar = await workingCalendar();
  if (!isWorkingDay(calendar, today)) return;
  const { open, places } = await openAround(now, today);
  const bodies = [...new Set(open.map(({ who }) => who))];
  const readers = await readersOf(bodies, [...new Set(Object.values(READERS).flat())], today);
  const words = { today, places, regions: await listRegions() };
  const failed: unknown[] = [];
  for (const digest of digestsOf(open, readers, { today, calendar }))
    await sendOnce(
      digest.reminders.flatMap(({ keys }) => keys),
      (fresh) => sendMail({ to: digest.email, ...reminderLetter(freshOnes(digest, fresh), words) })
    ).catch((error: unknown) => failed.push(error));
  if (failed.length > 0) throw new AggregateError(failed, `${failed.length} reminders were not sent`);
};

/** What is open around today, by verdicts of this minute; what is on record ahead of its day is not open. */
const openAround = async (
  now: Temporal.Instant,
  today: Temporal.PlainDate
): Promise<{ open: readonly JudgedRow[]; places: DutyPlaces }> => {
  for (const year of [today.year - 1, today.year, today.year + 1]) await judgeYear(year, now);
  const since = today.subtract({ days: OVERDUE_DAYS });
  const found = (await openDuties(null, today.add({ days: REMINDER_HORIZON_DAYS }))).filter(
    ({ dueOn }) => dueOn && Temporal.PlainDate.compare(dueOn, since) >= 0
  );
  const places = await dutyPlaces(found);
  return { open: withoutPrepared(found, await preparedActs(places)), places };
};
