-- The newest questions of a status, without sorting all of them.
create index questions_by_status on questions (status, asked_at);
