-- Each asker has a word of their own on an outcome, also those whose question was merged into the one that was answered:
-- `question` is the asker's own.
alter table asker_responses add column question uuid references questions (id);
update asker_responses r set question = a.question
  from outcomes o join assignments a on a.id = o.assignment where o.id = r.outcome;
alter table asker_responses
  alter column question set not null,
  drop constraint asker_responses_outcome_key,
  add constraint asker_responses_once_an_asker unique (outcome, question);
create index asker_responses_by_question on asker_responses (question);
