-- Who stands in for an absent official in one body, both days included: for the desk and the letters; rights stay where they are.
create table deputyships (
  id uuid primary key,
  body text not null references bodies (id),
  person text not null references people (id),
  deputy text not null references people (id) check (deputy <> person),
  first_day date not null,
  last_day date not null check (last_day >= first_day),
  named_at timestamptz not null,
  withdrawn_at timestamptz,
  exclude using gist (body with =, person with =, daterange(first_day, last_day, '[]') with &&) where (withdrawn_at is null)
);
create index deputyships_by_deputy on deputyships (deputy, last_day) where withdrawn_at is null;
create index deputyships_by_body on deputyships (body, last_day);
