-- Whole sets of days and regions for what a year's bodies wish for, tried beside each other: the chosen one goes into the draft.

create table schedule_variants (
  id uuid primary key,
  year integer not null references schedules (year),
  name text not null,
  origin text not null check (origin in ('hand', 'optimised', 'copy')),
  copied_from uuid references schedule_variants (id),
  -- by which rules the optimiser made it, and what it reports
  rules jsonb,
  report jsonb,
  -- counts every change of a place: who chooses, says which state was seen
  revision integer not null default 0,
  made_by text references bodies (id),
  made_at timestamptz not null,
  chosen_by text references bodies (id),
  chosen_at timestamptz,
  chosen_revision integer,
  -- why it was chosen although lines stand against a hard rule
  chosen_reason text,
  dropped_at timestamptz,
  check ((origin = 'copy') = (copied_from is not null)),
  check ((chosen_at is null) = (chosen_revision is null))
);
create index schedule_variants_by_year on schedule_variants (year, made_at);

create table variant_places (
  variant uuid not null references schedule_variants (id),
  wish uuid not null,
  region text references regions (id),
  placed_on date,
  locked boolean not null default false,
  version integer not null default 1,
  -- the act that left it so; an act is undone only while its place was touched by none after it
  act bigint,
  primary key (variant, wish),
  check ((region is null) = (placed_on is null)),
  check (placed_on is not null or not locked)
);

create table variant_acts (
  id bigint generated always as identity primary key,
  variant uuid not null references schedule_variants (id),
  wish uuid not null,
  actor text not null,
  was_region text references regions (id),
  was_on date,
  was_locked boolean not null,
  was_act bigint references variant_acts (id),
  acted_at timestamptz not null,
  undone_at timestamptz
);
create index variant_acts_by_actor on variant_acts (variant, actor, id);

-- What an entry of a draft was made of; entries added by hand have none.
alter table schedule_entries add column proposal uuid;
create unique index schedule_entries_by_proposal on schedule_entries (year, proposal) where proposal is not null;
