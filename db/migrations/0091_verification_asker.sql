-- As in the journal, who asked is an id and no more: an act stays known when the account is gone.
alter table journal_verifications drop constraint journal_verifications_asked_by_fkey;
