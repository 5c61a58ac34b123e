-- What somebody did on the board in one act, so that he can take it back and others are told who did what. What was done is
-- proven by the journal; these rows say how it stood before.
create table board_acts (
  id uuid primary key,
  seq bigint generated always as identity unique,
  meeting uuid not null references meetings (id),
  person text not null,
  post uuid references posts (id),
  kind text not null check (kind in ('new', 'shortlist', 'on-screen', 'answered', 'publish', 'decline', 'merge')),
  done_at timestamptz not null,
  undone_at timestamptz
);
create index board_acts_by_meeting on board_acts (meeting, seq desc);

create table board_act_steps (
  act uuid not null references board_acts (id),
  question uuid not null references questions (id),
  -- The card the act was about; others gave way to it.
  chosen boolean not null,
  from_status text not null check (from_status in ('awaiting-moderation', 'published', 'declined', 'merged', 'referred')),
  from_state text check (from_state in ('shortlist', 'on-screen', 'answered')),
  from_position integer,
  to_status text not null check (to_status in ('awaiting-moderation', 'published', 'declined', 'merged', 'referred')),
  to_state text check (to_state in ('shortlist', 'on-screen', 'answered')),
  primary key (act, question)
);
create index board_act_steps_by_question on board_act_steps (question);
