import { sql } from 'kysely';
import type { Judged, Obligation } from '#decree/index.ts';
import { today as dayOf } from '#platform/clock.ts';
import { database, type Tx } from '#platform/server/database/database.ts';

const subjectOf = ({ about }: Obligation): string => {
  if (about.kind === 'period') return about.period;
  return about.kind === 'meeting' ? about.meeting : about.risk;
};

/** A row of `verdicts` in plain JSON, as it is sent to the database. */
const rowOf = ({ obligation, verdict }: Judged): Record<string, unknown> => ({
  obligation: obligation.id,
  edition: obligation.edition,
  norm: obligation.norm.id,
  who: obligation.who,
  subject_kind: obligation.about.kind,
  subject: subjectOf(obligation),
  region: obligation.about.kind === 'period' ? null : obligation.about.region,
  arose_on: obligation.aroseOn.toString(),
  due_on: obligation.deadline?.dueOn.toString() ?? null,
  warn_on: obligation.deadline?.warnOn.toString() ?? null,
  kind: verdict.kind,
  reason: verdict.reason,
  kept_on: verdict.keptOn?.toString() ?? null,
  missing: verdict.missing,
  proof: verdict.proof
});

/** Nobody else judges or publishes the year until the end of the transaction. */
export const holdYear = (tx: Tx, year: number): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`judged/${year}`}, 0))`.execute(tx);

/**
 * Keeps what changed of a year since it was last judged, and how each verdict went. Does nothing when somebody else judged
 * a later state meanwhile.
 */
export const saveYear = (
  year: number,
  duties: readonly Judged[],
  read: { head: number; now: Temporal.Instant }
): Promise<void> =>
  database()
    .transaction()
    .execute(async (tx) => {
      await holdYear(tx, year);
      if (await isLate(tx, year, read)) return;
      await writeVerdicts(tx, year, JSON.stringify(duties.map(rowOf)), read);
      await tx
        .insertInto('judgedYears')
        .values({ year, journalSeq: read.head, judgedFor: dayOf(read.now), judgedAt: read.now })
        .onConflict((clash) =>
          clash.column('year').doUpdateSet((is) => ({
            journalSeq: is.ref('excluded.journalSeq'),
            judgedFor: is.ref('excluded.judgedFor'),
            judgedAt: is.ref('excluded.judgedAt')
          }))
        )
        .execute();
    });

const isLate = async (
  tx: Tx,
  year: number,
  { head, now }: { head: number; now: Temporal.Instant }
): Promise<boolean> => {
  const last = await tx.selectFrom('judgedYears').selectAll().where('year', '=', year).executeTakeFirst();
  return last !== undefined && (last.journalSeq > head || Temporal.Instant.compare(last.judgedAt, now) > 0);
};

/** All in one statement, so that every part sees the verdicts as they stood before. */
const writeVerdicts = (
  tx: Tx,
  year: number,
  rows: string,
  { head, now }: { head: number; now: Temporal.Instant }
): Promise<unknown> =>
  sql`
  with incoming as materialized (
    select * from jsonb_to_recordset(${rows}::jsonb) as r (obligation text, edition text, norm text, who text,
      subject_kind text, subject text, region text, arose_on date, due_on date, warn_on date, kind text, reason jsonb,
      kept_on date, missing text[], proof bigint[])
  ), gone as (
    delete from verdicts v where year = ${year} and not exists (select from incoming i where i.obligation = v.obligation)
  ), turned as (
    insert into verdict_changes (obligation, changed_at, was, kind, reason, proof, journal_seq)
    select i.obligation, ${now.toString()}::timestamptz, v.kind, i.kind, i.reason, i.proof, ${head}
    from incoming i left join verdicts v using (obligation)
    where v.kind is distinct from i.kind and (v.kind is not null or i.kind not in ('not-due', 'not-applicable'))
  )
  insert into verdicts as v (obligation, year, edition, norm, who, subject_kind, subject, region, arose_on, due_on, warn_on,
    kind, reason, kept_on, missing, proof)
  select obligation, ${year}, edition, norm, who, subject_kind, subject, region, arose_on, due_on, warn_on,
    kind, reason, kept_on, missing, proof from incoming
  on conflict (obligation) do update set (region, arose_on, due_on, warn_on, kind, reason, kept_on, missing, proof)
    = (excluded.region, excluded.arose_on, excluded.due_on, excluded.warn_on, excluded.kind, excluded.reason,
      excluded.kept_on, excluded.missing, excluded.proof)
  where (v.region, v.arose_on, v.due_on, v.warn_on, v.kind, v.reason, v.kept_on, v.missing, v.proof)
    is distinct from (excluded.region, excluded.arose_on, excluded.due_on, excluded.warn_on, excluded.kind, excluded.reason,
      excluded.kept_on, excluded.missing, excluded.proof)`.execute(tx);
