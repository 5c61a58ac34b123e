import type { Arisen, Binding, Ground } from './arising.ts';
import { type Deadline, deadlineOf } from './deadlines.ts';
import { bindingMeetings, dutiesOfMeetings } from './duties-of-meetings.ts';
import { dutiesOfPeriods } from './duties-of-periods.ts';
import { dutiesOfRisks } from './duties-of-risks.ts';
import type { Edition } from './edition.ts';
import type { YearFacts } from './facts.ts';
import type { Norm, Trigger } from './norm.ts';
import type { DutySubject, Obligation } from './obligation.ts';
import type { WorkingCalendar } from './working-days.ts';

type Finding = (norm: Binding, ground: Ground) => readonly Arisen[];

const FINDINGS: Readonly<Record<Trigger, Finding>> = {
  'each-year': dutiesOfPeriods,
  'each-half-year': dutiesOfPeriods,
  'each-quarter': dutiesOfPeriods,
  standing: dutiesOfPeriods,
  'meeting-planned': dutiesOfMeetings,
  'meeting-held': dutiesOfMeetings,
  'high-risk': dutiesOfMeetings,
  'risk-recorded': dutiesOfRisks
};

const isBinding = (norm: Norm): norm is Binding => norm.duty !== null;

/** Many meetings share a day: each date is counted once. */
const countingOnce = (calendar: WorkingCalendar): Ground['deadlineOf'] => {
  const counted = new Map<string, Deadline | null>();
  return (norm, aroseOn) => {
    const key = `${norm.id} ${aroseOn.toString()}`;
    const known = counted.get(key);
    if (known !== undefined) return known;

    const deadline = deadlineOf(norm, aroseOn, calendar);
    counted.set(key, deadline);
    return deadline;
  };
};

const nameOf = (about: DutySubject): string => {
  if (about.kind === 'period') return about.period;
  return about.kind === 'meeting' ? about.meeting : about.risk;
};

/**
 * Every duty that arose in the year of the facts while the edition was in force, in the order of its norms. Ids are
 * unique as long as those of bodies, meetings and risks are. What nobody bears arises for nobody.
 */
export const obligations = (edition: Edition, facts: YearFacts): readonly Obligation[] => {
  const ground: Ground = {
    edition,
    facts,
    meetings: bindingMeetings(edition, facts),
    deadlineOf: countingOnce(facts.calendar)
  };
  return edition.norms.filter(isBinding).flatMap((norm) =>
    FINDINGS[norm.trigger](norm, ground).map((arisen) => ({
      ...arisen,
      id: `${edition.id}/${norm.id}/${arisen.who}/${nameOf(arisen.about)}`,
      edition: edition.id,
      norm
    }))
  );
};
