export { calendarEventOf, type CalendarEvent, type CalendarTime, entryUid, type RowWords } from './calendar-event.ts';
export { csvFile } from './csv.ts';
export { type Suggestions, withSuggestion } from './proposals/suggested-justification.ts';
export { type Difference, differences, differingTerms, type Term as ProposalTerm } from './proposals/differences.ts';
export {
  type DepartmentalPlan,
  GATHERINGS,
  isAmended,
  isOpenForPlan,
  PLAN_HOLDERS,
  PLAN_ITEM_KINDS,
  type PlanAmendment,
  type PlanItem,
  type PlanItemKind,
  type PlanItemTerms,
  type PlanStatus
} from './departmental-plan/departmental-plan.ts';
export { mayAdoptPlan, mayChangePlan, mayPreparePlan, mayPublishPlan } from './departmental-plan/permissions.ts';
export { planAmendmentWords, planItemKindWords, planStatusWords, planTone } from './departmental-plan/plan-words.ts';
export type { PlanWarning } from './departmental-plan/warnings.ts';
export { isLate, yearlyDueOn } from './due-day.ts';
export {
  isWorkedOn,
  type PackageAct,
  type PackageStatus,
  packageTransition,
  type ProposalPackage
} from './proposals/package-status.ts';
export { BUILT_IN, type BuiltIn, type ComponentId, isBuiltIn } from './priorities/component.ts';
export { type Explanation, explanationOf } from './priorities/explanation.ts';
export { perPeople, type RegionFigure, shareOf, type TakenFigure } from './priorities/figure.ts';
export type { Indicator, IndicatorTerms } from './priorities/indicator.ts';
export { priorityJustification } from './priorities/priority-words.ts';
export {
  mayAdoptPriorities,
  mayPreparePriorities,
  mayReadAllPriorities,
  mayReadPriorities
} from './priorities/permissions.ts';
export { type PrioritiesBasis, prioritiesSubject, REGION_PRIORITIES } from './priorities/priorities-content.ts';
export type { IndexPart, RankedRegion, WeightedComponent } from './priorities/priority-index.ts';
export { type SetWeights, weightOf } from './priorities/weights.ts';
export {
  mayPrepareProposals,
  mayReadAllProposals,
  mayReadProposals,
  mayReviewProposals,
  maySubmitProposals
} from './proposals/permissions.ts';
export {
  type DayWindow,
  isOpenForProposals,
  type Proposal,
  type ProposalTerms,
  windowKind,
  WINDOW_KINDS,
  type WorkingProposal
} from './proposals/proposal.ts';
export {
  justificationOf,
  packageTone,
  packageWords,
  proposalTermWords,
  windowWords
} from './proposals/proposal-words.ts';
export { REMARK_ANSWERS, type Remark, type RemarkAnswer } from './approval/remark.ts';
export { approvalWords, documentKindWords, scheduleStatusWords, scheduleStepWords } from './approval/approval-words.ts';
export { type Station, stationsOf } from './approval/shown-path.ts';
export { actsFrom, type Party, type StepAct, TRANSITIONS } from './approval/schedule-path.ts';
export { mayTakeStep } from './approval/step-permissions.ts';
export { isSilent, type Voice } from './approval/voices.ts';
export { takesSubscribers } from './subscribers/subscriber.ts';
export {
  bodiesKeptBy,
  bodiesSpokenFor,
  mayApproveSchedule,
  mayChangeEntry,
  mayKeepEntriesOf,
  mayKeepSchedule,
  mayOpenYear
} from './permissions.ts';
export { fieldCodes, refusals } from './refusals.ts';
export {
  type Amendment,
  DOCUMENT_KINDS,
  type DocumentKind,
  type EntryTerms,
  type Format,
  FORMATS,
  isApproved,
  isOnEntryDay,
  isPublished,
  lastDayOf,
  type Precision,
  PRECISIONS,
  type Schedule,
  SCHEDULE_STATUSES,
  type ScheduleEntry,
  type ScheduleStatus
} from './schedule.ts';
export { filterQuery, fits, NO_FILTERS, readFilters, readYear, type ScheduleFilters } from './schedule-filters.ts';
export {
  byDay,
  type EntryMeeting,
  rowOf,
  type ScheduleRow,
  type Standing,
  standingOf,
  STANDINGS,
  stands
} from './schedule-row.ts';
export {
  amendmentWords,
  formatWords,
  inTwo,
  plannedDate,
  shortPlannedDate,
  standingTone,
  standingWords
} from './schedule-words.ts';
export {
  type Comparison,
  compareVariants,
  type Difference as VariantDifference,
  figuresOf,
  type VariantFigures
} from './variants/comparison.ts';
export { mayKeepVariants, mayMoveLinesOf } from './variants/permissions.ts';
export { variantMade } from './variants/events.ts';
export type { BoardWish } from './variants/wish.ts';
export { IN_TRAY, type KeptPlace, type Place, type Variant, type VariantOrigin } from './variants/variant.ts';
export {
  type Clash,
  clashesOf,
  clashSays,
  type ClosedPeriod,
  isHard,
  isInYear,
  isQuiet,
  isRuleId,
  maySayPopulationWish,
  maySetPlan,
  type Placement,
  type PlanReport,
  type PlanningDay,
  type PlanningRegion,
  type PlanningYear,
  type PopulationWish,
  type Reason,
  type Rule,
  RULE_IDS,
  type RuleId,
  ruleName,
  ruleOf,
  RULES,
  ruleSays,
  type RuleSetting,
  type RuleSettings,
  ruleSettings,
  type RuleUnit,
  type Season,
  type Unmet,
  type Wish
} from './optimiser/index.ts';
