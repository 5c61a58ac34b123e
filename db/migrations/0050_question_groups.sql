-- Merged questions form a tree: merged_into is always the leader, merged_through the question that took this one along
-- (null: merged straight into the leader). So undoing a merge gives each question back to whom it belonged before.
alter table questions add column merged_through uuid references questions (id)
  check (merged_through is null or merged_into is not null);
create index questions_merged_through on questions (merged_through) where merged_through is not null;
create index questions_most_supported on questions (support desc, published_at desc) where status = 'published';

-- When the asker agreed that the name and the contact be kept.
alter table askers add column consented_at timestamptz;

-- Which letter about which event has left: an event handed over twice is answered once.
create table asker_letters (
  event_seq bigint not null,
  question uuid not null references questions (id),
  sent_at timestamptz not null default now(),
  primary key (event_seq, question)
);
