-- Writes a batch of votes as one act: the whole of it in one round trip, on plans that are kept. Why here and not in a
-- command: docs/decisions/0005-votes-are-gathered-in-the-database.md.
--
-- Vote n is: device voters[n] gives (gives[n]) or takes back its support of question asked[n]. No device may both give and take back in
-- one batch. Returns an answer for each vote, in their order (changed, unchanged, closed, unknown), and the leaders that were counted
-- anew. A leader counts the distinct devices of its whole group.
--
-- The settings: each statement is planned once a connection; by its indexes, since a plan made while the tables are small would go on
-- reading them whole when they have grown; and never compiled, which costs more than a batch.
create function gather_support(gives boolean[], asked uuid[], voters uuid[], at timestamptz)
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
      l.id || array(select f.id from questions f where f.merged_into = l.id) as members
    from questions q join questions l on l.id = coalesce(q.merged_into, q.id)
    where q.id = any(asked)
  ), vote as materialized (
    select place, gives[place] as gives, voters[place] as device, t.*,
      open and row_number() over (partition by leader, voters[place] order by place) = 1 as counts
    from generate_subscripts(voters, 1) as place left join target t on t.question = asked[place]
  ), given as (
    insert into supports (question, device, at)
    select v.question, v.device, gather_support.at from vote v
    where v.counts and v.gives
      and (select count(*) from supports s where s.question = any(v.members) and s.device = v.device) = 0
    returning question, device
  ), withdrawn as (
    delete from supports s using vote v
    where v.counts and not v.gives and s.question = any(v.members) and s.device = v.device
    returning v.place
  ), done as (
    select place, leader, v.gives from vote v
    where v.counts and (v.place in (select place from withdrawn) or (v.question, v.device) in (select question, device from given))
  ), counted as (
    update questions q set support = q.support + d.given - d.withdrawn
    from (
      select leader, count(*) filter (where d.gives) as given, count(*) filter (where not d.gives) as withdrawn
      from done d group by leader
    ) d
    where q.id = d.leader
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
