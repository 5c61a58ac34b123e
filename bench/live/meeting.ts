// The meeting that is measured: the demonstration's live one, with its hot question.
import pg from 'pg';

/** The path of the hot question's support, its number and id, and the meeting's number and id. */
export type Hot = { meeting: string; meetingId: string; question: string; id: string; path: string };

/** Does something with the database of the measurement. */
export const withPool = async <T>(url: string, act: (pool: pg.Pool) => Promise<T>): Promise<T> => {
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  try {
    return await act(pool);
  } finally {
    await pool.end();
  }
};

/** The live meeting and one of its published questions. */
export const hotQuestion = (url: string): Promise<Hot> =>
  withPool(url, async (pool) => {
    const { rows } = await pool.query<Omit<Hot, 'path'>>(
      `select m.number as meeting, m.id as "meetingId", q.number as question, q.id from questions q
       join meetings m on m.id = q.meeting where q.status = 'published' and m.status = 'live' order by q.asked_at limit 1`
    );
    const row = rows[0];
    if (!row) throw new Error('The demonstration has no open question in a live meeting.');
    return { ...row, path: `/live/${row.meeting}/questions/${row.question}/support` };
  });

/** How many have supported the question. */
export const storedSupport = (url: string, id: string): Promise<number> =>
  withPool(url, async (pool) => {
    const { rows } = await pool.query<{ n: string }>('select count(*) as n from supports where question = $1', [id]);
    return Number(rows[0]?.n ?? 0);
  });

/** Adds published questions to the meeting, up to so many in all. */
export const fillMeeting = (url: string, meeting: string, total: number): Promise<void> =>
  withPool(url, async (pool) => {
    await pool.query(
      `insert into questions (id, number, meeting, body, region, door, language, text, status, link_hash, terms, support, asked_at, published_at)
       select gen_random_uuid(), '21-' || lpad(n::text, 6, '0') || '-A', m.id, m.body, m.region, 'web', 'kk',
         'Ауылымызға жол қашан салынады? ' || n, 'published', sha256(('live' || n)::bytea), array['ауыл', 'жол'], 0,
         now() - n * interval '1 second', now() - n * interval '1 second'
       from meetings m, generate_series((select count(*) from questions where meeting = $1 and status = 'published') + 1, $2::bigint) as n
       where m.id = $1`,
      [meeting, total]
    );
  });
