-- Sorting anew beside what stands. While a sorting computes, what stood before it stands on: proposed, or adopted and public.
alter table sortings
  -- How what is kept in `result` stands; `state` says the same unless it is being computed anew.
  add column standing text check (standing in ('proposed', 'adopted')),
  -- What the thread is doing; null while nothing computes.
  add column stage text check (stage in ('learning', 'reading', 'grouping', 'naming')),
  -- The process that computes, and when it last said so: one that is silent has died, and another takes over.
  add column run uuid,
  add column beaten_at timestamptz,
  -- What became of the last computing where it came to nothing.
  add column last_run text check (last_run in ('failed', 'cancelled')),
  -- The edition that the machine made last: groups read before it may be others now.
  add column computed_edition integer;
update sortings set standing = case state when 'adopted' then 'adopted' else 'proposed' end, computed_edition = edition
  where result is not null;

-- A year, its first half and its first quarter begin on one day.
drop index standing_sortings;
create unique index standing_sortings on sortings (scope_kind, scope, period_from, period_to) nulls not distinct
  where replaced_by is null;
