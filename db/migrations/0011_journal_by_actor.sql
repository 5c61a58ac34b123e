-- The office looks through the journal by who acted and by day; an index on (type, seq) serves the list of types.

create index journal_by_actor on journal (actor_id, seq);
create index journal_by_day on journal (at);
