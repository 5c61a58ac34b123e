import type { BodyFacts, MeetingFacts, RiskFacts, RoleOfBody, RoleTerm, YearFacts } from '../facts.ts';
import type { MeetingTrait } from '../norm.ts';
import { parsePeriod } from '../periods.ts';
import { type CalendarOverride, type CalendarYear, workingCalendar } from '../working-days.ts';
import { day, groupsOf, oneOf, sentences } from './case-text.ts';
import type { WorkedCase } from './worked-case.ts';

/** What a case is of, read from its text. */
export type CaseSubject =
  | { readonly kind: 'period'; readonly period: string; readonly year: number }
  | { readonly kind: 'meeting'; readonly meeting: MeetingFacts }
  | { readonly kind: 'risk'; readonly risk: RiskFacts };

const START = '2020-01-01';
const since2020 = (role: RoleOfBody): RoleTerm => ({ role, from: day(START), to: null });

const body = (id: string, roles: readonly RoleOfBody[], region: string | null = null): BodyFacts => ({
  id,
  region,
  roles: roles.map(since2020)
});

const country = (): readonly BodyFacts[] => [
  body('transport', ['central-body']),
  body('health', ['central-body']),
  body('defence', ['central-body']),
  body('interior', ['central-body']),
  body('information', ['central-body', 'mass-media-body', 'access-to-information-body']),
  body('akmola-akimat', ['akimat'], 'akmola'),
  body('abai-akimat', ['akimat'], 'abai'),
  body('government', ['government']),
  body('administration', ['administration'])
];

const ROLES: readonly RoleOfBody[] = ['central-body', 'akimat', 'government', 'administration', 'mass-media-body'];
const STATES: readonly MeetingFacts['state'][] = ['planned', 'held', 'cancelled'];
const TRAITS: readonly MeetingTrait[] = ['video-link', 'district-halls'];

const MEETING = /^meeting of (?<body>\S+) in (?<region>\S+) on (?<on>\S+), (?<state>\w+)(?:, (?<traits>.+))?$/;
const RISK =
  /^risk of (?<body>\S+) in (?<region>\S+) recorded on (?<on>[\d-]+)(?:, closed on (?<closed>\S+))?(?:, meeting refused on (?<refused>\S+))?$/;
const ROLE = /^(?<body>\S+) is (?<role>\S+)(?: from (?<from>\S+))?(?: until (?<to>\S+))?$/;
const HIGH_RISK =
  /^high risk in (?<region>\S+) from (?<from>[\d-]+)(?: until (?<to>[\d-]+))?(?:, participation refused on (?<refused>\S+))?$/;
const MOVED_DAY = /^(?<on>\S+) is made (?<how>free|working)$/;

const dayOrNull = (text: string | undefined): Temporal.PlainDate | null => (text ? day(text) : null);

/** Reads what a case is of: "2026-Q3", "meeting of transport in akmola on …, held", "risk of … recorded on …". */
export const subjectOf = ({ of }: WorkedCase): CaseSubject => {
  const period = parsePeriod(of);
  if (period) return { kind: 'period', period: of, year: period.year };
  if (of.startsWith('risk')) {
    const { body: whose = '', region = '', on = '', closed, refused } = groupsOf(RISK, of);
    const days = { closedOn: dayOrNull(closed), meetingRefusedOn: dayOrNull(refused) };
    return { kind: 'risk', risk: { id: 'risk', body: whose, region, recordedOn: day(on), ...days, high: false } };
  }
  const { body: whose = '', region = '', on = '', state, traits } = groupsOf(MEETING, of);
  return {
    kind: 'meeting',
    meeting: {
      id: 'meeting',
      body: whose,
      region,
      day: day(on),
      state: oneOf(STATES, state),
      traits: (traits?.split(', ') ?? []).map((trait) => oneOf(TRAITS, trait))
    }
  };
};

const yearOf = (subject: CaseSubject): number => {
  if (subject.kind === 'period') return subject.year;
  return subject.kind === 'meeting' ? subject.meeting.day.year : subject.risk.recordedOn.year;
};

const withRole = (bodies: readonly BodyFacts[], text: string): readonly BodyFacts[] => {
  const { body: whose, role, from = START, to } = groupsOf(ROLE, text);
  const term: RoleTerm = { role: oneOf(ROLES, role), from: day(from), to: to ? day(to) : null };
  return bodies.map((each) =>
    each.id === whose ? { ...each, roles: [...each.roles.filter((other) => other.role !== term.role), term] } : each
  );
};

const highRisk = (text: string, at: number): RiskFacts => {
  const { region = '', from = '', to, refused } = groupsOf(HIGH_RISK, text);
  const days = { closedOn: dayOrNull(to), participationRefusedOn: dayOrNull(refused) };
  return { id: `high-${at}`, body: 'interior', region, recordedOn: day(from), ...days, high: true };
};

const movedDay = (text: string): CalendarOverride => {
  const { on = '', how } = groupsOf(MOVED_DAY, text);
  return { on, working: how === 'working' };
};

/** The country of a case with what differs from it, as facts of the year of its subject. */
export const factsOf = (each: WorkedCase, calendar: readonly CalendarYear[]): YearFacts => {
  const subject = subjectOf(each);
  const besides = sentences(each.besides);
  const moved = besides.filter((text) => MOVED_DAY.test(text)).map(movedDay);
  const risks = besides.filter((text) => HIGH_RISK.test(text)).map(highRisk);
  const roles = besides.filter((text) => !MOVED_DAY.test(text) && !HIGH_RISK.test(text));
  return {
    year: yearOf(subject),
    calendar: workingCalendar(calendar.map((year) => ({ ...year, overrides: [...year.overrides, ...moved] }))),
    bodies: roles.reduce(withRole, country()),
    meetings: subject.kind === 'meeting' ? [subject.meeting] : [],
    risks: subject.kind === 'risk' ? [subject.risk, ...risks] : risks
  };
};
