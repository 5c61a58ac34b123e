// Fills a journal with rows whose chain is right, as journal_append would, without a notice for each.
import pg from 'pg';

const BATCH = 50_000;

const APPEND = `
  create or replace function pg_temp.append_many(first bigint, count bigint) returns void language plpgsql as $$
  declare
    previous bytea := coalesce((select hash from journal where seq = first - 1), '\\x00');
    salt uuid;
    at timestamptz;
    facts jsonb;
    object text;
    own bytea;
  begin
    for n in first .. first + count - 1 loop
      salt := gen_random_uuid();
      object := gen_random_uuid()::text;
      at := timestamptz '2026-01-01' + n * interval '1.5 seconds';
      facts := jsonb_build_object('question', object, 'meeting', '2026-' || n % 1000, 'status', 'published', 'support', n % 400);
      own := sha256(convert_to(encode(previous, 'hex') || E'\\n' || journal_body(salt, n, at, 'staff',
        '019ab000-0000-7000-8000-000000000000', 'moderate-question', 'QuestionPublished', 'question', object, facts), 'UTF8'));
      insert into journal (seq, at, actor_kind, actor_id, act, type, object_kind, object_id, facts, previous_hash, salt, hash)
      values (n, at, 'staff', '019ab000-0000-7000-8000-000000000000', 'moderate-question', 'QuestionPublished', 'question',
        object, facts, previous, salt, own);
      previous := own;
    end loop;
  end $$`;

/** Fills the journal of this database, which holds `from` rows, up to `total`. */
export const fillJournal = async (url: string, from: number, total: number): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(APPEND);
  for (let first = from + 1; first <= total; first += BATCH)
    await client.query('select pg_temp.append_many($1, $2)', [first, Math.min(BATCH, total - first + 1)]);
  await client.query('vacuum analyze journal');
  await client.end();
};
