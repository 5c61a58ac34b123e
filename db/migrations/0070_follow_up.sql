-- The day by which the body's next word is awaited: the due day while it works, a promised later day once it named one,
-- nothing when what it reported is final. Open, late and soon are read from it alone.
alter table assignments
  add column awaited_on date,
  add check (status not in ('in-work', 'disputed') or awaited_on is not null),
  add check (status <> 'confirmed' or awaited_on is null);
drop index assignments_by_due;
create index assignments_awaited on assignments (awaited_on) where awaited_on is not null;
create index assignments_newest on assignments (assigned_at desc);
create index assignment_co_executors_by_body on assignment_co_executors (body);

create index outcomes_newest on outcomes (reported_at desc);
create index evidence_by_progress_note on evidence_files (progress_note) where progress_note is not null;
create index evidence_by_outcome on evidence_files (outcome) where outcome is not null;

-- The journal's row of a publication holds its hash; the frozen row needs no way back.
alter table publications drop column journal_seq;

-- Which letters have left, so that a job tried again sends none twice.
create table sent_letters (
  key text primary key,
  sent_at timestamptz not null
);
