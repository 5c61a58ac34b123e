-- What the best plan of a year is looked for by, and the looking itself.

-- A rule set otherwise than by its standard: on or off, its parameter, why. What stood before is in the journal.
create table plan_rules (
  year integer not null references schedules (year),
  rule text not null,
  is_on boolean not null,
  parameter integer not null check (parameter >= 0),
  reason text not null,
  -- grows with every change: who changes says which state they saw
  version integer not null default 1,
  set_by text references bodies (id),
  set_at timestamptz not null,
  primary key (year, rule)
);

-- No meetings in these days: in one region, or anywhere.
create table closed_periods (
  id uuid primary key,
  year integer not null references schedules (year),
  region text references regions (id),
  from_on date not null,
  to_on date not null,
  reason_kk text not null,
  reason_ru text not null,
  made_by text references bodies (id),
  made_at timestamptz not null,
  opened_at timestamptz,
  check (from_on <= to_on and extract(year from from_on) = year and extract(year from to_on) = year)
);
create index closed_periods_by_year on closed_periods (year, from_on);

-- p(1,4,1): for how many of a hundred residents a Saturday, or the evening of a working day, is convenient.
create table population_wishes (
  year integer not null references schedules (year),
  region text not null references regions (id),
  saturday integer not null check (saturday between 0 and 100),
  evening integer not null check (evening between 0 and 100),
  source text not null check (source in ('poll', 'akimat')),
  -- how many people were asked, where it was a poll
  asked integer check (asked > 0),
  note text not null,
  version integer not null default 1,
  said_by text references bodies (id),
  said_at timestamptz not null,
  primary key (year, region)
);

-- A search for the best plan: asked for by a person, carried out by a job, ending with a variant.
create table plan_runs (
  id uuid primary key,
  year integer not null references schedules (year),
  name text not null,
  -- the variant whose locked places stand; with `keeps` its other places are kept where possible
  based_on uuid references schedule_variants (id),
  keeps boolean not null,
  asked_by text references bodies (id),
  asked_at timestamptz not null,
  -- how often it was begun: a process that dies leaves it to be begun again
  begun integer not null default 0,
  phase text not null default 'waiting' check (phase in ('waiting', 'planning', 'explaining')),
  value double precision,
  bound double precision,
  seconds double precision not null default 0,
  moved_at timestamptz not null,
  stop_asked_at timestamptz,
  finished_at timestamptz,
  outcome text check (outcome in ('done', 'failed', 'interrupted')),
  variant uuid references schedule_variants (id),
  check ((finished_at is null) = (outcome is null)),
  check ((variant is null) = (outcome is distinct from 'done'))
);
create index plan_runs_by_year on plan_runs (year, asked_at);
-- One search at a time in a year.
create unique index one_plan_run_a_year on plan_runs (year) where finished_at is null;
