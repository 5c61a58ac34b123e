-- The taxonomy of what people ask: sectors, themes in them, and the central body competent for each by date. One list for
-- sorting and for the office; db/reference/taxonomy.json is its first state, what the office changes since stands here alone.
create table taxonomy_sectors (
  id text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
  position integer not null,
  name_kk text not null,
  name_ru text not null,
  name_en text not null
);

-- To whom a question goes that no ministry and no akimat answers: a fund, a court, a bank.
create table taxonomy_addressees (
  id text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
  route text not null check (route in ('quasi-state', 'other')),
  name_kk text not null,
  name_ru text not null,
  name_en text not null
);

create table taxonomy_themes (
  id text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
  sector text not null references taxonomy_sectors (id),
  route text not null check (route in ('ministry', 'akimat', 'quasi-state', 'other')),
  addressee text references taxonomy_addressees (id),
  position integer not null,
  -- Grows with every change: who changes says which state they saw.
  edition integer not null default 1,
  name_kk text not null,
  name_ru text not null,
  name_en text not null,
  -- What a citizen writes, in dictionary form or as short phrases; latin: typed in Latin letters.
  words_kk text[] not null,
  words_ru text[] not null,
  words_latin text[] not null,
  check ((addressee is null) = (route in ('ministry', 'akimat')))
);
create index taxonomy_themes_of_sector on taxonomy_themes (sector, position);

-- Who is competent from which day (null: since before the register begins) to the first day no longer (null: to this day).
-- A theme whose last period has ended is closed: nothing new is sorted into it.
create table taxonomy_competence (
  theme text not null references taxonomy_themes (id),
  body text not null references bodies (id),
  valid_from date,
  valid_to date,
  unique nulls not distinct (theme, valid_from),
  check (valid_to > coalesce(valid_from, '-infinity'))
);
