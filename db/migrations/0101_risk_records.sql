-- p(1,8), p(4,4): what a risk record says besides where and in whose field, and what people decided about it.
alter table risks
  -- forecast, or begun already; null in records older than this migration
  add column stage text check (stage in ('forecast', 'arisen')),
  -- of the meeting that it asks for; public once that is announced
  add column theme_kk text,
  add column theme_ru text,
  add column source text,
  add column source_url text check (source_url ~ '^https?://'),
  add check ((theme_kk is null) = (theme_ru is null));

create table risk_files (
  file uuid primary key references files (id),
  risk uuid not null references risks (id)
);
create index risk_files_by_risk on risk_files (risk);

-- The newest decision about each of the two counts; none is changed.
create table risk_decisions (
  decision bigint generated always as identity primary key,
  risk uuid not null references risks (id),
  about text not null check (about in ('meeting', 'participation')),
  verdict text not null check (verdict in ('accepted', 'refused')),
  -- the meeting that answers the risk
  meeting uuid references meetings (id),
  -- the post of the Deputy Prime Minister who is to take part
  post uuid references posts (id),
  reason text,
  decided_by text references bodies (id),
  decided_at timestamptz not null,
  check ((verdict = 'refused') = (reason is not null)),
  check ((verdict = 'accepted' and about = 'meeting') = (meeting is not null)),
  check ((verdict = 'accepted' and about = 'participation') = (post is not null))
);
create index risk_decisions_by_risk on risk_decisions (risk, about, decision);
create index risk_decisions_by_meeting on risk_decisions (meeting) where meeting is not null;
create trigger risk_decisions_are_kept before update or delete on risk_decisions
  for each row execute function refuse_change();
