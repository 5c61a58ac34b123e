-- A code of an authenticator works once: better-auth accepts it again for as long as its time lasts.

create table used_codes (
  person text not null references people (id) on delete cascade,
  code text not null,
  used_at timestamptz not null,
  primary key (person, code)
);
create index used_codes_by_age on used_codes (used_at);
