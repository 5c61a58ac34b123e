import { dayStatus } from '#decree/index.ts';
import type { Duty } from '#platform/actor.ts';
import { today as dayOf } from '#platform/clock.ts';
import type { Locale } from '#platform/locale.ts';
import { config } from '#platform/server/config.ts';
import type { JournaledEvent, Subscription } from '#platform/server/jobs/subscription.ts';
import { sendMail } from '#platform/server/mail/send-mail.ts';
import { sendOnce } from '#platform/server/mail/send-once.store.ts';
import { now as systemNow } from '#platform/server/system-clock.ts';
import { nameOf, type Names } from '#registry/index.ts';
import { listBodies, listRegions, officialsOf, renewRegister, workingCalendar } from '#registry/server/index.ts';
import { calendarWithout, daysChangedBy } from '../calendar-change.ts';
import { type LetterNames, movedLetter } from '../moved-letter.ts';
import { deadlinesMoved, type MovedDuty } from './deadlines-moved.ts';

/** Those who answer for a body: its head, in an akimat the akim, and who prepares the meetings. */
const ANSWERING: readonly Duty[] = ['first-head', 'akim', 'press-officer'];

/** Writes once to each head and press officer whose body has an open duty with a deadline that this change moved. */
const tellOfMovedDeadlines = async ({ seq, facts }: JournaledEvent): Promise<void> => {
  const moved = await movedByEvent(facts);
  if (moved.length === 0) return;
  const concerned = [...new Set(moved.map(({ obligation }) => obligation.who))];
  const heads = await officialsOf(concerned, ANSWERING, dayOf(systemNow()));
  const days = daysChangedBy(facts).map(({ day }) => day);
  const names = await letterNames();
  for (const [person, own] of Map.groupBy(heads, (head) => head.person)) {
    const bodies = own.map(({ body }) => body);
    const theirs = moved.filter(({ obligation }) => bodies.includes(obligation.who));
    const [to] = own.map(({ email }) => email);
    if (to) await sendOnce([`moved:${seq}:${person}`], () => sendMail({ to, ...movedLetter(days, theirs, names) }));
  }
};

/** The open duties that moved. A change that was itself changed since moves nothing: its follower tells. */
const movedByEvent = async (facts: JournaledEvent['facts']): Promise<readonly MovedDuty[]> => {
  await renewRegister();
  const [after, changed] = [await workingCalendar(), daysChangedBy(facts)];
  const stands = changed.every(({ day, is }) => dayStatus(after, Temporal.PlainDate.from(day)) === is);
  if (!stands || changed.length === 0) return [];
  const days = changed.map(({ day }) => day);
  const moved = await deadlinesMoved(days, { before: calendarWithout(after, changed), after });
  return moved.filter(({ open }) => open);
};

const letterNames = async (): Promise<LetterNames> => {
  const [bodies, regions] = await Promise.all([listBodies(), listRegions()]);
  const [body, region] = [bodies, regions].map((list) => new Map(list.map(({ id, names }) => [id, names])));
  return {
    body: (id, locale) => inLocale(body?.get(id), id, locale),
    region: (id, locale) => inLocale(region?.get(id), id, locale),
    origin: config.ORIGIN ?? `http://${config.HOST}:${config.PORT}`
  };
};

const inLocale = (names: Names | undefined, id: string, locale: Locale): string => nameOf(names, locale) || id;

/** Whoever has an open duty learns that its day moved. */
export const movedDeadlineLetters: Subscription = {
  name: 'tell-of-moved-deadlines',
  on: ['DayOffAdded', 'DayOffChanged', 'DayOffRemoved'],
  run: tellOfMovedDeadlines
};
