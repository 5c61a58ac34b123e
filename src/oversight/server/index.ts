export { askToAttest } from './ask-to-attest.ts';
export { attest } from './attest.ts';
export { type ActFilter, type ActToAttest, attestableBy } from './attestable.views.ts';
export { attestationsOf, dutyOfProof } from './attestations.views.ts';
export { dutySubjects, type SubjectWords } from './duty-subjects.ts';
export { dutyToAttest, type DutyToAttest } from './attested-duty.views.ts';
export { closeRisk } from './close-risk.ts';
export {
  controlCells,
  dutiesOfOccasion,
  judgedDuties,
  judgedDuty,
  openDuties,
  verdictHistory
} from './control.views.ts';
export { upcomingDuties } from './upcoming-duties.ts';
export { controlYears, type ControlYear } from './control-years.views.ts';
export { type DeskRisk, deskRisks, type ParticipationAsked, participationsAsked } from './desk-risks.ts';
export { deskDuties, type DeskOfDuties } from './desk.views.ts';
export { dutyPlaces, type DutyPlaces } from './duty-places.views.ts';
export { deadlinesMoved, type MovedDuty } from './deadlines-moved.ts';
export { type DutyParts, dutyParts } from './duty-parts.views.ts';
export { judgeOwnActs } from './judge-own-acts.ts';
export { computeYear, judgeYear } from './judge-year.ts';
export { judgedYears } from './judged-years.views.ts';
export { acceptParticipation } from './accept-participation.ts';
export { nameRiskMeeting, planRiskMeeting } from './plan-risk-meeting.ts';
export { problemsByRegion, risksByRegion } from './region-pressure.views.ts';
export { recordRisk } from './record-risk.ts';
export { refuseRisk } from './refuse-risk.ts';
export { findRisk, riskOfFile, risksClosed, type RiskFilter, risksOpen } from './risks.views.ts';
export { riskToPlan, showRisk, type ShownRiskPage } from './shown-risk-page.ts';
export { showAttestable, type ShownActsToAttest } from './shown-attestable.ts';
export { dutyForOfficial, type DutyForOfficial } from './duty-for-official.ts';
export { showRisks, type ShownRisk } from './shown-risks.ts';
export { subscriptions, timetable } from './subscriptions.ts';
export { withdrawAttestation } from './withdraw-attestation.ts';
export { absencesIn, colleaguesIn } from './deputyships.views.ts';
export { nameDeputy } from './name-deputy.ts';
export { withdrawDeputy } from './withdraw-deputy.ts';
export { casesOfNorm } from './worked-cases.ts';
export { publishedTable } from './control-publication.views.ts';
export { publishControlTable } from './publish-control-table.ts';
export { publishTables } from './publish-tables.ts';
export { replyToVerdicts } from './reply-to-verdicts.ts';
export { repliesOf } from './verdict-replies.views.ts';
