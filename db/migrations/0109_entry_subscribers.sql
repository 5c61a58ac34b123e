-- Who asked to be told of changes of an entry of the schedule. Personal data: the e-mail stands here alone, and the row is
-- deleted when its owner says so, when the meeting is over, and when the address was never confirmed.

create table entry_subscribers (
  id uuid primary key,
  entry uuid not null references schedule_entries (id),
  -- in lower case: one address, one subscription
  email text not null check (email = lower(email)),
  locale text not null check (locale in ('kk', 'ru', 'en')),
  subscribed_at timestamptz not null,
  confirmed_at timestamptz,
  -- of the secrets in the letters only hashes are kept
  confirmation_hash bytea not null unique,
  ending_hash bytea not null unique,
  unique (entry, email)
);
