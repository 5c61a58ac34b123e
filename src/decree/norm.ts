import type { Texts } from './language.ts';
import type { Point } from './point.ts';

/**
 * Whose duty it is. Roles of bodies are named as in the register of bodies; the first head and the regional akim are posts.
 * The two authorised bodies are two roles, even where one ministry holds both.
 */
export type Role =
  | 'central-body'
  | 'first-head'
  | 'akimat'
  | 'regional-akim'
  | 'government'
  | 'administration'
  | 'mass-media-body'
  | 'access-to-information-body';

/** What makes the duty arise. `meeting-planned` binds before the meeting, `meeting-held` only once it takes place. */
export type Trigger =
  | 'each-year'
  | 'each-half-year'
  | 'each-quarter'
  | 'meeting-planned'
  | 'meeting-held'
  | 'risk-recorded'
  | 'high-risk'
  | 'standing';

/** Whether the decree itself sets the term or we do where it is silent; a default is shown to the reader as such. */
export type TermSource = 'decree' | 'our-default';

/** When the duty must be done, counted from what triggered it. */
export type Term =
  /** By this day of the year in which it arose, "12-15". */
  | { readonly yearlyBy: string }
  /** By this day of the month that follows the period. */
  | { readonly dayOfNextMonth: number }
  /** By the last day of the period. */
  | { readonly byPeriodEnd: true }
  /** On the day of the meeting. */
  | { readonly onTheDay: true }
  /** So many calendar days before; 1 is the day before. */
  | { readonly daysBefore: number }
  | { readonly workingDaysAfter: number }
  | { readonly daysAfter: number };

/** A term with its source. `noTerm`: the duty stands, but no day can be named for it. */
export type Due = (Term | { readonly noTerm: true }) & { readonly source: TermSource };

/** Names of the events that count as evidence; an event is published by the area where it happens. */
export type EvidenceEvent =
  | 'MeetingHeld'
  | 'BroadcastRecorded'
  | 'HallsConnected'
  | 'FloorTimeMeasured'
  | 'ConvenienceChecked'
  | 'RegionPrioritiesAdopted'
  | 'DepartmentalPlanAdopted'
  | 'ProposalsSubmitted'
  | 'VenueAgreed'
  | 'VideoLinkAgreed'
  | 'AnnouncementPublished'
  | 'ExchangeLogged'
  | 'PersonalReceptionHeld'
  | 'SectorMeetingHeld'
  | 'BriefingHeld'
  | 'SortingAdopted'
  | 'SolutionsPublished'
  | 'QuarterPublished'
  | 'OffScheduleMeetingHeld'
  | 'SystemicProblemsDelivered'
  | 'SystemicProblemsAcknowledged'
  | 'AkimAttended'
  | 'MeasuresAdopted'
  | 'HalfYearReviewed'
  | 'ScheduleApproved'
  | 'DeputyPrimeMinisterAttended'
  | 'CoverageRecorded'
  | 'ScheduleSubmitted'
  | 'EvaluationAdopted'
  | 'RecommendationsDelivered'
  | 'RecommendationsAcknowledged'
  | 'QuarterlySummarySubmitted'
  | 'AssistanceGiven'
  | 'SocialNetworkMeetingHeld';

/** What a meeting has, where a duty depends on it: a video link to agree on, halls in districts to connect. */
export type MeetingTrait = 'video-link' | 'district-halls';

/** One event without which the duty is not done; with `when`, only for meetings of that trait. */
export type Needed = { readonly event: EvidenceEvent; readonly when?: MeetingTrait };

/** One duty of the decree as a record. */
export type Norm = {
  /** Unique in its edition: the point as an address part ("1-4-3"), or a name where the point is not known. */
  readonly id: string;
  /** The place in the act; null where we know the rule but not its number. */
  readonly cites: Point | null;
  /** Our summary, one sentence; not the text of the act. */
  readonly summary: Texts;
  /** Null for a norm that binds nobody to act (the day of coming into force). */
  readonly duty: Role | null;
  /** With whom the duty is done. */
  readonly together?: readonly Role[];
  readonly trigger: Trigger;
  readonly due: Due;
  /** All of these prove that it was done; none for a norm that awaits no act. */
  readonly needs: readonly Needed[];
  /** These are shown beside the proof and change no verdict: an acknowledgement depends on another. */
  readonly supports?: readonly EvidenceEvent[];
  /** How often at least in the period, where more than the decree's silence is needed. */
  readonly atLeast?: { readonly times: number; readonly source: TermSource };
};
