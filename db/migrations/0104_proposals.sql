-- p(1,4,4): what each central body proposes for a year's schedule. The lines are worked on; what was submitted stays whole.

create table proposal_packages (
  year integer not null check (year between 2000 and 2100),
  body text not null references bodies (id),
  status text not null check (status in ('draft', 'submitted', 'returned', 'accepted')),
  -- How many versions were submitted so far.
  version integer not null default 0 check (version >= 0),
  -- Grows with every change of a line: who submits says which state they saw.
  edition integer not null default 0,
  primary key (year, body),
  check (status = 'draft' or version > 0)
);

create table proposals (
  id uuid primary key,
  year integer not null,
  body text not null,
  -- Grows with every change: who changes says which state they saw.
  edition integer not null default 1,
  region text not null references regions (id),
  other_regions text[] not null,
  districts text[] not null,
  from_on date not null,
  to_on date not null,
  format text not null check (format in ('offline', 'online', 'mixed')),
  theme_kk text not null,
  theme_ru text not null,
  justification_kk text not null,
  justification_ru text not null,
  participants integer check (participants > 0),
  joint_with text[] not null,
  withdrawn_at timestamptz,
  foreign key (year, body) references proposal_packages (year, body),
  check (from_on <= to_on and extract(year from from_on) = year and extract(year from to_on) = year),
  check (not region = any (other_regions) and not body = any (joint_with))
);
create index proposals_of_package on proposals (year, body, from_on);

create table proposal_versions (
  year integer not null,
  body text not null,
  version integer not null check (version > 0),
  late boolean not null,
  submitted_at timestamptz not null,
  -- The post in which it was submitted; null when the product itself did.
  post uuid references posts (id),
  primary key (year, body, version),
  foreign key (year, body) references proposal_packages (year, body)
);
create trigger proposal_versions_are_kept before update or delete on proposal_versions
  for each row execute function refuse_change();

create table submitted_proposals (
  proposal uuid not null references proposals (id),
  year integer not null,
  body text not null,
  version integer not null,
  region text not null references regions (id),
  other_regions text[] not null,
  districts text[] not null,
  from_on date not null,
  to_on date not null,
  format text not null check (format in ('offline', 'online', 'mixed')),
  theme_kk text not null,
  theme_ru text not null,
  justification_kk text not null,
  justification_ru text not null,
  participants integer,
  joint_with text[] not null,
  primary key (proposal, version),
  foreign key (year, body, version) references proposal_versions (year, body, version)
);
create index submitted_proposals_of_version on submitted_proposals (year, body, version);
create trigger submitted_proposals_are_kept before update or delete on submitted_proposals
  for each row execute function refuse_change();

-- What the body for mass media said to a version: returned with remarks, or accepted.
create table proposal_reviews (
  id uuid primary key,
  year integer not null,
  body text not null,
  version integer not null,
  decision text not null check (decision in ('returned', 'accepted')),
  remark text,
  reviewed_at timestamptz not null,
  post uuid references posts (id),
  foreign key (year, body, version) references proposal_versions (year, body, version)
);
create index proposal_reviews_of_version on proposal_reviews (year, body, version, reviewed_at);
create trigger proposal_reviews_are_kept before update or delete on proposal_reviews
  for each row execute function refuse_change();

create table proposal_remarks (
  review uuid not null references proposal_reviews (id),
  proposal uuid not null references proposals (id),
  remark text not null,
  primary key (review, proposal)
);
create trigger proposal_remarks_are_kept before update or delete on proposal_remarks
  for each row execute function refuse_change();
