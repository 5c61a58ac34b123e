-- The machine room: the journal, receipts of commands, the relay's position, rate limits, files.

create extension if not exists btree_gist;

-- What happened: who, what, to what, when. Append-only; each row carries the hash of the one before. No personal data: only ids.
create table journal (
  seq bigint primary key,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('staff', 'visitor', 'system')),
  actor_id text not null,
  act text not null,
  type text not null,
  object_kind text not null,
  object_id text not null,
  facts jsonb not null,
  previous_hash bytea not null,
  hash bytea not null unique
);
create index journal_by_object on journal (object_kind, object_id, seq);
create index journal_by_type on journal (type, seq);

create function journal_hash(
  previous bytea, seq bigint, at timestamptz, actor_kind text, actor_id text,
  act text, type text, object_kind text, object_id text, facts jsonb
) returns bytea language sql immutable as $$
  select sha256(convert_to(concat_ws(E'\n', encode(previous, 'hex'), seq::text,
    to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    actor_kind, actor_id, act, type, object_kind, object_id, facts::text), 'UTF8'))
$$;

-- The lock makes the order of rows the order of commits: a reader that has seen row n has missed nothing before it.
create function journal_append(
  at timestamptz, actor_kind text, actor_id text, act text, type text, object_kind text, object_id text, facts jsonb
) returns bigint language plpgsql as $$
declare
  last_seq bigint;
  last_hash bytea;
begin
  perform pg_advisory_xact_lock(5204001);
  select j.seq, j.hash into last_seq, last_hash from journal j order by j.seq desc limit 1;
  last_seq := coalesce(last_seq, 0);
  last_hash := coalesce(last_hash, '\x00'::bytea);
  insert into journal values (
    last_seq + 1, at, actor_kind, actor_id, act, type, object_kind, object_id, facts, last_hash,
    journal_hash(last_hash, last_seq + 1, at, actor_kind, actor_id, act, type, object_kind, object_id, facts)
  );
  perform pg_notify('journal', (last_seq + 1)::text);
  return last_seq + 1;
end
$$;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the table % is append-only', tg_table_name using errcode = 'insufficient_privilege';
end
$$;
create trigger journal_is_append_only before update or delete on journal for each row execute function refuse_change();
create trigger journal_is_never_emptied before truncate on journal for each statement execute function refuse_change();

-- The answer to a command that may be retried: the same key gets the same answer.
create table command_receipts (
  key text primary key,
  command text not null,
  outcome jsonb not null,
  at timestamptz not null
);
create index command_receipts_by_age on command_receipts (at);

-- Up to which journal row events have been handed to the job queue.
create table relay_position (
  id boolean primary key default true check (id),
  seq bigint not null
);
insert into relay_position (seq) values (0);

create unlogged table rate_limits (
  key text not null,
  window_start timestamptz not null,
  taken integer not null,
  primary key (key, window_start)
);
create index rate_limits_by_age on rate_limits (window_start);

-- Evidence and other attachments; the bytes lie outside the web root, under their hash.
create table files (
  id uuid primary key,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes integer not null check (bytes > 0),
  media_type text not null,
  name text not null,
  stored_at timestamptz not null
);

-- What was made public, frozen: a correction is a new version beside the old.
create table publications (
  id uuid primary key,
  kind text not null,
  subject text not null,
  version integer not null check (version > 0),
  content text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  published_at timestamptz not null,
  journal_seq bigint references journal (seq),
  unique (kind, subject, version)
);
create trigger publications_are_frozen before update or delete on publications for each row execute function refuse_change();
