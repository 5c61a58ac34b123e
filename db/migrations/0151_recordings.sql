-- Where the recording of a held meeting is seen, and from which second of it each question was voiced where a person corrected
-- what follows from the board.
create table recordings (
  meeting uuid primary key references meetings (id),
  edition integer not null,
  url text not null check (url ~ '^https://'),
  title_kk text not null check (length(title_kk) between 1 and 200),
  title_ru text not null check (length(title_ru) between 1 and 200),
  -- What can be read in place of it: what is seen and heard, or where the text of it stands.
  about_kk text not null check (length(about_kk) between 1 and 2000),
  about_ru text not null check (length(about_ru) between 1 and 2000),
  -- How many seconds of the recording pass before the session opens; less than nought where it begins later.
  lead_seconds integer not null check (abs(lead_seconds) <= 86400),
  kept_at timestamptz not null
);

create table time_marks (
  question uuid primary key references questions (id),
  meeting uuid not null references meetings (id),
  -- null: what follows from the board holds again
  seconds integer check (seconds between 0 and 86400),
  edition integer not null,
  noted_at timestamptz not null
);
create index time_marks_by_meeting on time_marks (meeting);
