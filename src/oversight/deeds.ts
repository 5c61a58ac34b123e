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
  AnnouncementPublished: { command: 'record-publication', page: '/office/meetings/[meeting]/preparation/publicity' },
  ScheduleApproved: { command: 'approve-schedule', page: '/office/schedule/[year]' },
  ProposalsSubmitted: { command: 'submit-proposals', page: '/office/proposals/[year]/[body]' },
  ScheduleSubmitted: { command: 'submit-schedule', page: '/office/schedule/[year]' },
  QuarterPublished: { command: 'publish-quarter', page: '/office/progress' },
  ConvenienceChecked: { command: 'choose-time', page: '/office/meetings/[meeting]/preparation/time' },
  RegionPrioritiesAdopted: { command: 'adopt-region-priorities', page: '/office/priorities/[year]/[body]' },
  DepartmentalPlanAdopted: { command: 'adopt-departmental-plan', page: '/office/plans/[year]/[body]' },
  VenueAgreed: { command: 'agree-venue', page: '/office/meetings/[meeting]/preparation/venue' },
  VideoLinkAgreed: { command: 'record-link-test', page: '/office/meetings/[meeting]/preparation/venue' },
  ExchangeLogged: { command: 'send-exchange', page: '/office/meetings/[meeting]/preparation/exchange' },
  PersonalReceptionHeld: attested,
  SectorMeetingHeld: attested,
  BriefingHeld: attested,
  SortingAdopted: { command: 'adopt-sorting', page: '/office/meetings/[meeting]/sorting' },
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

/** Is this the name of an act that proves a duty? */
export const isAct = (type: string): type is EvidenceEvent => Object.hasOwn(DEEDS, type);

/** Is the act done on a page of its own, so that nobody need be asked to attest it? */
export const isDoneHere = (act: EvidenceEvent): boolean => {
  const deed = DEEDS[act];
  return deed !== null && deed.command !== attested.command;
};
