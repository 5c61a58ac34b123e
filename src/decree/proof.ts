import { isBefore, later } from './day-order.ts';
import type { Evidence } from './evidence.ts';
import type { EvidenceEvent } from './norm.ts';
import type { DutySubject, Obligation } from './obligation.ts';
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

type SubjectKind = DutySubject['kind'];
type KindsOfEvents = ReadonlyMap<EvidenceEvent, ReadonlySet<SubjectKind>>;

const awaitedBy = ({ needs, norm }: Obligation): readonly EvidenceEvent[] => [...needs, ...(norm.supports ?? [])];

/** Of what the duties await each event; few acts speak for duties of more than one kind. */
const kindsOfEvents = (duties: readonly Obligation[]): KindsOfEvents => {
  const kinds = new Map<EvidenceEvent, Set<SubjectKind>>();
  for (const duty of duties)
    for (const event of awaitedBy(duty)) {
      const known = kinds.get(event);
      if (known) known.add(duty.about.kind);
      else kinds.set(event, new Set([duty.about.kind]));
    }
  return kinds;
};

const periodsOfAct = ({ period, on }: Evidence): readonly string[] =>
  period === null ? KINDS.map((kind) => periodCode(periodOf(kind, on))) : [period];

const SUBJECTS_OF_ACT: Readonly<Record<SubjectKind, (act: Evidence) => readonly string[]>> = {
  period: periodsOfAct,
  meeting: ({ meeting }) => (meeting === null ? [] : [meeting]),
  risk: ({ region }) => (region === null ? [] : [region])
};

const subjectOf = ({ about }: Obligation): string => {
  if (about.kind === 'period') return about.period;
  return about.kind === 'meeting' ? about.meeting : about.region;
};

const fileKey = (event: EvidenceEvent, who: string, kind: SubjectKind, subject: string): string =>
  `${event} ${who} ${kind} ${subject}`;

const keysOf = (act: Evidence, kinds: KindsOfEvents): readonly string[] =>
  [...(kinds.get(act.event) ?? [])].flatMap((kind) =>
    SUBJECTS_OF_ACT[kind](act).map((subject) => fileKey(act.event, act.who, kind, subject))
  );

/** Files evidence by event, body and subject; what comes back finds the acts that speak for a duty without a search. */
export const filed = (
  evidence: readonly Evidence[],
  duties: readonly Obligation[]
): ((duty: Obligation) => readonly Evidence[]) => {
  const kinds = kindsOfEvents(duties);
  const files = new Map<string, Evidence[]>();
  for (const act of evidence)
    for (const key of keysOf(act, kinds)) {
      const file = files.get(key);
      if (file) file.push(act);
      else files.set(key, [act]);
    }
  return (duty) =>
    awaitedBy(duty)
      .flatMap((event) => files.get(fileKey(event, duty.who, duty.about.kind, subjectOf(duty))) ?? [])
      .filter((act) => speaksFor(duty, act));
};
