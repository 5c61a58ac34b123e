-- Who adopts a departmental plan says which state of its items they saw.
alter table departmental_plans
  -- Grows with every change of an item.
  add column edition integer not null default 0;
