import { firstDayOf, isOver, lastDayOf, parsePeriod, type Period, periodCode, periodOf } from '#decree/index.ts';

/** Whose questions of a period are sorted together: those of a body's meetings, of a region's, of all. */
export const PERIOD_SCOPES = ['body', 'region', 'republic'] as const;
/** `of`: the id of the body or the region; 'kz' for the republic. */
export type PeriodScope = {
  readonly kind: (typeof PERIOD_SCOPES)[number];
  readonly of: string;
  readonly period: Period;
};

/** What is sorted: what was asked at one meeting, or at the meetings of a period. */
export type Scope = { readonly kind: 'meeting'; readonly id: string } | PeriodScope;

/** The republic in the place of a body's or a region's id. */
export const REPUBLIC = 'kz';

/** The scope of one meeting, by its id. */
export const ofMeeting = (id: string): Scope => ({ kind: 'meeting', id });

/** Whose a sorting is: of a body; without one of a region's akimat; with neither of the whole republic. */
export type Owner = { readonly body: string | null; readonly region: string | null };

/** Whose the sorting of a period is. */
export const ownerOf = ({ kind, of }: PeriodScope): Owner => ({
  body: kind === 'body' ? of : null,
  region: kind === 'region' ? of : null
});

/** A scope as it is asked for: "body-transport", "region-abai" or "republic", and "2026-Q3". */
export const askedAs = ({ kind, of, period }: PeriodScope): { readonly of: string; readonly period: string } => ({
  of: kind === 'republic' ? kind : `${kind}-${of}`,
  period: periodCode(period)
});

/** A scope of a period in an address: "body-transport-2026-Q3", "region-abai-2026-H1", "republic-2026". */
export const scopeCode = (scope: PeriodScope): string => Object.values(askedAs(scope)).join('-');

/** Reads "body-transport-2026-Q3" back; undefined for what is no scope of a period. */
export const parseScope = (code: string): PeriodScope | undefined => {
  const [, kind, of, said] =
    /^(body|region|republic)(?:-([a-z0-9]+(?:-[a-z0-9]+)*?))?-(20\d{2}(?:-[QH][1-4])?)$/.exec(code) ?? [];
  const period = parsePeriod(said ?? '');
  const known = PERIOD_SCOPES.find((one) => one === kind);
  if (!known || !period || (known === 'republic') !== (of === undefined)) return undefined;
  return { kind: known, of: of ?? REPUBLIC, period };
};

/** The period from one day to another, both of it; undefined where no year, half or quarter has these days. */
export const periodBetween = (from: Temporal.PlainDate, to: Temporal.PlainDate): Period | undefined =>
  (['quarter', 'half-year', 'year'] as const)
    .map((kind) => periodOf(kind, from))
    .find((period) => firstDayOf(period).equals(from) && lastDayOf(period).equals(to));

/** The days of a period that have begun; 0 before its first. */
export const daysSoFar = (period: Period, today: Temporal.PlainDate): number => {
  const last = isOver(period, today) ? lastDayOf(period) : today;
  return Math.max(0, firstDayOf(period).until(last).days + 1);
};
