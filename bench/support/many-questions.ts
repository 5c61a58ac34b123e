import { databasePool } from '#platform/server/database/database.ts';

/** Fills the database up to `total` published questions, spread over all meetings that take questions. Deterministic. */
export const fillQuestions = async (total: number): Promise<void> => {
  const pool = databasePool();
  await pool.query(
    `with spread as (
       select id, body, region, row_number() over (order by number) - 1 as place, count(*) over () as meetings
       from meetings where status <> 'draft'
     ), wanted as (
       select n from generate_series((select count(*) from questions) + 1, $1::bigint) as n
     )
     insert into questions (id, number, meeting, body, region, door, language, text, status, link_hash, terms, support, asked_at, published_at)
     select gen_random_uuid(), '20-' || lpad(n::text, 6, '0') || '-A', s.id, s.body, s.region, 'web', 'kk',
       'Ауылымызға жол қашан салынады? ' || n, 'published', sha256(('many' || n)::bytea),
       array['ауыл', 'жол', 'сал', 'т' || (n % 5000), 'у' || (n % 311)], (n * 7919) % 400,
       now() - n * interval '1 minute', now() - n * interval '1 minute'
     from wanted join spread s on s.place = n % s.meetings`,
    [total]
  );
  await pool.query('vacuum analyze questions');
};
