export { addPlanItem } from '../departmental-plan/server/add-plan-item.ts';
export { adoptDepartmentalPlan } from '../departmental-plan/server/adopt-departmental-plan.ts';
export { changePlanItem } from '../departmental-plan/server/change-plan-item.ts';
export {
  departmentalPlans,
  departmentalPlanStates,
  departmentalPlanView,
  findPlanItem,
  type PlanState,
  plannedMeetingsOf,
  type PlanView
} from '../departmental-plan/server/departmental-plan.views.ts';
export { type PlanAsTable, planAsTable } from '../departmental-plan/server/plan-table.ts';
export { planImport } from '../departmental-plan/server/plan-import.ts';
export { warningsOf } from '../departmental-plan/server/plan-warnings.views.ts';
export { DEPARTMENTAL_PLAN } from '../departmental-plan/server/publish-content.ts';
export { publishDepartmentalPlan } from '../departmental-plan/server/publish-departmental-plan.ts';
export { withdrawPlanItem } from '../departmental-plan/server/withdraw-plan-item.ts';
export { acceptProposals } from '../proposals/server/accept-proposals.ts';
export { addProposal } from '../proposals/server/add-proposal.ts';
export { changeProposal } from '../proposals/server/change-proposal.ts';
export { packageView, type PackageView, type ProposalVersion, type Review } from '../proposals/server/package.views.ts';
export {
  findProposal,
  invitationsTo,
  type PackageState,
  packageStates,
  proposalsOf,
  proposalYears
} from '../proposals/server/proposals.views.ts';
export { proposalImport } from '../proposals/server/proposal-import.ts';
export { restoreProposal } from '../proposals/server/restore-proposal.ts';
export { returnProposals } from '../proposals/server/return-proposals.ts';
export { submitProposals } from '../proposals/server/submit-proposals.ts';
export { takeBackProposals } from '../proposals/server/take-back-proposals.ts';
export { withdrawProposal } from '../proposals/server/withdraw-proposal.ts';
export { adoptPriorities, seenPriorities } from '../priorities/server/adopt-priorities.ts';
export {
  adoptedPriorities,
  type AdoptedPriorities,
  adoptedYears,
  type Adoption,
  adoptionsOf,
  priorityWeights,
  type PriorityWeights
} from '../priorities/server/adopted-priorities.views.ts';
export { defaultWeights } from '../priorities/server/default-weights.ts';
export { dropIndicator } from '../priorities/server/drop-indicator.ts';
export { indicatorImport } from '../priorities/server/indicator-import.ts';
export { keepFigures } from '../priorities/server/keep-figures.ts';
export { livePriorities, prioritiesOf, type ShownPriorities } from '../priorities/server/priorities.views.ts';
export { setWeights } from '../priorities/server/set-weights.ts';
export { addEntry } from './add-entry.ts';
export { amendEntry } from './amend-entry.ts';
export {
  agreeSchedule,
  agreeWithoutRemarks,
  answerRemark,
  approvalOf,
  approveSchedule,
  type KeptRemark,
  publishSchedule,
  remarkOnSchedule,
  returnSchedule,
  type ScheduleApproval,
  schedulesUnderWay,
  sendForRemarks,
  submitSchedule,
  type TakenStep
} from '../approval/server/index.ts';
export { calendarFile, type CalendarHead } from './calendar-file.ts';
export {
  confirmSubscription,
  endSubscription,
  forgetSubscribers,
  subscribeToEntry,
  type SubscriberPlace,
  timetable,
  writeToSubscribers
} from '../subscribers/server/index.ts';
export { subscriptions } from './subscriptions.ts';
export { createSchedule } from './create-schedule.ts';
export { findEntry, scheduleView, scheduleYears, type ScheduleView } from './schedule.views.ts';
export { scheduleCalendarFeed } from './schedule-calendar-feed.ts';
export { withdrawEntry } from './withdraw-entry.ts';
export {
  beginVariant,
  type ChoicePreview,
  chooseVariant,
  copyVariant,
  createVariant,
  dropVariant,
  findVariant,
  hasActOf,
  lockWish,
  type NewVariant,
  placesOf,
  placeWish,
  previewChoice,
  renameVariant,
  type ShownVariant,
  type StandingEntry,
  standingEntries,
  undoPlace,
  unplaceWish,
  variantsOf,
  wishesOf
} from '../variants/server/index.ts';
export {
  askPlan,
  carryOutPlan,
  closePeriod,
  type ClosedDays,
  closedPeriodsOf,
  openPeriod,
  planningYearOf,
  isReport,
  planRunsOf,
  populationWishesOf,
  type SaidWish,
  sayPopulationWish,
  SEASONS,
  setPlanRule,
  setRules,
  type ShownRun,
  stopPlan
} from '../optimiser/server/index.ts';
