-- Why nobody speaks, where that is not simply a break.
alter table floor_turns
  add column pause text check (pause in ('technical', 'rest', 'disturbance', 'medical', 'other')),
  add column pause_note text check (length(pause_note) <= 300),
  add check (pause is null or kind = 'break');

-- A floor given to the wrong holder or at the wrong moment is put right before the session is closed; how it stood stays here.
create table floor_corrections (
  id uuid primary key,
  turn uuid not null references floor_turns (id),
  meeting uuid not null references meetings (id),
  person text not null,
  post uuid references posts (id),
  reason text not null check (length(reason) between 1 and 500),
  kind_before text not null check (kind_before in ('report', 'question', 'answer', 'break')),
  kind_after text not null check (kind_after in ('report', 'question', 'answer', 'break')),
  started_before timestamptz not null,
  started_after timestamptz not null,
  corrected_at timestamptz not null
);
create index floor_corrections_by_meeting on floor_corrections (meeting, corrected_at);

-- When each part of the programme really began and ended; what was planned stands with the part.
create table part_times (
  part uuid primary key references meeting_parts (id) on delete cascade,
  started_at timestamptz,
  ended_at timestamptz,
  check (ended_at >= started_at)
);
