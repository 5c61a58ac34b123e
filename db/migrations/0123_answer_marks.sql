-- At which second of the session what is answered began: where in the recording to look.
alter table answers add column mark_seconds integer check (mark_seconds >= 0);
