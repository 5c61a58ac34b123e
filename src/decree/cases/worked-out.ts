import type { Edition } from '../edition.ts';
import type { Evidence } from '../evidence.ts';
import type { RiskFacts } from '../facts.ts';
import { type Judged, verdict } from '../judgement.ts';
import { obligations } from '../obligations.ts';
import type { CalendarYear } from '../working-days.ts';
import { type CaseSubject, factsOf, subjectOf } from './case-country.ts';
import { recordOf } from './case-record.ts';
import { day } from './case-text.ts';
import type { WorkedCase } from './worked-case.ts';

/** A case with what the rules make of it. */
export type WorkedOut = {
  readonly subject: CaseSubject;
  readonly whose: string;
  /** High risks that stood beside. */
  readonly highRisks: readonly RiskFacts[];
  readonly record: readonly Evidence[];
  readonly askedOn: Temporal.PlainDate;
  /** Null where no duty arises. */
  readonly judged: Judged | null;
};

/** Puts the facts of a case through the rules of its edition. Throws where the case is not understood. */
export const workedOut = (edition: Edition, each: WorkedCase, calendar: readonly CalendarYear[]): WorkedOut => {
  const facts = factsOf(each, calendar);
  const [record, askedOn] = [recordOf(each), day(each.askedOn)];
  const obligation = obligations(edition, facts).find(
    ({ norm, who, about }) =>
      norm.id === each.norm && who === each.whose && (about.kind !== 'period' || about.period === each.of)
  );
  return {
    subject: subjectOf(each),
    whose: each.whose,
    highRisks: facts.risks.filter(({ high }) => high),
    record,
    askedOn,
    judged: obligation ? { obligation, verdict: verdict(obligation, record, askedOn) } : null
  };
};
