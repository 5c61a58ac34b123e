-- What the broadcast is called, and what can be read in place of it: what is seen and heard, subtitles, sign language.
alter table broadcasts
  add column title_kk text check (length(title_kk) between 1 and 200),
  add column title_ru text check (length(title_ru) between 1 and 200),
  add column about_kk text check (length(about_kk) between 1 and 2000),
  add column about_ru text check (length(about_ru) between 1 and 2000),
  add constraint broadcasts_title_in_two check ((title_kk is null) = (title_ru is null)),
  add constraint broadcasts_about_in_two check ((about_kk is null) = (about_ru is null));
