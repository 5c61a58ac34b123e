-- Where each question stands in the newest adopted result of its meeting, read out of the publication so that the page of a
-- question need not open it whole. The publication is what counts; these rows are made anew with each version.
create table adopted_groups (
  meeting uuid not null references meetings (id),
  id uuid not null,
  version integer not null,
  -- The group as it is published, its questions by their numbers.
  content jsonb not null,
  primary key (meeting, id)
);
create table adopted_places (
  question uuid primary key references questions (id),
  meeting uuid not null,
  "group" uuid not null,
  foreign key (meeting, "group") references adopted_groups (meeting, id) on delete cascade
);
create index adopted_places_by_group on adopted_places (meeting, "group");

-- What an asker says against the place of his question, and what an analyst made of it. One at a time for a question.
create table sorting_contests (
  id uuid primary key,
  question uuid not null references questions (id),
  -- In which version of the adopted result, and in which of its groups.
  version integer not null,
  "group" uuid not null,
  kind text not null check (kind in ('not-the-same', 'wrong-addressee')),
  text text not null check (length(text) between 1 and 2000),
  made_at timestamptz not null,
  verdict text check (verdict in ('accepted', 'declined')),
  decision text check (length(decision) between 1 and 2000),
  -- The correction that an accepted one became.
  correction uuid,
  decided_at timestamptz,
  check ((verdict is null) = (decided_at is null) and (verdict is null) = (decision is null))
);
create unique index one_open_contest_a_question on sorting_contests (question) where decided_at is null;
create index sorting_contests_open on sorting_contests (made_at) where decided_at is null;
