-- What colleagues write to each other about a question. Seen by the staff of its body alone; the words are in no journal.
create table question_notes (
  id uuid primary key,
  question uuid not null references questions (id),
  person text not null,
  post uuid references posts (id),
  text text not null check (length(text) between 1 and 2000),
  at timestamptz not null
);
create index question_notes_by_question on question_notes (question, at);

-- The answer colleagues write together before it is given: every version is kept, the newest is the draft.
create table answer_drafts (
  question uuid not null references questions (id),
  version integer not null check (version > 0),
  text text not null check (length(text) <= 4000),
  person text not null,
  post uuid references posts (id),
  at timestamptz not null,
  primary key (question, version)
);
