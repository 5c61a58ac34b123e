import type { EvidenceEvent } from '#decree/index.ts';
import type { BodyRole } from '#platform/actor.ts';

/**
 * Who may attest: a body by its role, the body that holds the meeting, or the akimat that hosts it. Never the body whose
 * duty it is; the Presidential Administration may attest whatever is not its own, for it controls (p(7)).
 */
export type Attestor = BodyRole | 'holder' | 'host';

/** The acts of which only a person can tell, each with those who see it with their own eyes or receive it. */
export const ATTESTORS: Readonly<Partial<Record<EvidenceEvent, readonly Attestor[]>>> = {
  VenueAgreed: ['host'],
  VideoLinkAgreed: ['host'],
  ExchangeLogged: ['mass-media-body'],
  PersonalReceptionHeld: ['host'],
  SectorMeetingHeld: ['host'],
  BriefingHeld: ['host', 'mass-media-body'],
  SortingAdopted: ['access-to-information-body'],
  SolutionsPublished: ['access-to-information-body'],
  SystemicProblemsDelivered: ['central-body'],
  SystemicProblemsAcknowledged: ['central-body'],
  AkimAttended: ['holder'],
  MeasuresAdopted: ['administration'],
  HalfYearReviewed: ['administration'],
  DeputyPrimeMinisterAttended: ['holder', 'host'],
  CoverageRecorded: ['holder', 'host'],
  EvaluationAdopted: ['prime-ministers-office', 'government'],
  RecommendationsDelivered: ['central-body'],
  RecommendationsAcknowledged: ['central-body'],
  QuarterlySummarySubmitted: ['access-to-information-body'],
  AssistanceGiven: ['holder'],
  SocialNetworkMeetingHeld: ['mass-media-body']
};

/** Acts that people attested before they were done in the product: what was attested then still proves. */
const ONCE_ATTESTED: readonly EvidenceEvent[] = [
  'ConvenienceChecked',
  'RegionPrioritiesAdopted',
  'ProposalsSubmitted',
  'DepartmentalPlanAdopted',
  'ScheduleSubmitted'
];

/** Is this the name of an act that can be attested, or that could be once? */
export const wasAttestable = (act: string): act is EvidenceEvent =>
  isAttestable(act) || ONCE_ATTESTED.some((once) => once === act);

/** Is this the name of an act that can be attested? */
export const isAttestable = (act: string): act is EvidenceEvent => Object.hasOwn(ATTESTORS, act);

/** What an attestation is about: whose duty, and of a meeting its holder and its region's akimat. */
export type AttestedDuty = { readonly who: string; readonly holder: string | null; readonly host: string | null };

/** A body that would attest, with its roles of today. */
export type AttestingBody = { readonly body: string; readonly roles: readonly BodyRole[] };

/** Whether this body may attest this act for this duty. */
export const mayBeAttestedBy = (
  act: EvidenceEvent,
  { who, holder, host }: AttestedDuty,
  { body, roles }: AttestingBody
): boolean => {
  const attestors = ATTESTORS[act];
  if (!attestors || body === who) return false;
  if (roles.includes('administration')) return true;
  return attestors.some((one) => {
    if (one === 'holder') return body === holder;
    if (one === 'host') return body === host;
    return roles.includes(one);
  });
};
