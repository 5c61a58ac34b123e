import type { Tx } from '#platform/server/database/database.ts';
import { newId } from '#platform/server/ids.ts';
import { lockSchedule } from '../../server/schedule.store.ts';
import type { Schedule, ScheduleStatus } from '../../schedule.ts';
import type { RemarkAnswer, Texts } from '../remark.ts';
import type { StepAct } from '../schedule-path.ts';

/** What a step changes of the schedule besides its status. */
export type ScheduleChanges = Partial<
  Pick<Schedule, 'round' | 'remarksDueOn' | 'approvedOn' | 'documentKind' | 'document'>
>;

/** Puts the schedule into its new status. */
export const saveStatus = async (
  tx: Tx,
  year: number,
  status: ScheduleStatus,
  changes: ScheduleChanges
): Promise<void> => {
  await tx
    .updateTable('schedules')
    .set({ status, ...changes })
    .where('year', '=', year)
    .execute();
};

/** A step that was taken, for good. */
export type NewStep = {
  year: number;
  act: StepAct;
  fromStatus: ScheduleStatus;
  toStatus: ScheduleStatus;
  takenAt: Temporal.Instant;
  body: string | null;
  letter: string | null;
  reasonKk: string | null;
  reasonRu: string | null;
};

export const insertStep = async (tx: Tx, step: NewStep): Promise<void> => {
  await tx
    .insertInto('scheduleSteps')
    .values({ id: newId(), ...step })
    .execute();
};

/** A remark to be kept. */
export type NewRemark = {
  year: number;
  round: number;
  entry: string | null;
  entryVersion: number | null;
  body: string;
  text: Texts;
  madeAt: Temporal.Instant;
};

/** Keeps a remark; returns its id. */
export const insertRemark = async (tx: Tx, { text, ...remark }: NewRemark): Promise<string> => {
  const id = newId();
  await tx
    .insertInto('scheduleRemarks')
    .values({ id, ...remark, textKk: text.kk, textRu: text.ru })
    .execute();
  return id;
};

/** A remark to be answered, with its schedule, both locked, and its entry's version of now. */
export type LockedRemark = {
  id: string;
  body: string;
  answered: boolean;
  entryVersion: number | null;
  entry: { version: number } | null;
  schedule: Schedule;
};

/** Undefined when there is none. The schedule is locked before the remark, as by every step. */
export const lockRemark = async (tx: Tx, id: string): Promise<LockedRemark | undefined> => {
  const place = await tx.selectFrom('scheduleRemarks').select('year').where('id', '=', id).executeTakeFirst();
  const schedule = place && (await lockSchedule(tx, place.year));
  if (!schedule) return undefined;
  const row = await tx
    .selectFrom('scheduleRemarks as r')
    .leftJoin('scheduleEntries as e', 'e.id', 'r.entry')
    .select(['r.id', 'r.body', 'r.answer', 'r.entryVersion', 'e.version'])
    .where('r.id', '=', id)
    .forUpdate('r')
    .executeTakeFirstOrThrow();
  const { version, answer, ...remark } = row;
  return { ...remark, answered: answer !== null, entry: version === null ? null : { version }, schedule };
};

export const saveAnswer = async (
  tx: Tx,
  id: string,
  answer: { kind: RemarkAnswer; text: Texts; at: Temporal.Instant; by: string | null }
): Promise<void> => {
  await tx
    .updateTable('scheduleRemarks')
    .set({
      answer: answer.kind,
      answerKk: answer.text.kk,
      answerRu: answer.text.ru,
      answeredAt: answer.at,
      answeredBy: answer.by
    })
    .where('id', '=', id)
    .execute();
};

/** Keeps that a body agrees; false when it had agreed in this round before. */
export const insertAgreement = async (
  tx: Tx,
  { year, round }: Pick<Schedule, 'year' | 'round'>,
  body: string,
  agreedAt: Temporal.Instant
): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('scheduleAgreements')
    .values({ year, round, body, agreedAt })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
};
