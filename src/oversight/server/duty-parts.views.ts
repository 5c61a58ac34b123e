import { sql } from 'kysely';
import type { VerdictKind, VerdictReason } from '#decree/index.ts';
import { occasionsOf } from '#meetings/server/index.ts';
import { database } from '#platform/server/database/database.ts';
import type { JudgedRow } from '../control.ts';
import type { MeetingBehind, ProofOnRecord, VerdictTurn } from '../duty-parts.ts';
import { recordedAct } from '../recorded-act.ts';

/** What stands behind duties: their meetings by subject, their rows of the journal by number, their turns by duty. */
export type DutyParts = {
  places: ReadonlyMap<string, MeetingBehind>;
  proofs: ReadonlyMap<number, ProofOnRecord>;
  turns: ReadonlyMap<string, readonly VerdictTurn[]>;
};

/** All that a page of duties shows beside their verdicts, in three queries however many duties there are. */
export const dutyParts = async (duties: readonly JudgedRow[]): Promise<DutyParts> => {
  const meetings = duties.flatMap(({ subjectKind, subject }) => (subjectKind === 'meeting' ? [subject] : []));
  const [occasions, proofs, turns] = await Promise.all([
    occasionsOf([...new Set(meetings)]),
    proofsOf([...new Set(duties.flatMap(({ proof }) => proof))]),
    turnsOf(duties.map(({ obligation }) => obligation))
  ]);
  const places = occasions.map(({ id, number, day, region, theme }) => [id, { number, day, region, theme }] as const);
  return { places: new Map(places), proofs, turns };
};

type ProofRow = Omit<ProofOnRecord, 'act' | 'doneOn'> & { recordedOn: Temporal.PlainDate; saidOn: string | null };

/** An official stands there as their body of the day: the body that attested, or the one that the act names. */
const proofsOf = async (seqs: readonly number[]): Promise<Map<number, ProofOnRecord>> => {
  const { rows } = await sql<ProofRow>`
    select j.seq, j.at, j.type, (j.at at time zone 'Asia/Almaty')::date as recorded_on, j.facts ->> 'on' as said_on,
      j.object_kind = 'attestation' as attested, encode(j.hash, 'hex') as hash,
      encode(j.previous_hash, 'hex') as previous_hash,
      case when j.actor_kind = 'staff' then coalesce(j.facts ->> 'body', (
        select p.body from mandates m join posts p on p.id = m.post
        where m.person = j.actor_id and m.valid_from <= (j.at at time zone 'Asia/Almaty')::date
          and (m.valid_to is null or m.valid_to >= (j.at at time zone 'Asia/Almaty')::date)
        order by m.valid_from, p.id limit 1)) end as "by"
    from journal j where j.seq = any(${[...seqs]}::bigint[]) order by j.seq`.execute(database());
  return new Map(
    rows.flatMap(({ recordedOn, saidOn, ...row }) => {
      const act = recordedAct(row.type);
      const doneOn = row.attested && saidOn ? Temporal.PlainDate.from(saidOn) : recordedOn;
      return act ? [[row.seq, { ...row, act, doneOn }] as const] : [];
    })
  );
};

const turnsOf = async (obligations: readonly string[]): Promise<Map<string, VerdictTurn[]>> => {
  const rows = await database()
    .selectFrom('verdictChanges')
    .select(['obligation', 'changedAt', 'journalSeq'])
    .select([sql<VerdictKind | null>`was`.as('was'), sql<VerdictKind>`kind`.as('kind')])
    .select(sql<VerdictReason>`reason`.as('reason'))
    .where(sql<boolean>`obligation = any(${[...obligations]}::text[])`)
    .orderBy('changedAt', 'desc')
    .orderBy('turn', 'desc')
    .execute();
  return Map.groupBy(rows, ({ obligation }) => obligation);
};
