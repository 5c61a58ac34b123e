-- What people wrote into a meeting's minutes in place of what the record says. Null texts: the record's own words again.
-- What is signed stands among the publications, frozen.
create table minutes_parts (
  meeting uuid not null references meetings (id),
  part text not null check (part in ('meeting', 'floor', 'questions', 'answers', 'moderation', 'remarks')),
  -- Grows with every change: who changes says which state they saw.
  edition integer not null,
  text_kk text check (length(text_kk) between 1 and 20000),
  text_ru text check (length(text_ru) between 1 and 20000),
  -- What the record said when it was edited, so that a later change of the record is seen.
  written_kk text not null,
  written_ru text not null,
  edited_at timestamptz not null,
  primary key (meeting, part),
  check ((text_kk is null) = (text_ru is null))
);
