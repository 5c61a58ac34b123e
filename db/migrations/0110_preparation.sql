-- Before a meeting: a convenient time p(1,4,1), place and video link p(1,4,5), publicity p(1,4,6), exchange p(1,4,7).

-- Days and hours that are weighed against each other. What was taken back stays, for votes name it.
create table time_candidates (
  id uuid primary key,
  meeting uuid not null references meetings (id),
  starts_at timestamptz not null,
  added_at timestamptz not null,
  withdrawn_at timestamptz
);
create unique index time_candidates_standing on time_candidates (meeting, starts_at) where withdrawn_at is null;

-- One may vote until the end of the last day.
create table time_polls (
  id uuid primary key,
  meeting uuid not null references meetings (id),
  closes_on date not null,
  opened_at timestamptz not null
);
create index time_polls_by_meeting on time_polls (meeting, opened_at);
create table time_poll_candidates (
  poll uuid not null references time_polls (id),
  candidate uuid not null references time_candidates (id),
  primary key (poll, candidate)
);

-- One voter, one row: a signed device token, never a person. `suits` is empty where none of the times does.
create table time_votes (
  poll uuid not null references time_polls (id),
  device uuid not null,
  region text not null references regions (id),
  suits uuid[] not null check (cardinality(suits) <= 5),
  voted_at timestamptz not null,
  primary key (poll, device)
);

-- The time that was chosen, with what spoke for and against it then.
create table time_choices (
  id uuid primary key,
  meeting uuid not null references meetings (id),
  candidate uuid not null references time_candidates (id),
  starts_at timestamptz not null,
  findings jsonb not null,
  poll uuid references time_polls (id),
  figures jsonb,
  reason_kk text not null,
  reason_ru text not null,
  body text not null references bodies (id),
  chosen_at timestamptz not null,
  check ((poll is null) = (figures is null))
);
create index time_choices_by_meeting on time_choices (meeting, chosen_at);
create trigger time_choices_are_kept before update or delete on time_choices
  for each row execute function refuse_change();

-- Where the agreement on the place stands; every version of it is kept beside.
create table venue_agreements (
  meeting uuid primary key references meetings (id),
  host text not null references bodies (id),
  status text not null check (status in ('requested', 'changes-asked', 'agreed', 'withdrawn')),
  version integer not null check (version > 0)
);
create index venue_agreements_by_host on venue_agreements (host, status);
create table venue_versions (
  meeting uuid not null references venue_agreements (meeting),
  version integer not null check (version > 0),
  act text not null check (act in ('request', 'revise', 'ask-changes', 'agree', 'withdraw')),
  side text not null check (side in ('holder', 'host')),
  body text not null references bodies (id),
  district text references districts (id),
  place_kk text not null,
  place_ru text not null,
  seats integer not null check (seats between 1 and 100000),
  access text[] not null,
  equipment text[] not null,
  line_mbps integer check (line_mbps between 1 and 100000),
  holder_post uuid not null references posts (id),
  holder_phone text,
  host_post uuid references posts (id),
  host_phone text,
  note text,
  at timestamptz not null,
  primary key (meeting, version)
);
create trigger venue_versions_are_kept before update or delete on venue_versions
  for each row execute function refuse_change();

-- A hall's video link as it was tried.
create table link_tests (
  id uuid primary key,
  hall uuid not null references halls (id) on delete cascade,
  tested_at timestamptz not null,
  result text not null check (result in ('good', 'poor', 'failed')),
  mbps integer check (mbps between 0 and 100000),
  note text,
  body text not null references bodies (id),
  post uuid references posts (id),
  recorded_at timestamptz not null
);
create index link_tests_by_hall on link_tests (hall, tested_at);

-- Where the meeting was made public. `absent` says that there is no such channel, with the reason in the note.
create table meeting_publications (
  id uuid primary key,
  meeting uuid not null references meetings (id),
  channel text not null check (channel in ('site', 'official-account', 'personal-account', 'public-place')),
  url text check (url ~ '^https://'),
  place text,
  photo uuid references files (id),
  absent boolean not null default false,
  note text,
  published_on date not null,
  body text not null references bodies (id),
  recorded_at timestamptz not null,
  withdrawn_at timestamptz,
  check (absent or (channel = 'public-place' and place is not null) or (channel <> 'public-place' and url is not null)),
  check (not absent or (channel = 'personal-account' and note is not null and url is null))
);
create index meeting_publications_by_meeting on meeting_publications (meeting, recorded_at);

-- What the body that holds the meeting and the mass-media body write to each other.
create table exchange_messages (
  id uuid primary key,
  meeting uuid not null references meetings (id),
  side text not null check (side in ('holder', 'media')),
  body text not null references bodies (id),
  post uuid references posts (id),
  text text not null,
  sent_at timestamptz not null
);
create trigger exchange_messages_are_kept before update or delete on exchange_messages
  for each row execute function refuse_change();
create index exchange_messages_by_meeting on exchange_messages (meeting, sent_at);
create table exchange_files (
  message uuid not null references exchange_messages (id),
  file uuid not null references files (id),
  primary key (message, file)
);
create table exchange_reads (
  meeting uuid not null references meetings (id),
  person text not null references people (id) on delete cascade,
  read_at timestamptz not null,
  primary key (meeting, person)
);
create table exchange_letters (
  meeting uuid not null references meetings (id),
  person text not null references people (id) on delete cascade,
  sent_at timestamptz not null,
  primary key (meeting, person)
);
