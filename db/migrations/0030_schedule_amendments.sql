-- What was changed in a schedule after its approval, and why: shown beside the entry for good.

create table schedule_amendments (
  id uuid primary key,
  entry uuid not null references schedule_entries (id),
  kind text not null check (kind in ('added', 'amended', 'withdrawn')),
  reason_kk text not null,
  reason_ru text not null,
  was_on date,
  was_precision text check (was_precision in ('day', 'month')),
  was_region text references regions (id),
  was_format text check (was_format in ('offline', 'online', 'mixed')),
  amended_at timestamptz not null,
  check (num_nonnulls(was_on, was_precision, was_region, was_format) = case when kind = 'amended' then 4 else 0 end)
);
create index schedule_amendments_by_entry on schedule_amendments (entry, amended_at);
create trigger schedule_amendments_are_kept before update or delete on schedule_amendments
  for each row execute function refuse_change();
