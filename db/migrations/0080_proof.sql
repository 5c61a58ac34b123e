-- The journal as proof: a row's place in the chain can be shown without showing what the row says, and every publication
-- names the row that names its hash (docs/decisions/0006-a-row-is-chained-by-the-hash-of-its-body.md).

-- The salt keeps a body that is shown only by its hash from being guessed. Null in rows older than this migration: their
-- hash covers the row's text itself.
alter table journal add column salt uuid;
-- The parts of a body are apart by line breaks: none may hold one.
alter table journal add constraint journal_parts_are_lines
  check (position(E'\n' in actor_kind || actor_id || act || type || object_kind || object_id) = 0);

drop function journal_hash(bytea, bigint, timestamptz, text, text, text, text, text, text, jsonb);

create function journal_body(
  salt uuid, seq bigint, at timestamptz, actor_kind text, actor_id text,
  act text, type text, object_kind text, object_id text, facts jsonb
) returns text language sql immutable as $$
  select encode(sha256(convert_to(concat_ws(E'\n', salt::text, seq::text,
    to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    actor_kind, actor_id, act, type, object_kind, object_id, facts::text), 'UTF8')), 'hex')
$$;

-- The lock makes the order of rows the order of commits: a reader that has seen row n has missed nothing before it.
create or replace function journal_append(
  at timestamptz, actor_kind text, actor_id text, act text, type text, object_kind text, object_id text, facts jsonb
) returns bigint language plpgsql as $$
declare
  last_seq bigint;
  last_hash bytea;
  salt uuid := gen_random_uuid();
begin
  perform pg_advisory_xact_lock(5204001);
  select j.seq, j.hash into last_seq, last_hash from journal j order by j.seq desc limit 1;
  last_seq := coalesce(last_seq, 0);
  last_hash := coalesce(last_hash, '\x00'::bytea);
  insert into journal (
    seq, at, actor_kind, actor_id, act, type, object_kind, object_id, facts, previous_hash, salt, hash
  ) values (
    last_seq + 1, at, actor_kind, actor_id, act, type, object_kind, object_id, facts, last_hash, salt,
    sha256(convert_to(encode(last_hash, 'hex') || E'\n' || journal_body(
      salt, last_seq + 1, at, actor_kind, actor_id, act, type, object_kind, object_id, facts), 'UTF8'))
  );
  perform pg_notify('journal', (last_seq + 1)::text);
  return last_seq + 1;
end
$$;

-- A publication says by which row of the journal it was made; the row named its hash already.
alter table publications add column journal_seq bigint references journal (seq);
alter table publications disable trigger publications_are_frozen;
update publications p set journal_seq = (
  select min(j.seq) from journal j where j.facts ->> 'sha256' = p.sha256 and j.at = p.published_at
);
alter table publications enable trigger publications_are_frozen;
alter table publications alter column journal_seq set not null;
create index publications_by_journal on publications (journal_seq);
create index publications_by_hash on publications (sha256);
create trigger publications_are_never_emptied before truncate on publications
  for each statement execute function refuse_change();

-- Nothing is published past the journal: the row named must say this hash, of this publication, in this version.
create function publication_stands_in_the_journal() returns trigger language plpgsql as $$
begin
  if new.sha256 <> encode(sha256(convert_to(new.content, 'UTF8')), 'hex') then
    raise exception 'the hash is not that of the content' using errcode = 'check_violation';
  end if;
  if not exists (
    select from journal j
    where j.seq = new.journal_seq and j.at = new.published_at and j.facts ->> 'sha256' = new.sha256
      and j.facts ->> 'publication' = new.kind || '/' || new.subject and j.facts ->> 'version' = new.version::text
  ) then
    raise exception 'row % of the journal does not name this publication', new.journal_seq
      using errcode = 'check_violation';
  end if;
  return new;
end
$$;
create trigger publication_stands_in_the_journal before insert on publications
  for each row execute function publication_stands_in_the_journal();

-- Each time the chain was verified from the office or by the clock: by whom, how far it has come, what was found.
create table journal_verifications (
  id uuid primary key,
  -- Null: the timetable.
  asked_by text references people (id) on delete set null,
  asked_at timestamptz not null,
  rows_total bigint not null default 0,
  rows_read bigint not null default 0,
  moved_at timestamptz not null,
  finished_at timestamptz,
  -- The hash of the last row when all is whole; else what does not fit, and where.
  head text check (head ~ '^[0-9a-f]{64}$'),
  fault text,
  fault_seq bigint,
  check (finished_at is not null or (head is null and fault is null)),
  check (finished_at is null or (head is null) <> (fault is null)),
  check ((fault is null) = (fault_seq is null))
);
create index journal_verifications_by_day on journal_verifications (asked_at desc);
