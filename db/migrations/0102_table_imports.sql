-- A table that somebody brought, as it came, with what was mended on its preview; applied whole or not at all. What is
-- discarded loses its cells: nobody needs them, and they may be anything.
create table table_imports (
  id uuid primary key,
  kind text not null,
  body text not null,
  year integer not null check (year between 2000 and 2100),
  file_name text not null,
  sheet text not null,
  -- rows of texts
  cells jsonb not null,
  -- {"cells": {"5:region": "…"}, "heads": {"3": "unit"}, "leftOut": [7]}
  repairs jsonb not null default '{"cells": {}, "heads": {}, "leftOut": []}',
  -- counts the repairs, so that of two people the second is told
  version integer not null default 1,
  status text not null default 'open' check (status in ('open', 'applied', 'discarded')),
  uploaded_by text references people (id) on delete set null,
  uploaded_at timestamptz not null,
  settled_at timestamptz,
  -- what applying did: rows new, changed, same, left out
  counts jsonb,
  check ((status = 'open') = (settled_at is null)),
  check ((status = 'applied') = (counts is not null)),
  check (status <> 'discarded' or cells = '[]')
);
create index table_imports_of_scope on table_imports (kind, body, year, uploaded_at);
