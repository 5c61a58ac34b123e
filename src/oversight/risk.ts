import type { MeetingStatus } from '#meetings/index.ts';
import type { ProofFile } from './attestation.ts';

/** p(1,8): what is forecast, or what has begun. */
export const RISK_STAGES = ['forecast', 'arisen'] as const;
export type RiskStage = (typeof RISK_STAGES)[number];

/** From where it is known: in words, and by an address or by files. */
export type RiskSource = {
  readonly text: string;
  readonly url: string | null;
  readonly files: readonly ProofFile[];
};

/** p(1,8), p(4,4): a worsening forecast or begun in a region, in the field of one central body. */
export type Risk = {
  readonly id: string;
  readonly body: string;
  readonly region: string;
  /** Null in old records, as are theme and source. */
  readonly stage: RiskStage | null;
  /** Its level: high is one of social tension, and a Deputy Prime Minister takes part, p(4,4). */
  readonly high: boolean;
  readonly ground: string;
  /** Of the meeting that it asks for. */
  readonly theme: { readonly kk: string; readonly ru: string } | null;
  readonly source: RiskSource | null;
  readonly recordedBy: string | null;
  readonly recordedAt: Temporal.Instant;
  readonly closed: { readonly at: Temporal.Instant; readonly reason: string; readonly body: string | null } | null;
};

/** What is decided about a risk: the meeting of the first head, p(1,8), and the participation, p(4,4). */
export const DECIDED_ABOUT = ['meeting', 'participation'] as const;
export type DecidedAbout = (typeof DECIDED_ABOUT)[number];

/** What people decided. An accepted meeting is the one planned for it, an accepted participation names a post. */
export type RiskDecision = {
  readonly risk: string;
  readonly about: DecidedAbout;
  readonly verdict: 'accepted' | 'refused';
  readonly meeting: string | null;
  readonly post: string | null;
  readonly reason: string | null;
  /** The body in whose name it was decided. */
  readonly by: string | null;
  readonly at: Temporal.Instant;
};

/** The meeting planned for a risk, as it stands. */
export type RiskMeeting = {
  readonly id: string;
  readonly number: string;
  readonly status: MeetingStatus;
  readonly startsAt: Temporal.Instant;
};

/** How far the meeting and the participation have come; of a risk that is not high none is asked for. */
export type RiskTrack = {
  readonly meeting: 'proposed' | 'planned' | 'held' | 'refused';
  readonly participation: 'not-asked' | 'asked' | 'named' | 'refused';
};

/** The decision that counts about each: the newest; `decisions` in their order. */
export const standing = (decisions: readonly RiskDecision[], about: DecidedAbout): RiskDecision | undefined =>
  decisions.findLast((one) => one.about === about);

/** How far a risk has come. A meeting that was called off proposes it again. */
export const trackOf = (
  { high }: Pick<Risk, 'high'>,
  decisions: readonly RiskDecision[],
  meeting: Pick<RiskMeeting, 'status'> | undefined
): RiskTrack => ({
  meeting: meetingTrack(standing(decisions, 'meeting'), meeting),
  participation: high ? participationTrack(standing(decisions, 'participation')) : 'not-asked'
});

const meetingTrack = (
  decision: RiskDecision | undefined,
  meeting: Pick<RiskMeeting, 'status'> | undefined
): RiskTrack['meeting'] => {
  if (decision?.verdict === 'refused') return 'refused';
  if (!decision || !meeting || meeting.status === 'cancelled') return 'proposed';
  return meeting.status === 'held' ? 'held' : 'planned';
};

const participationTrack = (decision: RiskDecision | undefined): RiskTrack['participation'] => {
  if (!decision) return 'asked';
  return decision.verdict === 'accepted' ? 'named' : 'refused';
};
