import type { WorkingCalendar } from '#decree/index.ts';
import type { JudgedRow } from './control.ts';
import { READERS, type ReminderReader, type ReminderStep, stepsDue } from './reminder-plan.ts';
import type { Duty } from '#platform/actor.ts';

/** Somebody who can be reminded: for a post of the own, or for an absent colleague. */
export type Reader = {
  readonly person: string;
  readonly email: string;
  readonly body: string;
  readonly duty: Duty;
  /** For whom: the same person, unless a deputy stands in. What was sent is counted for this one. */
  readonly principal: string;
  /** The absent colleague's post; null for one's own. */
  readonly standsInFor: string | null;
};

/** A duty in somebody's letter, with the keys of the steps that it answers. */
export type Reminder = {
  readonly duty: JudgedRow;
  readonly keys: readonly string[];
  readonly standsInFor: string | null;
};

/** All that goes to one person this morning: one letter. */
export type Digest = { readonly person: string; readonly email: string; readonly reminders: readonly Reminder[] };

const readersIn = (readers: readonly Reader[], wanted: readonly ReminderReader[]): readonly Reader[] => {
  const of = (reader: ReminderReader): readonly Reader[] => {
    const found = readers.filter(({ duty }) => READERS[reader].includes(duty));
    return found.length > 0 ? found : readers;
  };
  return [...new Set(wanted.flatMap(of))];
};

const keyOf = ({ obligation }: JudgedRow, { code }: ReminderStep, { principal }: Reader): string =>
  ['reminder', obligation, code, principal].join(':');

type Entry = { readonly reader: Reader; readonly duty: JudgedRow; readonly key: string };

const entriesOf = (duty: JudgedRow, steps: readonly ReminderStep[], readers: readonly Reader[]): readonly Entry[] =>
  steps.flatMap((step) =>
    readersIn(readers, step.to).map((reader) => ({ reader, duty, key: keyOf(duty, step, reader) }))
  );

/** One's own posts come before those one stands in for. */
const remindersOf = (entries: readonly Entry[]): readonly Reminder[] =>
  [...Map.groupBy(entries, ({ duty }) => duty)].map(([duty, together]) => ({
    duty,
    keys: together.map(({ key }) => key),
    standsInFor: together.some(({ reader }) => reader.standsInFor === null)
      ? null
      : (together[0]?.reader.standsInFor ?? null)
  }));

/**
 * What is to be said this morning, a digest a person: of each open duty the steps whose time has come, whether or not they
 * were sent before; `readers` are those of all bodies concerned.
 */
export const digestsOf = (
  open: readonly JudgedRow[],
  readers: readonly Reader[],
  { today, calendar }: { today: Temporal.PlainDate; calendar: WorkingCalendar }
): readonly Digest[] => {
  const byBody = Map.groupBy(readers, ({ body }) => body);
  const entries = open.flatMap((duty) =>
    duty.dueOn ? entriesOf(duty, stepsDue(duty.dueOn, today, calendar), byBody.get(duty.who) ?? []) : []
  );
  return [...Map.groupBy(entries, ({ reader }) => reader.person)].flatMap(([person, own]) => {
    const email = own[0]?.reader.email;
    return email ? [{ person, email, reminders: remindersOf(own) }] : [];
  });
};

/** What of a digest no letter carried yet. */
export const freshOnes = ({ reminders }: Digest, fresh: ReadonlySet<string>): readonly Reminder[] =>
  reminders.filter(({ keys }) => keys.some((key) => fresh.has(key)));
