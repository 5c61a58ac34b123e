import type { Arisen, Binding, Ground } from './arising.ts';
import { bearersOn } from './bearers.ts';
import { isBefore } from './day-order.ts';
import { type Edition, isInForce } from './edition.ts';
import type { BodyFacts, MeetingFacts, RiskFacts, YearFacts } from './facts.ts';
import type { Role } from './norm.ts';

const isOfScope = ({ body, day }: MeetingFacts, edition: Edition, bodies: readonly BodyFacts[]): boolean =>
  bearersOn(
    edition,
    'central-body',
    bodies.filter(({ id }) => id === body),
    day
  ).length > 0;

/** The meetings of the year, of a body in scope on their day, held or to be held while the edition was in force. */
export const bindingMeetings = (edition: Edition, { year, meetings, bodies }: YearFacts): readonly MeetingFacts[] =>
  meetings.filter(
    (meeting) => meeting.day.year === year && isInForce(edition, meeting.day) && isOfScope(meeting, edition, bodies)
  );

const isOwnDuty = (duty: Role): boolean => duty === 'central-body' || duty === 'first-head';
const isLocalDuty = (duty: Role): boolean => duty === 'akimat' || duty === 'regional-akim';

const stoodOn = ({ recordedOn, closedOn }: RiskFacts, day: Temporal.PlainDate): boolean =>
  !isBefore(day, recordedOn) && (closedOn === null || !isBefore(closedOn, day));

const highRisksAt = ({ region, day }: MeetingFacts, risks: readonly RiskFacts[]): readonly RiskFacts[] =>
  risks.filter((risk) => risk.high && risk.region === region && stoodOn(risk, day));

/** Participation was refused, by the day of the meeting at the latest, for every high risk that stood in its region. */
const isParticipationRefused = (meeting: MeetingFacts, risks: readonly RiskFacts[]): boolean =>
  highRisksAt(meeting, risks).every(({ participationRefusedOn: on }) => on != null && !isBefore(meeting.day, on));

const bearers = (norm: Binding, meeting: MeetingFacts, { edition, facts }: Ground): readonly string[] => {
  const concerned = facts.bodies
    .filter(({ id }) => !isOwnDuty(norm.duty) || id === meeting.body)
    .filter(({ region }) => !isLocalDuty(norm.duty) || region === meeting.region);
  return bearersOn(edition, norm.duty, concerned, meeting.day).map(({ id }) => id);
};

const dutiesOf = (norm: Binding, meeting: MeetingFacts, ground: Ground): readonly Arisen[] => {
  const { id, region, day, state, traits } = meeting;
  const needs = norm.needs.filter(({ when }) => !when || traits.includes(when)).map(({ event }) => event);
  const onceHeld = norm.trigger !== 'meeting-planned';
  const isRefused = norm.trigger === 'high-risk' && isParticipationRefused(meeting, ground.facts.risks);
  const letOff = isRefused ? 'participation-refused' : null;
  return bearers(norm, meeting, ground).map((who) => ({
    who,
    about: { kind: 'meeting', meeting: id, region },
    aroseOn: day,
    deadline: ground.deadlineOf(norm, day),
    needs,
    lifted: state === 'cancelled' ? 'meeting-cancelled' : needs.length === 0 ? 'no-act-awaited' : letOff,
    hangsOn: onceHeld && state === 'planned' ? day : null,
    provenFrom: onceHeld ? day : null,
    provenUntil: null
  }));
};

/**
 * The duties that this norm makes arise for each meeting of a body in scope on its day: of that body itself, of the
 * akim of its region, or of whoever bears the role on the day. `high-risk`: only where a high risk stood in the region.
 */
export const dutiesOfMeetings = (norm: Binding, ground: Ground): readonly Arisen[] => {
  const { meetings, facts } = ground;
  return meetings
    .filter((meeting) => norm.trigger !== 'high-risk' || highRisksAt(meeting, facts.risks).length > 0)
    .flatMap((meeting) => dutiesOf(norm, meeting, ground));
};
