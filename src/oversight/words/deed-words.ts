import type { EvidenceEvent } from '#decree/index.ts';
import * as m from '#paraglide/messages.js';
import type { Locale } from '#platform/locale.ts';
import { type PlainWords, withCapital } from './plain-words.ts';

const DEEDS: Readonly<Record<EvidenceEvent, PlainWords>> = {
  MeetingHeld: m.decree_deed_meeting_held,
  BroadcastRecorded: m.decree_deed_broadcast_recorded,
  HallsConnected: m.decree_deed_halls_connected,
  FloorTimeMeasured: m.decree_deed_floor_time_measured,
  ConvenienceChecked: m.decree_deed_convenience_checked,
  RegionPrioritiesAdopted: m.decree_deed_region_priorities_adopted,
  DepartmentalPlanAdopted: m.decree_deed_departmental_plan_adopted,
  ProposalsSubmitted: m.decree_deed_proposals_submitted,
  VenueAgreed: m.decree_deed_venue_agreed,
  VideoLinkAgreed: m.decree_deed_video_link_agreed,
  AnnouncementPublished: m.decree_deed_announcement_published,
  ExchangeLogged: m.decree_deed_exchange_logged,
  PersonalReceptionHeld: m.decree_deed_personal_reception_held,
  SectorMeetingHeld: m.decree_deed_sector_meeting_held,
  BriefingHeld: m.decree_deed_briefing_held,
  SortingAdopted: m.decree_deed_sorting_adopted,
  SolutionsPublished: m.decree_deed_solutions_published,
  QuarterPublished: m.decree_deed_quarter_published,
  OffScheduleMeetingHeld: m.decree_deed_off_schedule_meeting_held,
  SystemicProblemsDelivered: m.decree_deed_systemic_problems_delivered,
  SystemicProblemsAcknowledged: m.decree_deed_systemic_problems_acknowledged,
  AkimAttended: m.decree_deed_akim_attended,
  MeasuresAdopted: m.decree_deed_measures_adopted,
  HalfYearReviewed: m.decree_deed_half_year_reviewed,
  ScheduleApproved: m.decree_deed_schedule_approved,
  DeputyPrimeMinisterAttended: m.decree_deed_deputy_prime_minister_attended,
  CoverageRecorded: m.decree_deed_coverage_recorded,
  ScheduleSubmitted: m.decree_deed_schedule_submitted,
  EvaluationAdopted: m.decree_deed_evaluation_adopted,
  RecommendationsDelivered: m.decree_deed_recommendations_delivered,
  RecommendationsAcknowledged: m.decree_deed_recommendations_acknowledged,
  QuarterlySummarySubmitted: m.decree_deed_quarterly_summary_submitted,
  AssistanceGiven: m.decree_deed_assistance_given,
  SocialNetworkMeetingHeld: m.decree_deed_social_network_meeting_held
};

/** An act as it stands on record: «Ведомстволық жоспар бекітілді», «Ведомственный план утверждён». */
export const deedWord = (event: EvidenceEvent, locale: Locale): string =>
  withCapital(DEEDS[event]({}, { locale }), locale);

/** Acts one after another within a sentence, in lower case. */
export const deedList = (events: readonly EvidenceEvent[], locale: Locale): string =>
  events.map((event) => DEEDS[event]({}, { locale })).join(', ');
