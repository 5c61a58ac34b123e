import { database, type Tx } from '#platform/server/database/database.ts';
import { type HallBeat, hallState, type HallState, lostAt } from '../hall-state.ts';

/** A hall as who looks after the meeting sees it; `questions` that came from it, `outages` it came back from. */
export type HallWithState = {
  id: string;
  district: string | null;
  nameKk: string;
  nameRu: string;
  main: boolean;
  state: HallState;
  questions: number;
  outages: number;
};

/** The halls of a meeting with their states now, the main one first. One query. */
export const hallsWithStates = async (meeting: string, now: Temporal.Instant): Promise<HallWithState[]> => {
  const rows = await database()
    .selectFrom('halls as h')
    .leftJoin('hallLinks as l', 'l.hall', 'h.id')
    .select(['h.id', 'h.district', 'h.nameKk', 'h.nameRu', 'h.main', 'l.seenAt', 'l.slow', 'l.standsSeconds'])
    .select((eb) => [
      eb
        .selectFrom('questions as q')
        .whereRef('q.hall', '=', 'h.id')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .as('questions'),
      eb
        .selectFrom('hallOutages as o')
        .whereRef('o.hall', '=', 'h.id')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .as('outages')
    ])
    .where('h.meeting', '=', meeting)
    .orderBy('h.main', 'desc')
    .orderBy('h.id')
    .execute();
  return rows.map(({ seenAt, slow, standsSeconds, questions, outages, ...hall }) => ({
    ...hall,
    state: hallState(beatOf({ seenAt, slow, standsSeconds }), now),
    questions: questions ?? 0,
    outages: outages ?? 0
  }));
};

const beatOf = (row: {
  seenAt: Temporal.Instant | null;
  slow: boolean | null;
  standsSeconds: number | null;
}): HallBeat | null =>
  row.seenAt !== null && row.slow !== null && row.standsSeconds !== null
    ? { seenAt: row.seenAt, slow: row.slow, standsSeconds: row.standsSeconds }
    : null;

/** What a hall said last, locked; null when nothing. */
export const lockBeat = async (tx: Tx, hall: string): Promise<HallBeat | null> => {
  await tx.selectFrom('halls').select('id').where('id', '=', hall).forNoKeyUpdate().execute();
  const row = await tx
    .selectFrom('hallLinks')
    .select(['seenAt', 'slow', 'standsSeconds'])
    .where('hall', '=', hall)
    .executeTakeFirst();
  return row ?? null;
};

/** Is it a hall of this meeting? */
export const isHallOf = async (tx: Tx, meeting: string, hall: string): Promise<boolean> => {
  const row = await tx
    .selectFrom('halls')
    .select('id')
    .where('id', '=', hall)
    .where('meeting', '=', meeting)
    .executeTakeFirst();
  return row !== undefined;
};

/** When a hall was lost during the session; `backAt` is null where it did not come back before `end`. */
export type HallOutage = { hall: string; lostAt: Temporal.Instant; backAt: Temporal.Instant | null };

/** Every outage of a meeting's halls until `end` (its closing, or now), by time. Two queries. */
export const hallOutages = async (meeting: string, end: Temporal.Instant): Promise<HallOutage[]> => {
  const [past, last] = await Promise.all([
    database()
      .selectFrom('hallOutages')
      .select(['hall', 'lostAt', 'backAt'])
      .where('meeting', '=', meeting)
      .orderBy('lostAt')
      .execute(),
    database()
      .selectFrom('hallLinks')
      .select(['hall', 'seenAt', 'slow', 'standsSeconds'])
      .where('meeting', '=', meeting)
      .orderBy('hall')
      .execute()
  ]);
  const still = last
    .filter((beat) => hallState(beat, end) === 'lost')
    .map((beat) => ({ hall: beat.hall, lostAt: lostAt(beat), backAt: null }));
  return [...past, ...still];
};
