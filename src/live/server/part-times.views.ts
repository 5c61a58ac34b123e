import { database, type Tx } from '#platform/server/database/database.ts';

/** A part of a meeting's programme with its planned and its real time. */
export type PartTimeRow = {
  id: string;
  meeting: string;
  kind: 'question-time' | 'personal-reception' | 'ngo-meeting' | 'briefing' | 'visit' | 'other';
  titleKk: string | null;
  titleRu: string | null;
  startsAt: Temporal.Instant;
  minutes: number;
  startedAt: Temporal.Instant | null;
  endedAt: Temporal.Instant | null;
};

const parts = (db: Tx | ReturnType<typeof database>) =>
  db
    .selectFrom('meetingParts as part')
    .leftJoin('partTimes as time', 'time.part', 'part.id')
    .select(['part.id', 'part.meeting', 'part.kind', 'part.titleKk', 'part.titleRu', 'part.startsAt', 'part.minutes'])
    .select(['time.startedAt', 'time.endedAt']);

/** The parts of a meeting in the order of the programme. */
export const partTimesOf = (meeting: string): Promise<PartTimeRow[]> =>
  parts(database()).where('part.meeting', '=', meeting).orderBy('part.startsAt').orderBy('part.id').execute();

/** One part, within an act. */
export const timedPart = (tx: Tx, part: string): Promise<PartTimeRow | undefined> =>
  parts(tx).where('part.id', '=', part).executeTakeFirst();
