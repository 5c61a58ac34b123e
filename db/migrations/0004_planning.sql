-- The year's schedule; once approved, a change is a visible amendment.

create table schedules (
  year integer primary key check (year between 2000 and 2100),
  status text not null check (status in ('draft', 'approved')),
  approved_on date,
  document text,
  check ((status = 'approved') = (approved_on is not null))
);

create table schedule_entries (
  id uuid primary key,
  year integer not null references schedules (year),
  body text not null references bodies (id),
  region text not null references regions (id),
  district text references districts (id),
  planned_on date not null,
  precision text not null default 'day' check (precision in ('day', 'month')),
  format text not null check (format in ('offline', 'online', 'mixed')),
  theme_kk text not null,
  theme_ru text not null,
  withdrawn_at timestamptz,
  check (extract(year from planned_on) = year)
);
create index schedule_entries_by_year on schedule_entries (year, planned_on);
create index schedule_entries_by_body on schedule_entries (body, planned_on);
create index schedule_entries_by_region on schedule_entries (region, planned_on);
