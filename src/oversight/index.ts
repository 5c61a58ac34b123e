export { ATTESTORS, type AttestedDuty, type AttestingBody, type Attestor, mayBeAttestedBy } from './attestable.ts';
export {
  cellVerdict,
  type ControlCell,
  type ControlFilter,
  type JudgedRow,
  keptOf,
  type VerdictCounts
} from './control.ts';
export { attestorsToAsk, canAskAttestors } from './asking.ts';
export { attestingBody, attestorsOf } from './attestors.ts';
export { type DeedAddress, deedAddress, type DeedKind, type DutyPlace } from './deed-address.ts';
export { type Deed, DEEDS } from './deeds.ts';
export { type DeskDuty, type DeskGroup, type DeskSection, type DeskSectionCode, deskSections } from './desk.ts';
export { isOnDeskOf } from './duties-of-posts.ts';
export { type CaseInWords, caseInWords } from './case-words.ts';
export { type ExplanationInWords, explanationOf } from './explanations.ts';
export { DAY_STATUS_WORDS, dutySubjectWords } from './law-words.ts';
export { type NormDate, normDates } from './norm-dates.ts';
export { isAttested, type NormFact, normFacts, type ProvingAct, provingActs } from './norm-facts.ts';
export { normOf, pointAddress } from './point-address.ts';
export { pointGroups } from './point-groups.ts';
export { standingOf, sumOfStandings } from './standing.ts';
export { deedWord } from './words/deed-words.ts';
export { roleWord, sourceWord, termWords, triggerWord } from './words/norm-words.ts';
export { stepWords } from './words/step-words.ts';
export { reasonWords, verdictWord } from './words/verdict-words.ts';
export type { Attestation, ProofFile } from './attestation.ts';
export { mayReadProofs, mayReadRisk, riskPlaces } from './permissions.ts';
export { fieldCodes, refusals } from './refusals.ts';
export type { Risk, RiskStage, RiskTrack } from './risk.ts';
export {
  CONTROL_ORDERS,
  type ControlOrder,
  controlParameters,
  type ControlQuery,
  numberBetween,
  readControlQuery,
  UPCOMING_DAYS
} from './control-filters.ts';
export { concernsRisk, CONTROL_GROUPS, type ControlGroup, groupOf } from './control-groups.ts';
export { canReply, controlledBodies } from './control-permissions.ts';
export { controlSections, type ControlSection, LEAST_FOR_SHARE } from './control-table.ts';
export { normTitle } from './words/norm-titles.ts';
export { arrangesForAll, canArrangeAbsence, type Deputyship } from './deputyship.ts';
export { CONTROL_TABLE } from './control-content.ts';
export type { StandingReply, VerdictReply } from './verdict-reply.ts';
