-- p(1,6): sorting the questions of a meeting, or of a body's, a region's or the republic's period. The machine proposes, people
-- correct, a post adopts; what is adopted stands frozen among the publications.
create table sortings (
  id uuid primary key,
  scope_kind text not null check (scope_kind in ('meeting', 'body', 'region', 'republic')),
  -- The id of the meeting, body or region; 'kz' for the republic.
  scope text not null,
  period_from date,
  period_to date,
  state text not null check (state in ('queued', 'computing', 'proposed', 'adopted', 'failed', 'cancelled')),
  progress real not null default 0 check (progress between 0 and 1),
  -- Grows with every change of what stands: who acts says which state they saw.
  edition integer not null default 1,
  method text,
  seed integer,
  input_hash text check (input_hash ~ '^[0-9a-f]{64}$'),
  -- What the machine proposed without anybody's corrections, and what stands with them (src/sorting/result.ts).
  proposal jsonb,
  result jsonb,
  asked_at timestamptz not null,
  computed_at timestamptz,
  adopted_at timestamptz,
  adopted_by uuid references posts (id),
  -- The version of its publication.
  adopted_version integer,
  replaced_by uuid references sortings (id),
  check ((period_from is null) = (period_to is null)),
  check ((scope_kind = 'meeting') = (period_from is null)),
  check (state not in ('proposed', 'adopted') or (result is not null and proposal is not null and computed_at is not null)),
  check (state <> 'adopted' or (adopted_at is not null and adopted_version is not null))
);
-- One stands for each scope; those before it are replaced.
create unique index standing_sortings on sortings (scope_kind, scope, period_from) nulls not distinct where replaced_by is null;

-- What people said of questions, whichever sorting they stand in: it survives every recomputation.
create table sorting_corrections (
  id uuid primary key,
  kind text not null check (kind in ('together', 'apart', 'theme', 'route', 'title', 'lock')),
  -- The questions it binds; of 'apart' the first is kept from all others.
  questions uuid[] not null check (cardinality(questions) >= 1),
  -- The theme, the route or the title.
  value text,
  made_by text not null,
  made_at timestamptz not null,
  undone_at timestamptz
);
create index sorting_corrections_of_question on sorting_corrections using gin (questions) where undone_at is null;
