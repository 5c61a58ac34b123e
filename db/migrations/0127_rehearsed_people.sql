-- When the simulated people of a rehearsal last did something: they live in one process, and stop with it.
alter table rehearsals add column people_at timestamptz;
update rehearsals set people_at = started_at;
alter table rehearsals alter column people_at set not null;
