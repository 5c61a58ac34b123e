-- Sheets of paper typed in together: which question stood on which sheet. One sheet number once in a meeting.
create table paper_sheets (
  question uuid primary key references questions (id),
  meeting uuid not null references meetings (id),
  batch uuid not null,
  sheet text not null check (length(sheet) between 1 and 30),
  unique (meeting, sheet)
);
