-- Comments under a broadcast, brought by staff to be looked through: who wrote them is never kept. What becomes a question is a
-- question of the door `broadcast`; the others are forgotten a month after the meeting.
create table broadcast_comments (
  id uuid primary key,
  meeting uuid not null references meetings (id),
  broadcast uuid references broadcasts (id) on delete set null,
  -- What its site calls it, or a hash of the text: brought again it is known.
  key text not null check (length(key) between 1 and 200),
  text text not null check (length(text) between 1 and 4000),
  said_at timestamptz,
  likely boolean not null,
  state text not null default 'new' check (state in ('new', 'taken', 'left')),
  question uuid references questions (id),
  brought_at timestamptz not null,
  -- Its place among those brought with it.
  place integer not null,
  unique (meeting, key),
  check ((state = 'taken') = (question is not null))
);
create index broadcast_comments_by_state on broadcast_comments (meeting, state, likely desc, said_at, brought_at, place);
