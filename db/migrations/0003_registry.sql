-- Bodies, posts, people's mandates, regions, districts, the working calendar: all with dates of validity.

create table bodies (
  id text primary key,
  kind text not null check (kind in ('ministry', 'agency', 'akimat', 'office', 'government', 'administration')),
  parent text references bodies (id),
  region text,
  name_kk text not null,
  name_ru text not null,
  name_en text not null,
  short_kk text not null,
  short_ru text not null,
  keywords text[] not null default '{}',
  site text,
  valid_from date not null,
  valid_to date check (valid_to > valid_from)
);

create table body_successions (
  body text not null references bodies (id),
  successor text not null references bodies (id) check (successor <> body),
  since date not null,
  primary key (body, successor)
);

-- The roles of the decree: two authorised bodies are two roles even where one ministry holds both.
create table body_roles (
  body text not null references bodies (id),
  role text not null check (role in (
    'central-body', 'agency', 'akimat', 'mass-media-body', 'access-to-information-body',
    'prime-ministers-office', 'government', 'administration')),
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  primary key (body, role, valid_from),
  exclude using gist (body with =, role with =, daterange(valid_from, valid_to) with &&)
);

create table regions (
  id text primary key,
  kato text not null unique,
  kind text not null check (kind in ('oblast', 'city')),
  name_kk text not null,
  name_ru text not null,
  name_en text not null,
  in_kk text not null,
  in_ru text not null,
  centre_kk text not null,
  centre_ru text not null,
  centre_en text not null,
  population integer not null check (population > 0),
  valid_from date not null,
  valid_to date check (valid_to > valid_from)
);
alter table bodies add foreign key (region) references regions (id);

create table districts (
  id text primary key,
  region text not null references regions (id),
  kato text unique,
  kind text not null check (kind in ('city', 'district', 'city-district')),
  name_kk text not null,
  name_ru text not null
);
create index districts_by_region on districts (region);

create table days_off (
  day date primary key,
  kind text not null check (kind in ('holiday', 'substitute', 'moved-rest', 'moved-work')),
  name_kk text not null,
  name_ru text not null,
  name_en text not null
);

create table posts (
  id uuid primary key,
  body text not null references bodies (id),
  duty text not null check (duty in (
    'first-head', 'deputy-head', 'agency-chair', 'akim', 'press-officer', 'moderator', 'hall-operator', 'presenter',
    'executor', 'analyst', 'controller', 'administrator')),
  title_kk text not null,
  title_ru text not null,
  title_en text not null,
  closed_on date
);
create index posts_by_body on posts (body);

create table mandates (
  id uuid primary key,
  post uuid not null references posts (id),
  person text not null references people (id),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  exclude using gist (post with =, daterange(valid_from, valid_to, '[]') with &&)
);
create index mandates_by_person on mandates (person);
