import { sql } from 'kysely';
import { type Owner, ownerOf, periodBetween, type PeriodScope, type Scope } from '../scope.ts';

/** The meeting whose questions are sorted. */
export type SortedMeeting = {
  readonly kind: 'meeting';
  readonly id: string;
  readonly number: string;
  readonly body: string;
  readonly region: string;
  /** The post that held it. */
  readonly holder: string;
  readonly startsAt: Temporal.Instant;
  readonly themeKk: string;
  readonly themeRu: string;
};

/** What a sorting is of, as its row says. */
export type SortedScope = SortedMeeting | PeriodScope;

/** Joins the meeting a sorting (`s`) is of, where it is of one. */
export const ofItsMeeting = sql<boolean>`m.id = case when s.scope_kind = 'meeting' then s.scope::uuid end`;

/** The columns by which `scopeOf` tells what a sorting (`s`) with its meeting (`m`) is of. */
export const SCOPE_COLUMNS = [
  's.scopeKind',
  's.scope',
  's.periodFrom',
  's.periodTo',
  'm.number',
  'm.body',
  'm.region',
  'm.holder',
  'm.startsAt',
  'm.themeKk',
  'm.themeRu'
] as const;

type KeptScope = {
  readonly scopeKind: Scope['kind'];
  readonly scope: string;
  readonly periodFrom: Temporal.PlainDate | null;
  readonly periodTo: Temporal.PlainDate | null;
};
type ScopeRow = KeptScope & {
  readonly [Column in Exclude<keyof SortedMeeting, 'kind' | 'id'>]: SortedMeeting[Column] | null;
};

/** What a sorting's own columns say it is of, where it is of a period; throws for one of a meeting. */
export const periodScope = ({ scopeKind, scope, periodFrom, periodTo }: KeptScope): PeriodScope => {
  const period = periodFrom && periodTo ? periodBetween(periodFrom, periodTo) : undefined;
  if (scopeKind === 'meeting' || !period) throw new Error(`A sorting of no period: ${scopeKind} ${scope}`);
  return { kind: scopeKind, of: scope, period };
};

/** What a sorting's own columns say it is of. */
export const keptScope = (row: KeptScope): Scope =>
  row.scopeKind === 'meeting' ? { kind: 'meeting', id: row.scope } : periodScope(row);

/** What a sorting is of, with its meeting where it is of one. */
export const scopeOf = (row: ScopeRow): SortedScope => {
  if (row.scopeKind !== 'meeting') return periodScope(row);
  const { scope: id, number, body, region, holder, startsAt, themeKk, themeRu } = row;
  if (number === null || body === null || region === null || holder === null || startsAt === null)
    throw new Error(`A sorting of no meeting: ${id}`);
  return {
    kind: 'meeting',
    id,
    number,
    body,
    region,
    holder,
    startsAt,
    themeKk: themeKk ?? '',
    themeRu: themeRu ?? ''
  };
};

/** Whose a sorting is, for permissions. */
export const ownerOfScope = (scope: SortedScope): Owner =>
  scope.kind === 'meeting' ? { body: scope.body, region: null } : ownerOf(scope);
