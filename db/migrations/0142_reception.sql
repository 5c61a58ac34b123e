-- The personal reception of citizens, p(1,5,1): who has which place. No names here: those stand in reception_people.
create table reception_tickets (
  id uuid primary key,
  meeting uuid not null references meetings (id),
  number integer not null check (number > 0),
  first_of text not null check (first_of in ('disability', 'far', 'none')),
  status text not null check (status in ('waiting', 'called', 'receiving', 'done', 'absent', 'withdrawn')),
  -- How often he was called and did not come.
  missed integer not null default 0 check (missed between 0 and 2),
  registered_at timestamptz not null,
  -- By when he was promised to be received.
  promised_at timestamptz not null,
  called_at timestamptz,
  started_at timestamptz,
  ended_at timestamptz,
  moved boolean not null default false,
  link_hash bytea not null unique,
  unique (meeting, number),
  check ((status = 'receiving') <= (started_at is not null)),
  check ((status in ('done', 'absent', 'withdrawn')) = (ended_at is not null))
);

-- Personal data, in its own table: who comes to the reception. Erased by deleting the row.
create table reception_people (
  ticket uuid primary key references reception_tickets (id),
  name text not null check (length(name) between 1 and 200),
  contact text check (length(contact) <= 200),
  about text check (length(about) <= 1000),
  consented_at timestamptz not null
);
