-- An act is attested once for a duty; what was taken back can be attested anew.
create unique index attestations_standing on attestations (obligation, event) where withdrawn_at is null;
alter table attestations
  add column withdrawn_by text references bodies (id),
  add check (withdrawn_by is null or withdrawn_at is not null);

-- The same risk is recorded once while it stands; a high one may stand beside one that is not.
create unique index risks_standing on risks (body, region, high) where closed_at is null;
alter table risks
  add column closed_by text references bodies (id),
  add check (closed_by is null or closed_at is not null);
