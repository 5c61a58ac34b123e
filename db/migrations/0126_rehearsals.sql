-- Practice runs of a meeting. What is done in one stands in a schema of its own (src/live/rehearsal) and goes with it; here is only that
-- there was one.
create table rehearsals (
  id uuid primary key,
  serial integer generated always as identity unique,
  meeting uuid not null references meetings (id),
  person text not null,
  post uuid references posts (id),
  seed integer not null,
  started_at timestamptz not null,
  ended_at timestamptz check (ended_at >= started_at)
);
create unique index rehearsals_one_at_a_time on rehearsals (meeting) where ended_at is null;
