-- What only a person can attest: who, when, and the attached proof. The text is shown to those who control; files lie in `files`.
create table attestations (
  id uuid primary key,
  event text not null,
  obligation text not null,
  who text not null references bodies (id),
  done_on date not null,
  note text not null,
  post uuid references posts (id),
  body text references bodies (id),
  attested_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  check ((withdrawn_at is null) = (withdrawn_reason is null))
);
create index attestations_by_obligation on attestations (obligation);

create table attestation_files (
  file uuid primary key references files (id),
  attestation uuid not null references attestations (id)
);
create index attestation_files_by_attestation on attestation_files (attestation);

-- p(1,8), p(4,4): a forecast or begun worsening in a region, in the field of one central body.
create table risks (
  id uuid primary key,
  body text not null references bodies (id),
  region text not null references regions (id),
  high boolean not null,
  ground text not null,
  recorded_by text references bodies (id),
  recorded_at timestamptz not null,
  closed_at timestamptz,
  closed_reason text,
  check ((closed_at is null) = (closed_reason is null))
);
create index risks_by_region on risks (region, recorded_at);

-- The verdict on each duty, derived from the journal and the registers: may be dropped and made anew at any time.
create table verdicts (
  obligation text primary key,
  year integer not null,
  edition text not null,
  norm text not null,
  who text not null references bodies (id),
  subject_kind text not null check (subject_kind in ('period', 'meeting', 'risk')),
  subject text not null,
  region text references regions (id),
  arose_on date not null,
  due_on date,
  warn_on date,
  kind text not null check (kind in ('overdue', 'due-soon', 'kept-late', 'not-due', 'kept', 'not-applicable')),
  reason jsonb not null,
  kept_on date,
  missing text[] not null,
  proof bigint[] not null
);
create index verdicts_by_cell on verdicts (year, who, norm);
create index verdicts_by_day on verdicts (due_on) where kind in ('overdue', 'due-soon', 'not-due');
create index verdicts_by_subject on verdicts (subject);

-- How the verdict on a duty went: what was shown before stays known.
create table verdict_changes (
  obligation text not null,
  changed_at timestamptz not null,
  was text,
  kind text not null,
  reason jsonb not null,
  proof bigint[] not null,
  -- the head of the journal that was read
  journal_seq bigint not null,
  primary key (obligation, changed_at)
);
create trigger verdict_changes_are_kept before update or delete on verdict_changes
  for each row execute function refuse_change();

-- Up to which row of the journal and for which day a year was judged.
create table judged_years (
  year integer primary key,
  journal_seq bigint not null,
  judged_for date not null,
  judged_at timestamptz not null
);
