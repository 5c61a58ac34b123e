import { sql } from 'kysely';
import type { Duty } from '#platform/actor.ts';
import type { Tx } from '#platform/server/database/database.ts';
import { newId } from '#platform/server/ids.ts';
import type { MeetingChange, MeetingKind, MeetingPlan, MeetingStatus } from '../meeting.ts';
import { meetingNumber } from '../meeting-number.ts';

/** A meeting as a command needs it, locked until the transaction ends. */
export type LockedMeeting = MeetingPlan & {
  id: string;
  number: string;
  kind: MeetingKind;
  entry: string | null;
  planItem: string | null;
  body: string;
  status: MeetingStatus;
};

/** The meeting with this id, locked; undefined when there is none. */
export const lockMeeting = (tx: Tx, id: string): Promise<LockedMeeting | undefined> =>
  tx
    .selectFrom('meetings')
    .select(['id', 'number', 'kind', 'entry', 'planItem', 'body', 'status', 'holder', 'region', 'district', 'format'])
    .select(['placeKk', 'placeRu', 'themeKk', 'themeRu', 'startsAt', 'plannedMinutes', 'reportMinutes'])
    .select(['offScheduleReason', 'offScheduleReasonRu'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();

/** The next number of the year. Its row is locked until the transaction ends, so that no number is left out. */
export const takeMeetingNumber = async (tx: Tx, year: number): Promise<string> => {
  const { last } = await tx
    .insertInto('meetingNumbers')
    .values({ year, last: 1 })
    .onConflict((conflict) => conflict.column('year').doUpdateSet({ last: sql`meeting_numbers.last + 1` }))
    .returning('last')
    .executeTakeFirstOrThrow();
  return meetingNumber(year, last);
};

/** Whose post it is and what for; undefined when there is no such post. */
export const holderPost = (tx: Tx, id: string): Promise<{ body: string; duty: Duty } | undefined> =>
  tx.selectFrom('posts').select(['body', 'duty']).where('id', '=', id).executeTakeFirst();

/** Has the entry a meeting that was not cancelled? Locks the entry, so that two cannot ask at once. */
export const entryIsTaken = async (tx: Tx, entry: string): Promise<boolean> => {
  await tx.selectFrom('scheduleEntries').select('id').where('id', '=', entry).forUpdate().execute();
  const row = await tx
    .selectFrom('meetings')
    .select('id')
    .where('entry', '=', entry)
    .where('status', '<>', 'cancelled')
    .executeTakeFirst();
  return row !== undefined;
};

/** Has the item of the departmental plan a meeting that was not cancelled? Locks the item, so that two cannot ask at once. */
export const planItemIsTaken = async (tx: Tx, planItem: string): Promise<boolean> => {
  await tx.selectFrom('departmentalPlanItems').select('id').where('id', '=', planItem).forUpdate().execute();
  const row = await tx
    .selectFrom('meetings')
    .select('id')
    .where('planItem', '=', planItem)
    .where('status', '<>', 'cancelled')
    .executeTakeFirst();
  return row !== undefined;
};

/** Adds a draft; returns its id. */
export const insertMeeting = async (
  tx: Tx,
  plan: MeetingPlan,
  more: {
    number: string;
    kind: MeetingKind;
    body: string;
    entry: string | null;
    planItem: string | null;
    demo: boolean;
  }
): Promise<string> => {
  const id = newId();
  await tx
    .insertInto('meetings')
    .values({ id, status: 'draft', ...plan, ...more })
    .execute();
  return id;
};

export const updatePlan = async (tx: Tx, id: string, plan: MeetingPlan): Promise<void> => {
  await tx.updateTable('meetings').set(plan).where('id', '=', id).execute();
};

export const saveStatus = async (tx: Tx, id: string, status: MeetingStatus): Promise<void> => {
  await tx.updateTable('meetings').set({ status }).where('id', '=', id).execute();
};

export const saveAnnouncement = async (tx: Tx, id: string, announcedAt: Temporal.Instant): Promise<void> => {
  await tx.updateTable('meetings').set({ status: 'announced', announcedAt }).where('id', '=', id).execute();
};

export const saveSummary = async (
  tx: Tx,
  id: string,
  summary: { summaryKk: string; summaryRu: string }
): Promise<void> => {
  await tx.updateTable('meetings').set(summary).where('id', '=', id).execute();
};

/** The meeting and its whole programme at another time: every part keeps its distance from the start. */
export const shiftMeeting = async (tx: Tx, { id, startsAt }: LockedMeeting, nowAt: Temporal.Instant): Promise<void> => {
  const seconds = startsAt.until(nowAt).total('seconds');
  await tx.updateTable('meetings').set({ startsAt: nowAt }).where('id', '=', id).execute();
  await tx
    .updateTable('meetingParts')
    .set({ startsAt: sql`starts_at + make_interval(secs => ${seconds})` })
    .where('meeting', '=', id)
    .execute();
};

/** Adds a step to the visible history; what is not said is empty. */
export const insertChange = async (
  tx: Tx,
  meeting: string,
  change: Pick<MeetingChange, 'kind' | 'changedAt'> & Partial<MeetingChange>
): Promise<void> => {
  await tx
    .insertInto('meetingChanges')
    .values({ id: newId(), meeting, ...change })
    .execute();
};
