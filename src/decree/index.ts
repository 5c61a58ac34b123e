export { type WorkedCase, workedCases } from './cases/worked-case.ts';
export { type WorkedOut, workedOut } from './cases/worked-out.ts';
export { type Deadline, type DeadlineStep, deadlineOf, isOurDefault, periodOfDuty } from './deadlines.ts';
export { type Edition, type EditionId, isInForce, isInScope, normAt, normsWithin } from './edition.ts';
export { type EditionChoice, editionOn, editionsIn } from './editions/edition-choice.ts';
export { DEFAULT_EDITION, editions } from './editions/editions.ts';
export type { Evidence } from './evidence.ts';
export type { BodyFacts, MeetingFacts, RiskFacts, RoleOfBody, RoleTerm, YearFacts } from './facts.ts';
export { type Judged, judge, verdict } from './judgement.ts';
export type { Language, Texts } from './language.ts';
export type { Due, EvidenceEvent, MeetingTrait, Needed, Norm, Role, Term, TermSource, Trigger } from './norm.ts';
export type { DutySubject, Lifted, Obligation } from './obligation.ts';
export { obligations } from './obligations.ts';
export {
  firstDayOf,
  isOver,
  lastDayOf,
  parsePeriod,
  type Period,
  periodAfter,
  periodBefore,
  periodCode,
  type PeriodKind,
  periodOf,
  periodsOf
} from './periods.ts';
export { liesIn, p, parsePoint, type Point, type PointSlug, pointSlug, printPoint } from './point.ts';
export { LARGEST_REPORT_SHARE, maximumReportMinutes, reportFits, reportShare } from './report-share.ts';
export {
  DUE_SOON_DAYS,
  KINDS_BY_PROOF,
  type Verdict,
  type VerdictKind,
  VERDICT_KINDS,
  type VerdictReason
} from './verdict.ts';
export {
  addWorkingDays,
  type CalendarOverride,
  type CalendarYear,
  type DayStatus,
  dayStatus,
  type Holiday,
  isWorkingDay,
  lastWorkingDayBefore,
  type Substitute,
  substituteDays,
  type WorkingCalendar,
  workingCalendar,
  workingDaysBetween
} from './working-days.ts';
