import { sql } from 'kysely';
import { type EditionId, type EvidenceEvent, firstDayOf, lastDayOf, type VerdictKind } from '#decree/index.ts';
import { VERDICT_KINDS, type VerdictReason } from '#decree/index.ts';
import { type Database, database, type Tx } from '#platform/server/database/database.ts';
import type { ControlCell, ControlFilter, JudgedRow, VerdictCounts } from '../control.ts';

const NONE: VerdictCounts = { overdue: 0, 'due-soon': 0, 'kept-late': 0, 'not-due': 0, kept: 0, 'not-applicable': 0 };

/** The cells of the table that have at least one duty, by body and norm. */
export const controlCells = async (filter: ControlFilter): Promise<ControlCell[]> => {
  const rows = await duties(filter)
    .select(['who', 'norm', sql<VerdictKind>`kind`.as('kind')])
    .select((is) => is.fn.countAll<number>().as('count'))
    .groupBy(['who', 'norm', 'kind'])
    .orderBy('who')
    .orderBy('norm')
    .execute();
  const cells = new Map<string, { who: string; norm: string; counts: Record<VerdictKind, number> }>();
  for (const { who, norm, kind, count } of rows) {
    const key = `${who}/${norm}`;
    const cell = cells.get(key) ?? { who, norm, counts: { ...NONE } };
    cell.counts[kind] = count;
    cells.set(key, cell);
  }
  return [...cells.values()];
};

/** The duties themselves, those that ask most first, then by the day due; `limit` at most, and how many there are. */
export const judgedDuties = async (
  filter: ControlFilter,
  { offset = 0, limit = 100 }: { offset?: number; limit?: number } = {}
): Promise<{ rows: JudgedRow[]; total: number }> => {
  const [rows, counted] = await Promise.all([
    duties(filter)
      .$call(shown)
      .orderBy(byUrgency)
      .orderBy('dueOn')
      .orderBy('obligation')
      .offset(offset)
      .limit(limit)
      .execute(),
    duties(filter)
      .select((is) => is.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow()
  ]);
  return { rows, total: counted.total };
};

/** The duties that hang on a meeting, by its occasion: those due first before the others. */
export const dutiesOfOccasion = (occasion: string): Promise<JudgedRow[]> =>
  database()
    .selectFrom('verdicts')
    .where('subjectKind', '=', 'meeting')
    .where('subject', '=', occasion)
    .$call(shown)
    .orderBy('dueOn')
    .orderBy('obligation')
    .execute();

/** One duty with its verdict; undefined when there is none (any more). */
export const judgedDuty = (obligation: string, db: Database | Tx = database()): Promise<JudgedRow | undefined> =>
  db.selectFrom('verdicts').where('obligation', '=', obligation).$call(shown).executeTakeFirst();

/**
 * What is open and due up to a day, or from one day to another, of these bodies or of all: the overdue first. Of the year of
 * that day and the one before: what was not done in an earlier year stays in its control table, and is on nobody's desk any more.
 */
export const openDuties = (
  bodies: readonly string[] | null,
  until: Temporal.PlainDate,
  since: Temporal.PlainDate | null = null
): Promise<JudgedRow[]> =>
  database()
    .selectFrom('verdicts')
    .where('kind', 'in', ['overdue', 'due-soon', 'not-due'])
    .where('dueOn', '<=', until)
    .where('year', '>=', until.year - 1)
    .$if(since !== null, (query) => query.where('dueOn', '>=', since))
    .$if(bodies !== null, (query) => query.where('who', 'in', bodies?.length ? [...bodies] : ['']))
    .$call(shown)
    .orderBy('dueOn')
    .orderBy('obligation')
    .execute();

/** How the verdict on a duty went, the newest first. */
export const verdictHistory = async (
  obligation: string
): Promise<
  {
    changedAt: Temporal.Instant;
    was: VerdictKind | null;
    kind: VerdictKind;
    reason: VerdictReason;
    journalSeq: number;
  }[]
> =>
  database()
    .selectFrom('verdictChanges')
    .select(['changedAt', 'journalSeq'])
    .select([sql<VerdictKind | null>`was`.as('was'), sql<VerdictKind>`kind`.as('kind')])
    .select(sql<VerdictReason>`reason`.as('reason'))
    .where('obligation', '=', obligation)
    .orderBy('changedAt', 'desc')
    .orderBy('turn', 'desc')
    .execute();

/** Those of these duties that need nothing any more: done, late or not, or binding nobody. */
export const settledAmong = async (obligations: readonly string[]): Promise<ReadonlySet<string>> => {
  const rows = await database()
    .selectFrom('verdicts')
    .select('obligation')
    .where(sql<boolean>`obligation = any(${[...obligations]})`)
    .where('kind', 'in', ['kept', 'kept-late', 'not-applicable'])
    .execute();
  return new Set(rows.map(({ obligation }) => obligation));
};

const byUrgency = sql`array_position(${sql.lit(`{${VERDICT_KINDS.join(',')}}`)}::text[], kind)`;

const duties = ({ year, quarter, who, norm, kind }: ControlFilter) => {
  let query = database().selectFrom('verdicts').where('year', '=', year);
  if (quarter)
    query = query.where((is) =>
      is.between(is.fn.coalesce('dueOn', 'aroseOn'), firstDayOf(quarter), lastDayOf(quarter))
    );
  if (who) query = query.where('who', 'in', [who].flat());
  if (norm) query = query.where('norm', '=', norm);
  if (kind) query = query.where('kind', '=', kind);
  return query;
};

const shown = <Query extends ReturnType<typeof duties>>(query: Query) =>
  query
    .select(['obligation', 'year', 'norm', 'who', 'subject', 'region', 'aroseOn', 'dueOn', 'warnOn', 'keptOn'])
    .select([
      sql<EditionId>`edition`.as('edition'),
      sql<JudgedRow['subjectKind']>`subject_kind`.as('subjectKind'),
      sql<VerdictKind>`kind`.as('kind'),
      sql<VerdictReason>`reason`.as('reason'),
      sql<EvidenceEvent[]>`missing`.as('missing'),
      sql<number[]>`proof::float8[]`.as('proof')
    ]);
