create table answers (
  id uuid primary key,
  question uuid not null references questions (id),
  kind text not null check (kind in ('answered', 'under-control', 'handed-over')),
  text text not null,
  given_at timestamptz not null
);
create index answers_by_question on answers (question, given_at);

create table assignments (
  id uuid primary key,
  question uuid not null unique references questions (id),
  body text not null references bodies (id),
  task text not null,
  due_on date not null,
  status text not null check (status in ('in-work', 'outcome-reported', 'confirmed', 'disputed')),
  assigned_at timestamptz not null
);
create index assignments_by_body on assignments (body, status, due_on);
create index assignments_by_due on assignments (due_on) where status in ('in-work', 'disputed');

create table assignment_co_executors (
  assignment uuid not null references assignments (id),
  body text not null references bodies (id),
  primary key (assignment, body)
);

create table progress_notes (
  id uuid primary key,
  assignment uuid not null references assignments (id),
  text text not null,
  noted_at timestamptz not null
);
create index progress_notes_by_assignment on progress_notes (assignment, noted_at);

-- yes with a date · no with the reason · another way · to be studied by a date
create table outcomes (
  id uuid primary key,
  assignment uuid not null references assignments (id),
  kind text not null check (kind in ('yes', 'no', 'another-way', 'to-be-studied')),
  text text not null,
  on_day date,
  reported_at timestamptz not null,
  check (kind not in ('yes', 'to-be-studied') or on_day is not null)
);
create index outcomes_by_assignment on outcomes (assignment, reported_at);

create table evidence_files (
  file uuid primary key references files (id),
  progress_note uuid references progress_notes (id),
  outcome uuid references outcomes (id),
  check (num_nonnulls(progress_note, outcome) = 1)
);

create table asker_responses (
  id uuid primary key,
  outcome uuid not null unique references outcomes (id),
  verdict text not null check (verdict in ('confirmed', 'disputed')),
  text text,
  responded_at timestamptz not null
);
