-- What a body says to the verdicts on it, shown beside them: the newest version counts, the older ones stay visible.
create table verdict_replies (
  id uuid primary key,
  body text not null references bodies (id),
  year integer not null,
  -- null: to the whole row of the year
  norm text,
  version integer not null check (version > 0),
  text_kk text not null,
  text_ru text not null,
  replied_at timestamptz not null,
  unique nulls not distinct (year, body, norm, version)
);
