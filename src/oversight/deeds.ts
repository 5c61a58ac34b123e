import type { EvidenceEvent } from '#decree/index.ts';

/** Where an act is done and by which command it comes on record. `[…]` stands for the thing it is about. */
export type Deed = { readonly command: string; readonly page: string };

const attested: Deed = { command: 'attest', page: '/office/control/duties/[...duty]' };

/** Each act that proves a duty: the command that records it and the page on which it is done; null where there is none yet. */
export const DEEDS: Readonly<Record<EvidenceEvent, Deed | null>> = {
  MeetingHeld: { command: 'close-session', page: '/office/live/[meeting]' },
  OffScheduleMeetingHeld: { command: 'close-session', page: '/office/live/[meeting]' },
  FloorTimeMeasured: { command: 'close-session', page: '/office/live/[meeting]' },
  BroadcastRecorded: { command: 'add-broadcast', page: '/office/meetings/[meeting]' },
  HallsConnected: { command: 'add-hall', page: '/office/meetings/[meeting]' },
  AnnouncementPublished: { command: 'announce-meeting', page: '/office/meetings/[meeting]' },
  ScheduleApproved: { command: 'approve-schedule', page: '/office/schedule/[year]' },
  ProposalsSubmitted: { command: 'submit-proposals', page: '/office/proposals/[year]/[body]' },
  ScheduleSubmitted: { command: 'submit-schedule', page: '/office/schedule/[year]' },
  QuarterPublished: { command: 'publish-quarter', page: '/office/progress' },
  ConvenienceChecked: attested,
  RegionPrioritiesAdopted: { command: 'adopt-region-priorities', page: '/office/priorities/[year]/[body]' },
  DepartmentalPlanAdopted: attested,
  VenueAgreed: attested,
  VideoLinkAgreed: attested,
  ExchangeLogged: attested,
  PersonalReceptionHeld: attested,
  SectorMeetingHeld: attested,
  BriefingHeld: attested,
  SortingAdopted: attested,
  SolutionsPublished: attested,
  SystemicProblemsDelivered: attested,
  SystemicProblemsAcknowledged: attested,
  AkimAttended: attested,
  MeasuresAdopted: attested,
  HalfYearReviewed: attested,
  DeputyPrimeMinisterAttended: attested,
  CoverageRecorded: attested,
  EvaluationAdopted: attested,
  RecommendationsDelivered: attested,
  RecommendationsAcknowledged: attested,
  QuarterlySummarySubmitted: attested,
  AssistanceGiven: attested,
  SocialNetworkMeetingHeld: attested
};
