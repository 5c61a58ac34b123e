-- Who is on the board of a meeting now, and on which card he works: renewed every few seconds by his page, worth nothing a
-- minute later. Not logged: after a crash of the database the pages say it anew.
create unlogged table board_presence (
  meeting uuid not null,
  person text not null,
  post uuid,
  question uuid,
  -- Since when he works on this card: of two who open one, the first has it.
  question_since timestamptz,
  seen_at timestamptz not null,
  primary key (meeting, person)
);
