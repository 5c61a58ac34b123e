import type { Deadline } from '../deadlines.ts';
import { editions } from '../editions/editions.ts';
import type { Evidence } from '../evidence.ts';
import type { EvidenceEvent } from '../norm.ts';
import type { Verdict, VerdictReason } from '../verdict.ts';
import { type CaseSubject, subjectOf } from './case-country.ts';
import { day, groupsOf, oneOf, sentences } from './case-text.ts';
import type { WorkedCase } from './worked-case.ts';

const EVENTS: readonly EvidenceEvent[] = Object.values(editions).flatMap(({ norms }) =>
  norms.flatMap(({ needs, supports }) => [...needs.map(({ event }) => event), ...(supports ?? [])])
);

const ACT =
  /^(?<deed>[a-z ]+) on (?<on>[\d-]+)(?:, for (?<period>[\w-]+))?(?:, by (?<who>[\w-]+))?(?:, in (?<region>\w+))?(?<not>, does not count)?$/;

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const eventOf = (deed: string): EvidenceEvent => oneOf(EVENTS, deed.split(' ').map(capital).join(''));

/** "VideoLinkAgreed" as a case says it: "video link agreed". */
const deedOf = (event: EvidenceEvent): string => event.replace(/(?!^)[A-Z]/g, ' $&').toLowerCase();

const regionOf = (subject: CaseSubject): string | null => {
  if (subject.kind === 'period') return null;
  return subject.kind === 'meeting' ? subject.meeting.region : subject.risk.region;
};

/** A meeting proves a duty of a period by its day; any other act is of the period it names, else of that of the case. */
const periodOf = (event: EvidenceEvent, named: string | undefined, subject: CaseSubject): string | null => {
  if (subject.kind !== 'period' || event === 'MeetingHeld') return null;
  return named ?? subject.period;
};

const actOf = (text: string, seq: number, { whose, ...each }: WorkedCase): Evidence => {
  const { deed = '', on = '', period, who, region, not } = groupsOf(ACT, text);
  const subject = subjectOf({ ...each, whose });
  const event = eventOf(deed);
  return {
    event,
    who: who ?? whose,
    period: periodOf(event, period, subject),
    meeting: subject.kind === 'meeting' ? subject.meeting.id : null,
    region: region ?? regionOf(subject),
    on: day(on),
    counts: not === undefined,
    seq
  };
};

/** What is on record in a case. */
export const recordOf = (each: WorkedCase): readonly Evidence[] =>
  each.recorded === 'nothing' ? [] : sentences(each.recorded).map((text, at) => actOf(text, at + 1, each));

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const withWeekday = (date: Temporal.PlainDate): string => `${WEEKDAYS[date.dayOfWeek - 1]} ${date.toString()}`;

/** The day due as a case says it, with the last warning where that is another day. */
export const dueOf = (deadline: Deadline | null): string => {
  if (deadline === null) return 'no day';
  const { dueOn, warnOn } = deadline;
  return dueOn.equals(warnOn) ? withWeekday(dueOn) : `${withWeekday(dueOn)}, warned ${withWeekday(warnOn)}`;
};

const daysOf = (days: number): string => (days === 1 ? '1 day' : `${days} days`);

const whyOf = (reason: VerdictReason): string => {
  switch (reason.code) {
    case 'done':
      return `done on ${reason.on}`;
    case 'done-late':
      return `done on ${reason.on}, ${daysOf(reason.daysLate)} late`;
    case 'time-left':
      return `${daysOf(reason.days)} left`;
    case 'nothing-recorded':
      return `nothing recorded, ${daysOf(reason.daysLate)} over`;
    case 'part-missing':
      return `missing: ${reason.missing.map(deedOf).join(', ')}, ${daysOf(reason.daysLate)} over`;
    case 'does-not-satisfy':
      return `does not satisfy: ${reason.events.map(deedOf).join(', ')}`;
    default:
      return reason.code.replaceAll('-', ' ');
  }
};

/** The verdict and its reason as a case says them. */
export const verdictWords = ({ kind, reason }: Verdict): Pick<WorkedCase, 'verdict' | 'why'> => ({
  verdict: kind,
  why: whyOf(reason)
});
