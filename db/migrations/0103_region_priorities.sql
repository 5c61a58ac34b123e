-- p(1,4,2): what is known of each region for a body, by quarter; what bodies add to it, and how they weigh it.

create table region_figures (
  body text not null references bodies (id),
  region text not null references regions (id),
  -- one of the product's own, or indicator:<id>
  component text not null,
  quarter text not null check (quarter ~ '^[0-9]{4}-Q[1-4]$'),
  value double precision not null,
  numerator double precision,
  denominator double precision,
  -- the last day that the figure counts; within its quarter a later taking replaces an earlier one
  taken_on date not null,
  primary key (body, quarter, component, region)
);

create table region_indicators (
  id uuid primary key,
  body text not null references bodies (id),
  -- the year that is planned
  year integer not null check (year between 2000 and 2100),
  name text not null,
  unit text not null,
  period text not null,
  source text not null,
  -- which figure speaks for coming: a higher or a lower one
  pressing text not null check (pressing in ('higher', 'lower')),
  imported_at timestamptz not null,
  dropped_at timestamptz
);
create unique index region_indicators_by_name on region_indicators (body, year, lower(name)) where dropped_at is null;

create table region_indicator_values (
  indicator uuid not null references region_indicators (id),
  region text not null references regions (id),
  value double precision not null,
  -- the table it came from
  import uuid not null references table_imports (id),
  primary key (indicator, region)
);

-- Every version stays: weights are part of what was adopted, and of why.
create table priority_weights (
  body text not null references bodies (id),
  year integer not null check (year between 2000 and 2100),
  version integer not null check (version > 0),
  -- {"questions": 30, …}
  weights jsonb not null,
  reason_kk text not null,
  reason_ru text not null,
  set_at timestamptz not null,
  -- the post in which they were set; null when the product itself did
  post uuid references posts (id),
  primary key (body, year, version)
);
create trigger priority_weights_are_kept before update or delete on priority_weights
  for each row execute function refuse_change();

-- Who brought a table stands in the journal, as with every act.
alter table table_imports drop column uploaded_by;
