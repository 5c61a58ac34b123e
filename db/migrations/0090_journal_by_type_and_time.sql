-- What proves the duties of one year is found among the rows of many years.
create index journal_by_type_and_time on journal (type, at);
