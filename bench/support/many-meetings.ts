import { databasePool } from '#platform/server/database/database.ts';

/** What each held meeting leaves in the journal, besides what has nothing to do with duties. */
const ATTESTED = [
  'ConvenienceChecked',
  'VenueAgreed',
  'VideoLinkAgreed',
  'PersonalReceptionHeld',
  'SectorMeetingHeld',
  'BriefingHeld',
  'SortingAdopted',
  'CoverageRecorded'
];

/**
 * Fills one year: `meetings` held meetings spread over bodies, regions and days, and the journal of it: what the rooms
 * record, attestations, and `other` rows a meeting of other things. Hashes are not chained: the chain has a figure of its own.
 */
export const fillYear = async (year: number, meetings: number, other: number): Promise<void> => {
  const pool = databasePool();
  await pool.query(
    `insert into posts (id, body, duty, title_kk, title_ru, title_en)
     select gen_random_uuid(), b.id, 'first-head', 'Басшы', 'Глава', 'Head' from bodies b
     where not exists (select from posts p where p.body = b.id and p.duty = 'first-head')`
  );
  await pool.query(MEETINGS, [year, meetings]);
  await pool.query(JOURNAL, [year, ATTESTED, other]);
  await pool.query('analyze');
};

const MEETINGS = `
  with holders as (
    select b.id as body, (select p.id from posts p where p.body = b.id and p.duty = 'first-head' limit 1) as post,
      row_number() over (order by b.id) - 1 as place, count(*) over () as total
    from bodies b join body_roles r on r.body = b.id and r.role = 'central-body' and r.valid_to is null
    where b.id not in ('defence', 'foreign')
  ), places as (
    select region, row_number() over (order by region) - 1 as place, count(*) over () as total
    from bodies where kind = 'akimat'
  )
  insert into meetings (id, number, kind, off_schedule_reason, body, holder, region, place_kk, place_ru, theme_kk, theme_ru,
    starts_at, planned_minutes, report_minutes, format, status, announced_at)
  select gen_random_uuid(), $1::int || '-' || lpad(n::text, 5, '0'), 'off-schedule', 'өлшем', h.body, h.post, p.region,
    'Мәдениет үйі', 'Дом культуры', 'Тақырып', 'Тема', make_timestamptz($1, 1, 5, 10, 0, 0) + (n % 350) * interval '1 day',
    120, 30, case n % 3 when 0 then 'offline' else 'mixed' end, 'held', make_timestamptz($1, 1, 1, 0, 0, 0)
  from generate_series(1, $2::int) n
    join holders h on h.place = n % h.total join places p on p.place = (n / h.total) % p.total`;

const JOURNAL = `
  with held as (
    select m.id, m.body, m.region, m.starts_at, row_number() over (order by m.number) as n from meetings m
    where extract(year from m.starts_at) = $1::int
  ), acts as (
    select starts_at - interval '15 days' as at, 'MeetingAnnounced' as type, 'meeting' as kind, id::text as object,
      jsonb_build_object('body', body) as facts from held
    union all
    select starts_at - interval '9 days', 'BroadcastAdded', 'meeting', id::text,
      jsonb_build_object('broadcast', id, 'commentsOpen', n % 20 <> 0) from held
    union all
    select starts_at, 'MeetingHeld', 'meeting', id::text, jsonb_build_object('body', body, 'kind', 'off-schedule') from held
    union all
    select starts_at, 'FloorTimeMeasured', 'meeting', id::text, jsonb_build_object('within', n % 15 <> 0) from held
    union all
    select starts_at, 'AkimAttended', 'attestation', gen_random_uuid()::text, jsonb_build_object('who', 'akimat-' || region,
      'meeting', id, 'region', region, 'on', (starts_at at time zone 'Asia/Almaty')::date) from held where n % 11 <> 0
    union all
    select starts_at + interval '1 day', act, 'attestation', gen_random_uuid()::text, jsonb_build_object('who', body,
      'meeting', id, 'region', region, 'on', (starts_at at time zone 'Asia/Almaty')::date - 2)
    from held, unnest($2::text[]) act where (n + length(act)) % 9 <> 0
    union all
    select starts_at, 'QuestionPublished', 'question', gen_random_uuid()::text, jsonb_build_object('meeting', id, 'body', body)
    from held, generate_series(1, $3::int)
    union all
    select make_timestamptz($1, quarter * 3, 28, 9, 0, 0) + interval '12 days', 'QuarterPublished', 'body', body,
      jsonb_build_object('quarter', $1::int || '-' || quarter, 'version', 1)
    from (select distinct body from held) b, generate_series(1, 4) quarter
  )
  insert into journal (seq, at, actor_kind, actor_id, act, type, object_kind, object_id, facts, previous_hash, hash)
  select (select coalesce(max(seq), 0) from journal) + row_number() over (order by at), at, 'system', 'bench', 'fill', type,
    kind, object, facts, '\\x00', sha256(gen_random_uuid()::text::bytea)
  from acts`;
