-- The way of a year's schedule from the draft to the public: remarks, submission, approval, publication. Versions of entries.

alter table schedules drop constraint schedules_status_check;
alter table schedules drop constraint schedules_check;
alter table schedules
  add column document_kind text check (document_kind in ('resolution', 'order', 'minutes')),
  -- how often it went out for remarks: who agreed to an earlier round has not spoken in this one
  add column round integer not null default 0,
  add column remarks_due_on date;
-- What was approved was public at once until now.
update schedules set status = 'published', document_kind = 'resolution',
  document = coalesce(nullif(regexp_replace(document, '^№\s*', ''), ''), '—')
  where status = 'approved';
alter table schedules
  add check (status in ('draft', 'agreeing', 'agreed', 'submitted', 'approved', 'published')),
  add check ((status in ('approved', 'published')) = (approved_on is not null)),
  add check ((approved_on is null) = (document is null) and (approved_on is null) = (document_kind is null)),
  add check (status = 'draft' or round > 0 or status = 'published');

-- Every change of an entry, by whomever, is counted: who saves says which one was seen.
alter table schedule_entries add column version integer not null default 1;
create function count_entry_version() returns trigger language plpgsql as $$
begin
  new.version := old.version + 1;
  return new;
end $$;
create trigger schedule_entries_are_counted before update on schedule_entries
  for each row execute function count_entry_version();

-- The steps a schedule took, forth and back.
create table schedule_steps (
  id uuid primary key,
  year integer not null references schedules (year),
  act text not null check (act in ('send', 'agree', 'submit', 'approve', 'publish', 'return')),
  from_status text not null check (from_status in ('draft', 'agreeing', 'agreed', 'submitted', 'approved', 'published')),
  to_status text not null check (to_status in ('draft', 'agreeing', 'agreed', 'submitted', 'approved', 'published')),
  taken_at timestamptz not null,
  -- for which body; none where the product itself acted
  body text references bodies (id),
  -- the number of the letter by which it was submitted
  letter text,
  reason_kk text,
  reason_ru text,
  check ((act = 'return') = (reason_kk is not null)),
  check ((reason_kk is null) = (reason_ru is null)),
  check (letter is null or act = 'submit')
);
create index schedule_steps_by_year on schedule_steps (year, taken_at);
create trigger schedule_steps_are_kept before update or delete on schedule_steps
  for each row execute function refuse_change();

-- What a body or an akimat has to say of the schedule or of one entry, and what it was answered.
create table schedule_remarks (
  id uuid primary key,
  year integer not null references schedules (year),
  round integer not null,
  entry uuid references schedule_entries (id),
  -- what the entry was when the remark was made: accepting it means that the entry has changed since
  entry_version integer,
  body text not null references bodies (id),
  text_kk text,
  text_ru text,
  made_at timestamptz not null,
  answer text check (answer in ('accepted', 'declined')),
  answer_kk text,
  answer_ru text,
  answered_at timestamptz,
  answered_by text references bodies (id),
  check (text_kk is not null or text_ru is not null),
  check ((entry is null) = (entry_version is null)),
  check ((answer is null) = (answered_at is null)),
  check (answer is distinct from 'declined' or answer_kk is not null or answer_ru is not null)
);
create index schedule_remarks_by_year on schedule_remarks (year, made_at);
create index schedule_remarks_by_entry on schedule_remarks (entry) where entry is not null;

-- A body's word that it agrees without remarks: so one sees who is silent.
create table schedule_agreements (
  year integer not null references schedules (year),
  round integer not null,
  body text not null references bodies (id),
  agreed_at timestamptz not null,
  primary key (year, round, body)
);
