-- p(1,4,3): a body's plan of information openness and communication for a year; once adopted, a change is a visible amendment.

create table departmental_plans (
  year integer not null check (year between 2000 and 2100),
  body text not null references bodies (id),
  status text not null check (status in ('draft', 'adopted', 'published')),
  adopted_on date,
  document text,
  late boolean not null default false,
  primary key (year, body),
  check ((status = 'draft') = (adopted_on is null) and (status = 'draft') = (document is null))
);

create table departmental_plan_items (
  id uuid primary key,
  year integer not null,
  body text not null,
  -- Grows with every change: who changes says which state they saw.
  edition integer not null default 1,
  kind text not null check (kind in
    ('meeting', 'briefing', 'interview', 'publication', 'broadcast', 'open-day', 'hotline', 'reception', 'other')),
  -- The deputy's or agency chair's post; null where the body as a whole speaks.
  post uuid references posts (id),
  -- null: the whole country
  region text references regions (id),
  planned_on date not null,
  planned_precision text not null check (planned_precision in ('day', 'month')),
  format text check (format in ('offline', 'online', 'mixed')),
  theme_kk text not null,
  theme_ru text not null,
  withdrawn_at timestamptz,
  -- Which table it was brought by; null where it was typed.
  source uuid references table_imports (id),
  foreign key (year, body) references departmental_plans (year, body),
  check (extract(year from planned_on) = year),
  check ((kind = 'meeting') = (format is not null)),
  check (kind <> 'meeting' or post is not null)
);
create index departmental_plan_items_of_plan on departmental_plan_items (year, body, planned_on);

create table departmental_plan_amendments (
  id uuid primary key,
  item uuid not null references departmental_plan_items (id),
  kind text not null check (kind in ('added', 'amended', 'withdrawn')),
  reason_kk text not null,
  reason_ru text not null,
  was_on date,
  was_precision text check (was_precision in ('day', 'month')),
  was_region text references regions (id),
  was_format text check (was_format in ('offline', 'online', 'mixed')),
  was_post uuid references posts (id),
  was_theme_kk text,
  was_theme_ru text,
  amended_at timestamptz not null,
  check ((kind = 'amended') = (was_on is not null)),
  check ((was_on is null) = (was_precision is null) and (was_on is null) = (was_theme_kk is null))
);
create index departmental_plan_amendments_by_item on departmental_plan_amendments (item, amended_at);
create trigger departmental_plan_amendments_are_kept before update or delete on departmental_plan_amendments
  for each row execute function refuse_change();

-- A meeting of a deputy or an agency chair may come from an item of the plan.
alter table meetings add column plan_item uuid references departmental_plan_items (id);
alter table meetings add constraint only_departmental_meetings_have_plan_items
  check (plan_item is null or kind = 'departmental');
create index meetings_by_plan_item on meetings (plan_item);
