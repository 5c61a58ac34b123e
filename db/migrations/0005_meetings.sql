create table meetings (
  id uuid primary key,
  number text not null unique check (number ~ '^[0-9]{4}-[0-9]{3,5}$'),
  kind text not null check (kind in ('scheduled', 'departmental', 'off-schedule')),
  off_schedule_reason text,
  entry uuid references schedule_entries (id),
  body text not null references bodies (id),
  holder uuid not null references posts (id),
  region text not null references regions (id),
  district text references districts (id),
  place_kk text not null,
  place_ru text not null,
  theme_kk text not null,
  theme_ru text not null,
  starts_at timestamptz not null,
  planned_minutes integer not null check (planned_minutes between 15 and 720),
  -- p(1,3): the report takes at most a quarter of the planned time
  report_minutes integer not null check (report_minutes >= 0 and report_minutes * 4 <= planned_minutes),
  format text not null check (format in ('offline', 'online', 'mixed')),
  status text not null check (status in ('draft', 'announced', 'live', 'held', 'cancelled')),
  announced_at timestamptz,
  summary_kk text,
  summary_ru text,
  demo boolean not null default false,
  check ((kind = 'off-schedule') = (off_schedule_reason is not null)),
  check (kind <> 'scheduled' or entry is not null)
);
create index meetings_by_time on meetings (starts_at);
create index meetings_by_body on meetings (body, starts_at);
create index meetings_by_region on meetings (region, starts_at);
create index meetings_by_entry on meetings (entry);
create index meetings_by_status on meetings (status, starts_at);

create table meeting_numbers (year integer primary key, last integer not null);

create table meeting_parts (
  id uuid primary key,
  meeting uuid not null references meetings (id),
  kind text not null check (kind in ('question-time', 'personal-reception', 'ngo-meeting', 'briefing', 'visit', 'other')),
  title_kk text,
  title_ru text,
  starts_at timestamptz not null,
  minutes integer not null check (minutes between 5 and 720),
  place_kk text not null,
  place_ru text not null,
  check (kind not in ('visit', 'other') or (title_kk is not null and title_ru is not null))
);
create index meeting_parts_by_meeting on meeting_parts (meeting, starts_at);

-- The visible history of what became of the announced meeting.
create table meeting_changes (
  id uuid primary key,
  meeting uuid not null references meetings (id),
  kind text not null check (kind in ('announced', 'postponed', 'moved', 'cancelled', 'opened', 'closed')),
  reason_kk text,
  reason_ru text,
  was_at timestamptz,
  now_at timestamptz,
  changed_at timestamptz not null
);
create index meeting_changes_by_meeting on meeting_changes (meeting, changed_at);

create table broadcasts (
  id uuid primary key,
  meeting uuid not null references meetings (id),
  platform text not null check (platform in ('youtube', 'facebook', 'instagram', 'tiktok', 'telegram', 'site')),
  url text not null check (url ~ '^https://'),
  comments_open boolean not null,
  unique (meeting, url)
);

create table halls (
  id uuid primary key,
  meeting uuid not null references meetings (id),
  district text references districts (id),
  name_kk text not null,
  name_ru text not null,
  main boolean not null default false
);
create unique index halls_one_main on halls (meeting) where main;
create index halls_by_meeting on halls (meeting);
