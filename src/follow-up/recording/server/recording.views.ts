import { sql } from 'kysely';
import { database, type Database, type Tx } from '#platform/server/database/database.ts';
import { derivedMark } from '../time-mark.ts';

/** Where the recording of a meeting is seen; `leadSeconds` of it pass before the session opens. */
export type Recording = {
  edition: number;
  url: string;
  titleKk: string;
  titleRu: string;
  aboutKk: string;
  aboutRu: string;
  leadSeconds: number;
};

/** The recording of the meeting with this id; undefined where none is known. */
export const recordingOf = (meeting: string, db: Database | Tx = database()): Promise<Recording | undefined> =>
  db
    .selectFrom('recordings')
    .select(['edition', 'url', 'titleKk', 'titleRu', 'aboutKk', 'aboutRu', 'leadSeconds'])
    .where('meeting', '=', meeting)
    .executeTakeFirst();

/** What a person said of the moment of this question; undefined where nobody did. */
export const correctedMark = (
  db: Database | Tx,
  question: string
): Promise<{ seconds: number | null; edition: number } | undefined> =>
  db.selectFrom('timeMarks').select(['seconds', 'edition']).where('question', '=', question).executeTakeFirst();

/** A question voiced at the meeting with its second of the recording; `corrected` when a person said it. */
export type TimeMark = {
  question: string;
  number: string;
  text: string;
  language: string;
  seconds: number;
  corrected: boolean;
  edition: number;
};

type Row = Omit<TimeMark, 'seconds' | 'corrected'> & {
  openedAt: Temporal.Instant;
  shownAt: Temporal.Instant;
  seconds: number | null;
};

/**
 * The public questions that had the floor or the screen, in the order of the recording, each from the second in which it first
 * had. One query.
 */
export const timeMarksOf = async (meeting: string, leadSeconds: number): Promise<TimeMark[]> => {
  const { rows } = await sql<Row>`
    with shown as (
      select question, started_at as at from floor_turns where meeting = ${meeting} and question is not null
      union all
      select s.question, a.done_at from board_act_steps s join board_acts a on a.id = s.act
      where a.meeting = ${meeting} and a.undone_at is null and s.to_state = 'on-screen'
      union all
      select question, since from board_items where meeting = ${meeting} and state = 'on-screen'
    )
    select q.id as question, q.number, q.text, q.language, l.opened_at as "openedAt", min(s.at) as "shownAt",
      t.seconds, coalesce(t.edition, 0) as edition
    from shown s join questions q on q.id = s.question join live_sessions l on l.meeting = q.meeting
    left join time_marks t on t.question = q.id
    where q.status = 'published' and q.meeting = ${meeting}
    group by q.id, l.opened_at, t.seconds, t.edition`.execute(database());
  return rows
    .map(({ openedAt, shownAt, seconds, ...row }) => ({
      ...row,
      seconds: seconds ?? derivedMark(openedAt, shownAt, leadSeconds),
      corrected: seconds !== null
    }))
    .toSorted((one, other) => one.seconds - other.seconds || (one.number < other.number ? -1 : 1));
};
