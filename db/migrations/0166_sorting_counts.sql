-- A list of sortings says how many questions, groups and undecided pairs each has; reading that out of a result of many megabytes
-- took a while for each row.
alter table sortings
  add column questions integer,
  add column groups integer,
  add column doubts integer;
update sortings set
  questions = (result ->> 'questions')::integer,
  groups = jsonb_array_length(result -> 'groups'),
  doubts = jsonb_array_length(result -> 'doubts')
  where result is not null;
