import type { Selectable } from 'kysely';
import { DEFAULT_EDITION, editions, isInScope } from '#decree/index.ts';
import { type Database, database, type Tx } from '#platform/server/database/database.ts';
import type { DB } from '#platform/server/database/schema.ts';
import { hasRole } from '#registry/index.ts';
import { listBodies } from '#registry/server/index.ts';
import type { Schedule, ScheduleStatus } from '../../schedule.ts';
import type { Remark } from '../remark.ts';
import type { StepAct } from '../schedule-path.ts';
import { type Voice, voicesOf } from '../voices.ts';

/** A step that a schedule took. */
export type TakenStep = {
  act: StepAct;
  from: ScheduleStatus;
  to: ScheduleStatus;
  takenAt: Temporal.Instant;
  body: string | null;
  letter: string | null;
  reason: { kk: string; ru: string } | null;
};

/** A remark with whether it was made since the schedule went out last. */
export type KeptRemark = Remark & { readonly ofThisRound: boolean };

/** How a schedule stands on its way: its steps in order, what was said of it, and by whom nothing was. */
export type ScheduleApproval = { steps: TakenStep[]; remarks: KeptRemark[]; voices: readonly Voice[] };

/** The way of a schedule; five queries for any number of remarks. A command asks through its transaction. */
export const approvalOf = async (
  schedule: Schedule,
  on: Temporal.PlainDate,
  db: Database | Tx = database()
): Promise<ScheduleApproval> => {
  const { year, round } = schedule;
  const steps = await stepsOf(year, db);
  const remarks = await remarksOf(schedule, db);
  const agreements = await db
    .selectFrom('scheduleAgreements')
    .select(['body', 'agreedAt'])
    .where('year', '=', year)
    .where('round', '=', round)
    .execute();
  const parties = await partiesOf(year, on, db);
  const agreed = new Map(agreements.map(({ body, agreedAt }) => [body, agreedAt]));
  return { steps, remarks, voices: voicesOf(parties, remarks, agreed) };
};

/** The schedules that are on their way and not yet public, the nearest year first. */
export const schedulesUnderWay = (): Promise<Schedule[]> =>
  database().selectFrom('schedules').selectAll().where('status', '<>', 'published').orderBy('year').execute();

const stepsOf = async (year: number, db: Database | Tx): Promise<TakenStep[]> => {
  const rows = await db
    .selectFrom('scheduleSteps')
    .select(['act', 'fromStatus', 'toStatus', 'takenAt', 'body', 'letter', 'reasonKk', 'reasonRu'])
    .where('year', '=', year)
    .orderBy('takenAt')
    .orderBy('id')
    .execute();
  return rows.map(({ fromStatus, toStatus, reasonKk, reasonRu, ...step }) => ({
    ...step,
    from: fromStatus,
    to: toStatus,
    reason: reasonKk !== null && reasonRu !== null ? { kk: reasonKk, ru: reasonRu } : null
  }));
};

const remarksOf = async ({ year, round }: Schedule, db: Database | Tx): Promise<KeptRemark[]> => {
  const rows = await db
    .selectFrom('scheduleRemarks')
    .selectAll()
    .where('year', '=', year)
    .orderBy('madeAt')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...remarkOf(row), ofThisRound: row.round === round }));
};

const remarkOf = (row: Selectable<DB['scheduleRemarks']>): Remark => ({
  id: row.id,
  year: row.year,
  entry: row.entry,
  body: row.body,
  text: { kk: row.textKk, ru: row.textRu },
  madeAt: row.madeAt,
  answer:
    row.answer !== null && row.answeredAt !== null
      ? { kind: row.answer, text: { kk: row.answerKk, ru: row.answerRu }, at: row.answeredAt, by: row.answeredBy }
      : null
});

/** One remark with its answer; undefined when there is none. */
export const findRemark = async (id: string): Promise<Remark | undefined> => {
  const row = await database().selectFrom('scheduleRemarks').selectAll().where('id', '=', id).executeTakeFirst();
  return row && remarkOf(row);
};

/** Who is asked: every central body that the decree binds, and the akimat of each region in the schedule. */
const partiesOf = async (year: number, on: Temporal.PlainDate, db: Database | Tx): Promise<string[]> => {
  const rows = await db
    .selectFrom('scheduleEntries')
    .select('region')
    .distinct()
    .where('year', '=', year)
    .where('withdrawnAt', 'is', null)
    .execute();
  const regions = new Set(rows.map(({ region }) => region));
  const bodies = await listBodies({ on });
  const central = bodies.filter(
    (body) => hasRole(body, 'central-body', on) && isInScope(editions[DEFAULT_EDITION], body.id)
  );
  const akimats = bodies.filter((body) => hasRole(body, 'akimat', on) && regions.has(body.region ?? ''));
  return [...central, ...akimats].map(({ id }) => id);
};
