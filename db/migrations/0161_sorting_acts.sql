-- What was done on the board of a sorting: an act is one or several corrections, and can be taken back by who did it.
create table sorting_acts (
  id uuid primary key,
  sorting uuid not null references sortings (id),
  -- The edition of the sorting that it made.
  edition integer not null,
  act text not null check (act in ('move', 'merge', 'split', 'title', 'theme', 'route', 'lock', 'unlock', 'same', 'different')),
  -- The questions of all groups it touched.
  questions uuid[] not null,
  corrections uuid[] not null,
  -- The groups and doubts that stood before it, and the ids of the groups in their stead.
  before jsonb not null,
  after uuid[] not null,
  made_by text not null,
  made_at timestamptz not null,
  undone_at timestamptz,
  -- The edition that taking it back made.
  undone_edition integer,
  check ((undone_at is null) = (undone_edition is null)),
  unique (sorting, edition)
);
