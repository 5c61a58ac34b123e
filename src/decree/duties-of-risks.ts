import type { Arisen, Binding, Ground } from './arising.ts';
import { bearersOn } from './bearers.ts';
import { isBefore } from './day-order.ts';
import type { Deadline } from './deadlines.ts';
import { isInForce } from './edition.ts';
import type { RiskFacts } from './facts.ts';

const isClosedInTime = ({ closedOn }: RiskFacts, deadline: Deadline | null): boolean =>
  closedOn !== null && (deadline === null || isBefore(closedOn, deadline.dueOn));

const dutiesOf = (norm: Binding, risk: RiskFacts, { edition, facts, deadlineOf }: Ground): readonly Arisen[] => {
  const deadline = deadlineOf(norm, risk.recordedOn);
  const needs = norm.needs.map(({ event }) => event);
  const letOff = isClosedInTime(risk, deadline) ? 'risk-closed' : null;
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
    lifted: needs.length === 0 ? 'no-act-awaited' : letOff,
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
