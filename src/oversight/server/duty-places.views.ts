import { sql } from 'kysely';
import type { EvidenceEvent } from '#decree/index.ts';
import { database } from '#platform/server/database/database.ts';
import type { JudgedRow } from '../control.ts';
import type { DutyPlace } from '../deed-address.ts';
import type { Prepared } from '../desk.ts';
import { evidenceOf, PROOF_TYPES, type ProofRow } from '../journal-evidence.ts';

/** The meetings behind duties, by the id of the occasion. */
export type DutyPlaces = ReadonlyMap<string, DutyPlace & { readonly meeting: string | null }>;

const subjectsOf = (rows: readonly Pick<JudgedRow, 'subjectKind' | 'subject'>[]): string[] => [
  ...new Set(rows.flatMap(({ subjectKind, subject }) => (subjectKind === 'meeting' ? [subject] : [])))
];

/** Where the duties of meetings are done: the meeting that stands, a draft among them, or the schedule's entry. One query. */
export const dutyPlaces = async (rows: readonly Pick<JudgedRow, 'subjectKind' | 'subject'>[]): Promise<DutyPlaces> => {
  const ids = subjectsOf(rows);
  if (ids.length === 0) return new Map();
  const { rows: found } = await sql<
    Omit<DutyPlace, 'theme'> & { meeting: string | null; themeKk: string; themeRu: string }
  >`
    select a.id, m.id::text as meeting, m.number, coalesce(m.status = 'draft', false) as draft,
      coalesce(m.body, e.body) as body, coalesce(m.region, e.region) as region,
      case when m.status = 'draft' and e.id is not null then e.planned_on
        else coalesce((m.starts_at at time zone 'Asia/Almaty')::date, e.planned_on) end as day,
      coalesce(m.theme_kk, e.theme_kk) as theme_kk, coalesce(m.theme_ru, e.theme_ru) as theme_ru
    from unnest(${ids}::text[]) as a (id)
    left join schedule_entries e on e.id = a.id::uuid
    left join lateral (
      select * from meetings m where (m.entry = a.id::uuid or m.id = a.id::uuid) and (m.status <> 'cancelled' or e.id is null)
      order by m.starts_at desc limit 1
    ) m on true
    where e.id is not null or m.id is not null`.execute(database());
  return new Map(
    found.map(({ themeKk, themeRu, ...place }) => [place.id, { ...place, theme: { kk: themeKk, ru: themeRu } }])
  );
};

/** What of these meetings is on record by itself, also what counts only on the day of the meeting. One query. */
export const preparedActs = async (places: DutyPlaces): Promise<Prepared> => {
  const occasions = new Map([...places.values()].flatMap((place) => (place.meeting ? [[place.meeting, place]] : [])));
  if (occasions.size === 0) return new Map();
  const rows = await database()
    .selectFrom('journal')
    .select(['seq', 'type', 'objectKind', 'objectId'])
    .select(sql<Temporal.PlainDate>`(at at time zone 'Asia/Almaty')::date`.as('on'))
    .select(sql<ProofRow['facts']>`facts`.as('facts'))
    .where('objectKind', '=', 'meeting')
    .where('objectId', 'in', [...occasions.keys()])
    .where('type', 'in', PROOF_TYPES)
    .orderBy('seq')
    .execute();
  const proven = evidenceOf(rows, { occasionOf: (meeting) => occasions.get(meeting), bearerOf: () => undefined });
  const acts = new Map<string, Set<EvidenceEvent>>();
  for (const { meeting, event, counts } of proven)
    if (meeting && counts) acts.set(meeting, (acts.get(meeting) ?? new Set()).add(event));
  return acts;
};
