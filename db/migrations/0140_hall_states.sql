-- When a hall was last heard of: one row a hall, written anew by each heartbeat. True for `stands_seconds`.
create table hall_links (
  hall uuid primary key references halls (id) on delete cascade,
  meeting uuid not null references meetings (id),
  seen_at timestamptz not null,
  stands_seconds integer not null check (stands_seconds > 0),
  -- The heartbeat before took long to be answered.
  slow boolean not null
);
create index hall_links_by_meeting on hall_links (meeting);

-- A hall that was lost while the session went on, and came back: part of the session's record.
create table hall_outages (
  hall uuid not null references halls (id),
  meeting uuid not null references meetings (id),
  lost_at timestamptz not null,
  back_at timestamptz not null,
  primary key (hall, lost_at),
  check (back_at >= lost_at)
);
create index hall_outages_by_meeting on hall_outages (meeting);

create index questions_by_hall on questions (hall, asked_at desc) where hall is not null;
