-- Where a vote came from, as keyed hashes that mean nothing elsewhere or in another meeting: the block of addresses and the program.
-- Forgotten some weeks after the meeting (src/questions/vote-groups/server/forget-vote-origins.store.ts).
alter table supports
  add column block bigint,
  add column agent bigint,
  add check (block is not null or agent is null);

-- A group of votes for one question that does not count, from one block, of one program or (agent is null) of all: with its reason, and
-- how it ended. Votes that come from there later join it while it stands.
create table set_asides (
  id uuid primary key,
  question uuid not null references questions (id),
  block bigint not null,
  agent bigint,
  reason text not null check (reason in ('one-program', 'even-rhythm', 'burst', 'bought', 'other')),
  note text check (length(note) <= 500),
  votes integer not null check (votes > 0),
  person text not null,
  post uuid references posts (id),
  at timestamptz not null,
  put_back_at timestamptz,
  put_back_by uuid references posts (id),
  put_back_reason text check (length(put_back_reason) between 1 and 500),
  check ((put_back_at is null) = (put_back_reason is null))
);
create unique index set_asides_standing on set_asides (question, block, coalesce(agent, 0)) where put_back_at is null;

alter table supports add column set_aside uuid references set_asides (id);
create index supports_set_aside on supports (set_aside) where set_aside is not null;

-- What counts as support: the one place that says which votes do not.
create view counted_supports as select question, device, at from supports where set_aside is null;

drop function gather_support(boolean[], uuid[], uuid[], timestamptz);

-- As before (0052_gather_support.sql), with the origin of each vote: one from where votes stand set aside is kept and answered like any
-- other, but does not count.
create function gather_support(
  gives boolean[], asked uuid[], voters uuid[], blocks bigint[], agents bigint[], at timestamptz
)
returns table (answers text[], changes jsonb) language plpgsql
  set plan_cache_mode = force_generic_plan set enable_seqscan = off set jit = off
as $$
begin
  -- Shared: groups stay as they are while votes are written (src/questions/server/group.store.ts).
  perform pg_advisory_xact_lock_shared(5204003);
  -- In the order of their ids, so that no two batches wait for each other. What follows sees all that was committed before.
  perform from questions
  where id in (select coalesce(q.merged_into, q.id) from questions q where q.id = any(asked))
  order by id for no key update;

  with target as materialized (
    select q.id as question, l.id as leader, l.status = 'published' as open,
      l.id || array(select f.id from questions f where f.merged_into = l.id) as members,
      exists (select from set_asides a where a.question = q.id and a.put_back_at is null) as watched
    from questions q join questions l on l.id = coalesce(q.merged_into, q.id)
    where q.id = any(asked)
  ), vote as materialized (
    select place, gives[place] as gives, voters[place] as device, blocks[place] as block, agents[place] as agent, t.*,
      open and row_number() over (partition by leader, voters[place] order by place) = 1 as counts
    from generate_subscripts(voters, 1) as place left join target t on t.question = asked[place]
  ), given as (
    insert into supports (question, device, at, block, agent, set_aside)
    select v.question, v.device, gather_support.at, v.block, v.agent,
      case when v.watched then (
        select a.id from set_asides a
        where a.question = v.question and a.put_back_at is null and a.block = v.block and (a.agent is null or a.agent = v.agent)
        order by a.at limit 1
      ) end
    from vote v
    where v.counts and v.gives
      and (select count(*) from supports s where s.question = any(v.members) and s.device = v.device) = 0
    returning question, device, (set_aside is null)::int as counted
  ), withdrawn as (
    delete from supports s using vote v
    where v.counts and not v.gives and s.question = any(v.members) and s.device = v.device
    returning v.place, (s.set_aside is null)::int as counted
  ), done as (
    -- Of a device that voted for two questions before they were merged one vote counts.
    select v.place, v.leader, v.gives, max(w.counted) as counted
    from vote v join withdrawn w on w.place = v.place group by v.place, v.leader, v.gives
    union all
    select v.place, v.leader, v.gives, g.counted
    from vote v join given g on g.question = v.question and g.device = v.device
    where v.counts and v.gives
  ), counted as (
    update questions q set support = q.support + d.given - d.withdrawn
    from (
      select leader, coalesce(sum(counted) filter (where d.gives), 0) as given,
        coalesce(sum(counted) filter (where not d.gives), 0) as withdrawn
      from done d group by leader
    ) d
    where q.id = d.leader and d.given + d.withdrawn > 0
    returning q.meeting, q.id as question, q.support, d.given, d.withdrawn
  )
  select
    (select array_agg(case when leader is null then 'unknown' when not open then 'closed'
      when place in (select place from done) then 'changed' else 'unchanged' end order by place) from vote),
    (select jsonb_agg(to_jsonb(counted)) from counted)
  into answers, changes;

  -- For the other nodes. A notice carries at most 8,000 bytes, a change takes about 90.
  perform pg_notify('support', jsonb_agg(jsonb_build_array(c.meeting, c.question, c.support))::text)
  from (
    select c.*, row_number() over () / 80 as notice
    from jsonb_to_recordset(changes) as c (meeting uuid, question uuid, support integer)
  ) c
  group by c.notice;

  -- Last, since it holds the journal until the commit.
  perform journal_append(gather_support.at, 'visitor', '', 'support-question', 'SupportGathered', 'meeting', c.meeting,
    jsonb_build_object('given', sum(c.given), 'withdrawn', sum(c.withdrawn)))
  from jsonb_to_recordset(changes) as c (meeting text, given integer, withdrawn integer)
  group by c.meeting;

  return next;
end
$$;
