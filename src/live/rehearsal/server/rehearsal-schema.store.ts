import { sql } from 'kysely';
import { closeRehearsal, database, databasePool } from '#platform/server/database/database.ts';
import { migrate } from '#platform/server/database/migrations.ts';
import { REHEARSAL_SCHEMA } from '#platform/server/database/rehearsal-space.ts';
import { newId } from '#platform/server/ids.ts';
import { FIRST_REHEARSED_QUESTION } from '../rehearsal.ts';
import { somethingIsRehearsed } from './rehearsals.views.ts';

/** One builds or drops the schema at a time. */
const LOCK = 5_204_011;

/** What of the register a meeting rests on, each after what it names. No people: a rehearsal knows posts. */
const REGISTER = ['regions', 'bodies', 'body_successions', 'body_roles', 'districts', 'days_off', 'posts'] as const;

const schema = sql.id(REHEARSAL_SCHEMA);
const rehearsed = (table: string) => sql.id(REHEARSAL_SCHEMA, table);
const real = (table: string) => sql.id('public', table);

/** Makes the tables of rehearsals, where they are not there, with the register as it stands now. Call it outside of the rehearsal. */
export const buildRehearsalSchema = async (): Promise<void> => {
  await database()
    .connection()
    .execute(async (db) => {
      await sql`select pg_advisory_lock(${LOCK})`.execute(db);
      try {
        await sql`create schema if not exists ${schema}`.execute(db);
        // The extension's operators stand in public, where the first migration finds it.
        await migrate(databasePool().options.connectionString ?? '', `${REHEARSAL_SCHEMA},public`);
        for (const table of REGISTER)
          await sql`insert into ${rehearsed(table)} select * from ${real(table)} on conflict do nothing`.execute(db);
        const first = FIRST_REHEARSED_QUESTION;
        await sql`insert into ${rehearsed('question_numbers')} (year, last)
        select year, ${first} from generate_series(2020, 2100) as year on conflict do nothing`.execute(db);
      } finally {
        await sql`select pg_advisory_unlock(${LOCK})`.execute(db);
      }
    });
};

/** Copies a meeting with its programme and halls, under ids and a number of its own, to begin in a quarter of an hour. Returns its id. */
export const copyMeeting = async (meeting: string, number: string, startsAt: Temporal.Instant): Promise<string> => {
  const id = newId();
  await database()
    .transaction()
    .execute(async (tx) => {
      const [meetings, parts, halls] = ['meetings', 'meeting_parts', 'halls'].map(rehearsed);
      const moved = sql`${startsAt.toString()}::timestamptz - m.starts_at`;
      await sql`
        insert into ${meetings} select (jsonb_populate_record(null::${meetings}, to_jsonb(m) || jsonb_build_object(
          'id', ${id}::text, 'number', ${number}::text, 'kind', 'off-schedule', 'entry', null, 'plan_item', null,
          'off_schedule_reason', 'Жаттығу', 'off_schedule_reason_ru', 'Репетиция', 'status', 'announced',
          'announced_at', now(), 'starts_at', ${startsAt.toString()}::timestamptz, 'summary_kk', null, 'summary_ru', null))).*
        from ${real('meetings')} m where m.id = ${meeting}`.execute(tx);
      await sql`
        insert into ${parts} select (jsonb_populate_record(null::${parts}, to_jsonb(p) || jsonb_build_object(
          'id', gen_random_uuid(), 'meeting', ${id}::text, 'starts_at', p.starts_at + (${moved})))).*
        from ${real('meeting_parts')} p join ${real('meetings')} m on m.id = p.meeting where m.id = ${meeting}`.execute(
        tx
      );
      await sql`
        insert into ${halls} select (jsonb_populate_record(null::${halls}, to_jsonb(h) || jsonb_build_object(
          'id', gen_random_uuid(), 'meeting', ${id}::text))).*
        from ${real('halls')} h where h.meeting = ${meeting}`.execute(tx);
    });
  return id;
};

/** Drops the tables with all that was rehearsed, unless something still is. */
export const dropRehearsalSchema = async (): Promise<void> => {
  await closeRehearsal();
  await database()
    .connection()
    .execute(async (db) => {
      await sql`select pg_advisory_lock(${LOCK})`.execute(db);
      try {
        if (!(await somethingIsRehearsed(db))) await sql`drop schema if exists ${schema} cascade`.execute(db);
      } finally {
        await sql`select pg_advisory_unlock(${LOCK})`.execute(db);
      }
    });
};
