import { type RawBuilder, sql } from 'kysely';
import type { EditionId, EvidenceEvent, VerdictKind } from '#decree/index.ts';
import type { Actor } from '#platform/actor.ts';
import { database } from '#platform/server/database/database.ts';
import { NORMS_BEFORE_MEETINGS, type Reach, reachOf } from '../attestable-search.ts';
import type { JudgedRow } from '../control.ts';

/** An act that is not on record and that the reader may attest. */
export type ActToAttest = {
  act: EvidenceEvent;
  obligation: string;
  edition: EditionId;
  norm: string;
  who: string;
  subjectKind: JudgedRow['subjectKind'];
  subject: string;
  region: string | null;
  aroseOn: Temporal.PlainDate;
  dueOn: Temporal.PlainDate | null;
  kind: VerdictKind;
};

export type ActFilter = { who?: string | null; region?: string | null };

export const ACTS_A_PAGE = 30;
/** What is agreed before a meeting is asked for this long ahead. */
const DAYS_AHEAD = 45;

/** What the actor may attest now: missing acts of duties that bind, the newest meetings and periods first. */
export const attestableBy = async (
  actor: Actor,
  today: Temporal.PlainDate,
  { who, region }: ActFilter = {},
  page = 1
): Promise<{ acts: ActToAttest[]; total: number }> => {
  const reaches = reachOf(actor);
  if (reaches.length === 0) return { acts: [], total: 0 };
  const { rows } = await sql<ActToAttest & { total: number }>`
    select a.act, v.obligation, v.edition, v.norm, v.who, v.subject_kind, v.subject, v.region, v.arose_on, v.due_on, v.kind,
      count(*) over ()::int as total
    from verdicts v cross join lateral unnest(v.missing) as a (act)
    left join lateral (
      select coalesce(m.body, e.body) as holder
      from (select case when v.subject_kind = 'meeting' then v.subject::uuid end as id) s
      left join meetings m on m.id = s.id left join schedule_entries e on e.id = s.id
    ) o on true
    where v.kind <> 'not-applicable'
      and not exists (
        select from attestations s where s.obligation = v.obligation and s.event = a.act and s.withdrawn_at is null
      )
      and v.arose_on <= case when v.edition || '/' || v.norm = any(${[...NORMS_BEFORE_MEETINGS]}::text[])
        then ${today.add({ days: DAYS_AHEAD }).toString()}::date else ${today.toString()}::date end
      and (${sql.join(reaches.map(within), sql` or `)})
      ${who ? sql`and v.who = ${who}` : sql``} ${region ? sql`and v.region = ${region}` : sql``}
    order by v.arose_on desc, v.subject, v.obligation, a.act
    offset ${(Math.max(1, page) - 1) * ACTS_A_PAGE} limit ${ACTS_A_PAGE}`.execute(database());
  return { acts: rows, total: rows[0]?.total ?? 0 };
};

const within = ({ body, region, anywhere, asHolder, asHost }: Reach): RawBuilder<unknown> => sql`(
  v.who <> ${body} and (
    a.act = any(${[...anywhere]}::text[])
    or (a.act = any(${[...asHolder]}::text[]) and o.holder = ${body})
    or (a.act = any(${[...asHost]}::text[]) and v.subject_kind = 'meeting' and v.region = ${region})
  )
)`;
