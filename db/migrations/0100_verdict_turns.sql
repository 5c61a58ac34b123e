-- Two turns of a verdict may fall on the same instant: each is a row of its own, in the order in which it was kept.
alter table verdict_changes drop constraint verdict_changes_pkey;
alter table verdict_changes add column turn bigint generated always as identity;
-- The rows of before were numbered as they lie; of one duty their instants tell the order.
alter table verdict_changes add primary key (turn);
create index verdict_changes_by_duty on verdict_changes (obligation, changed_at, turn);
