import { isBefore, later } from './day-order.ts';
import type { Evidence } from './evidence.ts';
import type { Obligation } from './obligation.ts';
import { parsePeriod, periodCode, type PeriodKind, periodOf } from './periods.ts';

const KINDS: readonly PeriodKind[] = ['year', 'half-year', 'quarter'];

const isOfPeriod = (code: string, { period, on }: Evidence): boolean => {
  if (period !== null) return period === code;
  const awaited = parsePeriod(code);
  return awaited !== undefined && periodCode(periodOf(awaited.kind, on)) === code;
};

const isOfRisk = (region: string, { aroseOn, provenUntil }: Obligation, evidence: Evidence): boolean =>
  evidence.region === region &&
  !isBefore(evidence.on, aroseOn) &&
  (provenUntil === null || !isBefore(provenUntil, evidence.on));

const isOfSubject = (obligation: Obligation, evidence: Evidence): boolean => {
  const { about } = obligation;
  if (about.kind === 'period') return isOfPeriod(about.period, evidence);
  return about.kind === 'meeting' ? evidence.meeting === about.meeting : isOfRisk(about.region, obligation, evidence);
};

const isAwaited = ({ needs, norm }: Obligation, { event }: Evidence): boolean =>
  needs.includes(event) || (norm.supports?.includes(event) ?? false);

/** The day on which an act counts for this duty: its own, or the first on which anything can prove the duty. */
export const countsOn = ({ provenFrom }: Obligation, { on }: Evidence): Temporal.PlainDate =>
  provenFrom === null ? on : later(on, provenFrom);

/**
 * Whether this act on record speaks for this duty: an event it awaits, of the same body and of the same subject.
 * An act of no stated period is of the one in which its day lies.
 */
export const speaksFor = (obligation: Obligation, evidence: Evidence): boolean =>
  evidence.who === obligation.who && isAwaited(obligation, evidence) && isOfSubject(obligation, evidence);

/** Under which keys an act is filed: each subject it may be of. */
const keysOf = ({ who, event, period, meeting, region, on }: Evidence): readonly string[] => {
  const periods = period === null ? KINDS.map((kind) => periodCode(periodOf(kind, on))) : [period];
  return [
    ...periods.map((code) => `${event} ${who} period ${code}`),
    ...(meeting === null ? [] : [`${event} ${who} meeting ${meeting}`]),
    ...(region === null ? [] : [`${event} ${who} risk ${region}`])
  ];
};

const subjectOf = ({ about }: Obligation): string => {
  if (about.kind === 'period') return `period ${about.period}`;
  return about.kind === 'meeting' ? `meeting ${about.meeting}` : `risk ${about.region}`;
};

/** Files evidence by event, body and subject; what comes back finds the acts that speak for a duty without a search. */
export const filed = (evidence: readonly Evidence[]): ((obligation: Obligation) => readonly Evidence[]) => {
  const files = new Map<string, Evidence[]>();
  for (const act of evidence)
    for (const key of keysOf(act)) {
      const file = files.get(key);
      if (file) file.push(act);
      else files.set(key, [act]);
    }
  return (obligation) =>
    [...obligation.needs, ...(obligation.norm.supports ?? [])]
      .flatMap((event) => files.get(`${event} ${obligation.who} ${subjectOf(obligation)}`) ?? [])
      .filter((act) => speaksFor(obligation, act));
};
