import type { Arisen, Binding, Ground } from './arising.ts';
import { bearersOn } from './bearers.ts';
import { isBefore } from './day-order.ts';
import type { Deadline } from './deadlines.ts';
import { isInForce } from './edition.ts';
import type { RiskFacts } from './facts.ts';
import type { Lifted } from './obligation.ts';

const isInTime = (day: Temporal.PlainDate | null | undefined, deadline: Deadline | null): boolean =>
  day != null && (deadline === null || isBefore(day, deadline.dueOn));

/** Closed, or the meeting refused with a reason, before the day due: what came later lets nobody off. */
const letOffBy = ({ closedOn, meetingRefusedOn }: RiskFacts, deadline: Deadline | null): Lifted | null => {
  if (isInTime(closedOn, deadline)) return 'risk-closed';
  return isInTime(meetingRefusedOn, deadline) ? 'meeting-refused' : null;
};

const dutiesOf = (norm: Binding, risk: RiskFacts, { edition, facts, deadlineOf }: Ground): readonly Arisen[] => {
  const deadline = deadlineOf(norm, risk.recordedOn);
  const needs = norm.needs.map(({ event }) => event);
  return bearersOn(
    edition,
    norm.duty,
    facts.bodies.filter(({ id }) => id === risk.body),
    risk.recordedOn
  ).map(({ id }) => ({
    who: id,
    about: { kind: 'risk', risk: risk.id, region: risk.region },
    aroseOn: risk.recordedOn,
    deadline,
    needs,
    lifted: needs.length === 0 ? 'no-act-awaited' : letOffBy(risk, deadline),
    hangsOn: null,
    provenFrom: null,
    provenUntil: risk.closedOn
  }));
};

/** The duties that this norm makes arise for each risk recorded in the year, held against the body whose risk it is. */
export const dutiesOfRisks = (norm: Binding, ground: Ground): readonly Arisen[] => {
  const { edition, facts } = ground;
  return facts.risks
    .filter(({ recordedOn }) => recordedOn.year === facts.year && isInForce(edition, recordedOn))
    .flatMap((risk) => dutiesOf(norm, risk, ground));
};
