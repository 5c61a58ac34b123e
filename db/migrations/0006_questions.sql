create table question_numbers (year integer primary key, last integer not null);

create table questions (
  id uuid primary key,
  number text not null unique check (number ~ '^[0-9]{2}-[0-9]{6,7}-[A-Z]$'),
  meeting uuid not null references meetings (id),
  body text not null references bodies (id),
  region text not null references regions (id),
  district text references districts (id),
  hall uuid references halls (id),
  door text not null check (door in ('web', 'hall-phone', 'hall-microphone', 'district-hall', 'reception', 'paper', 'broadcast')),
  language text not null check (language in ('kk', 'ru', 'mixed', 'kk-plain', 'kk-latin', 'other')),
  text text not null check (length(text) between 1 and 4000),
  status text not null check (status in ('awaiting-moderation', 'published', 'declined', 'merged', 'referred')),
  merged_into uuid references questions (id) check (merged_into <> id),
  link_hash bytea not null unique,
  terms text[] not null,
  search tsvector generated always as (array_to_tsvector(terms)) stored,
  support integer not null default 0 check (support >= 0),
  asked_at timestamptz not null,
  published_at timestamptz,
  check ((status = 'merged') = (merged_into is not null))
);
create index questions_by_meeting on questions (meeting, status, support desc, asked_at);
create index questions_newest on questions (meeting, asked_at desc) where status = 'published';
create index questions_published on questions (published_at desc) where status = 'published';
create index questions_awaiting on questions (asked_at) where status = 'awaiting-moderation';
create index questions_by_body on questions (body, status, asked_at);
create index questions_by_region on questions (region, status, asked_at);
create index questions_merged on questions (merged_into) where merged_into is not null;
create index questions_search on questions using gin (search);

-- Personal data, in its own table: who asked. Erased by deleting the row.
create table askers (
  question uuid primary key references questions (id),
  name text check (length(name) <= 200),
  contact_kind text check (contact_kind in ('email', 'phone')),
  contact text check (length(contact) <= 200),
  confirmation_hash bytea unique,
  confirmed_at timestamptz,
  check ((contact is null) = (contact_kind is null))
);

create table moderations (
  id uuid primary key,
  question uuid not null references questions (id),
  verdict text not null check (verdict in ('publish', 'decline', 'merge', 'unmerge', 'hand-over', 'refer', 'return')),
  ground text,
  note text,
  into_question uuid references questions (id),
  from_body text references bodies (id),
  to_body text references bodies (id),
  path text check (path in ('appeal', 'information-request')),
  outside_number text,
  decided_at timestamptz not null,
  check ((verdict = 'decline') = (ground is not null)),
  check ((verdict = 'refer') = (path is not null))
);
create index moderations_by_question on moderations (question, decided_at);

-- One supporter, one row: a signed device token, never a person. Kept with the question it was given to, also after a merge.
create table supports (
  question uuid not null references questions (id),
  device uuid not null,
  at timestamptz not null default now(),
  primary key (question, device)
);
