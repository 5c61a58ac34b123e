-- Staff sign-in, in the shape better-auth 1.7 expects under our names (src/platform/server/auth/authentication.ts).

create table people (
  id text primary key,
  name text not null,
  email text not null unique,
  email_verified boolean not null,
  image text,
  created_at timestamptz not null default current_timestamp,
  updated_at timestamptz not null default current_timestamp,
  two_factor_enabled boolean
);

create table sign_ins (
  id text primary key,
  expires_at timestamptz not null,
  token text not null unique,
  created_at timestamptz not null default current_timestamp,
  updated_at timestamptz not null,
  ip_address text,
  user_agent text,
  person text not null references people (id) on delete cascade
);
create index sign_ins_by_person on sign_ins (person);

create table credentials (
  id text primary key,
  account_id text not null,
  provider_id text not null,
  person text not null references people (id) on delete cascade,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default current_timestamp,
  updated_at timestamptz not null
);
create index credentials_by_person on credentials (person);

create table verifications (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default current_timestamp,
  updated_at timestamptz not null default current_timestamp
);
create index verifications_by_identifier on verifications (identifier);

create table second_factors (
  id text primary key,
  secret text not null,
  backup_codes text not null,
  person text not null references people (id) on delete cascade,
  verified boolean,
  failed_verification_count integer,
  locked_until timestamptz
);
create index second_factors_by_person on second_factors (person);
create index second_factors_by_secret on second_factors (secret);
