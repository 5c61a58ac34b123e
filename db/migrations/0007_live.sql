create table live_sessions (
  meeting uuid primary key references meetings (id),
  code text not null unique check (code ~ '^[A-Z]{6}$'),
  opened_at timestamptz not null,
  closed_at timestamptz
);

-- Where each question stands on the board; the row's history is in the journal.
create table board_items (
  question uuid primary key references questions (id),
  meeting uuid not null references meetings (id),
  state text not null check (state in ('shortlist', 'on-screen', 'answered')),
  position integer not null default 0,
  since timestamptz not null
);
create unique index board_one_on_screen on board_items (meeting) where state = 'on-screen';
create index board_items_by_meeting on board_items (meeting, state, position);

-- Who holds the floor at every moment; the measured report is the evidence for p(1,3).
create table floor_turns (
  id uuid primary key,
  meeting uuid not null references meetings (id),
  kind text not null check (kind in ('report', 'question', 'answer', 'break')),
  question uuid references questions (id),
  started_at timestamptz not null,
  ended_at timestamptz,
  check (ended_at >= started_at)
);
create unique index floor_turns_one_open on floor_turns (meeting) where ended_at is null;
create index floor_turns_by_meeting on floor_turns (meeting, started_at);
